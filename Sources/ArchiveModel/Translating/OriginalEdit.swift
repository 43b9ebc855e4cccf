internal import Diagnostics
internal import FrontMatter

/// Records in a translation's metadata which text of its original it translates, and leaves every other byte as it is.
struct OriginalEdit {
  private static let key = TextMetadata.original.name
  private let text: SourceText
  private let path: SourcePath

  init(_ text: SourceText, path: SourcePath) {
    self.text = text
    self.path = path
  }

  /// The edit; nil where the metadata is written in a way that it can't be made in.
  func edit(recording fingerprint: TextFingerprint) -> TextEdit? {
    guard let document = Self.read(text.bytes, path) else { return nil }
    let edit = self.edit(document, fingerprint.description)
    guard let edit, let after = Self.read([edit].applied(to: text.bytes), path) else { return nil }
    // YAML has more ways of writing a mapping than are known here, so the result isn't trusted but read.
    var values = Self.values(document.metadata)
    values?[Self.key] = fingerprint.description
    return values != nil && values == Self.values(after.metadata) ? edit : nil
  }

  private func edit(_ document: FrontMatterDocument, _ value: String) -> TextEdit? {
    guard let pair = document.metadata.pairs.first(where: { $0.key == Self.key }) else {
      let place = text.newLine(for: document)
      return TextEdit(
        place.offset..<place.offset, in: text,
        new: String(repeating: " ", count: place.depth) + "\(Self.key): \(value)" + place.lineEnd)
    }
    guard case .scalar(let scalar) = pair.value.content else { return nil }
    if !scalar.isAbsent { return text.bytes(of: pair.value.range).map { TextEdit($0, in: text, new: value) } }
    guard let key = text.bytes(of: pair.keyRange),
      let colon = text.bytes[key.upperBound...].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    return TextEdit(colon + 1..<colon + 1, in: text, new: " " + value)
  }

  private static func read(_ bytes: [UInt8], _ path: SourcePath) -> FrontMatterDocument? {
    bytes.withUnsafeBufferPointer { FrontMatterDocument.read($0, path: path).document }
  }

  /// A translation's metadata has nothing but texts.
  private static func values(_ mapping: MetadataMapping) -> [String: String]? {
    var values: [String: String] = [:]
    for pair in mapping.pairs {
      guard case .scalar(let scalar) = pair.value.content else { return nil }
      values[pair.key] = scalar.text
    }
    return values
  }
}
