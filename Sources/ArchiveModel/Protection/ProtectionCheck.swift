package import Diagnostics
internal import FrontMatter

/// Finds the names of protected persons in what an archive would publish.
package struct ProtectionCheck: Sendable {
  package let names: ProtectedNames
  private let custom: CustomSchema

  /// - Parameter custom: the custom fields that the theme shows; others are published nowhere.
  package init(_ names: ProtectedNames, custom: CustomSchema) {
    self.names = names
    self.custom = custom
  }

  /// What is wrong with a document's metadata and id.
  func diagnostics(
    for id: DocumentID, _ metadata: MetadataMapping, path: SourcePath
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let word = names.wordOfName(inID: id) {
      diagnostics.append(
        Diagnostic(
          .protectedName, at: SourceLocation(path),
          "the file's name has “\(word)” in it, a part of a name of \(id), who is protected, and becomes the page's address",
          help: ["rename the file: regesta rename \(id) people/…"]))
    } else {
      diagnostics += names.matches(in: Array(id.name.utf8)).prefix(1).map {
        diagnostic($0, SourceLocation(path))
      }
    }
    let isOwn = metadata[EntityMetadata.protected.name] != nil && id.kind == .person
    let hidden = [EntityMetadata.name.name, EntityMetadata.spellings.name]
    for pair in metadata.pairs where !(isOwn && hidden.contains(pair.key)) {
      if pair.key == "extra" {
        customFields(pair.value, Self.group(of: id.kind), path, &diagnostics)
      } else {
        visit(pair.value, path, &diagnostics)
      }
    }
    return diagnostics
  }

  private static func group(of kind: DocumentKind) -> CustomSchema.Group {
    switch kind {
    case .article: .article
    case .region, .person, .organisation, .topic: .entity
    case .source: .source
    case .page: .page
    }
  }

  private func customFields(
    _ node: MetadataNode, _ group: CustomSchema.Group, _ path: SourcePath, _ diagnostics: inout [Diagnostic]
  ) {
    guard case .mapping(let mapping) = node.content else { return }
    let shown = Set(custom[group].map(\.name))
    for pair in mapping.pairs where shown.contains(pair.key) { visit(pair.value, path, &diagnostics) }
  }

  private func visit(_ node: MetadataNode, _ path: SourcePath, _ diagnostics: inout [Diagnostic]) {
    switch node.content {
    case .scalar(let scalar):
      diagnostics += matches(in: Array(scalar.text.utf8)).prefix(1).map {
        diagnostic($0, SourceLocation(path, node.range))
      }
    case .sequence(let items): for item in items { visit(item, path, &diagnostics) }
    case .mapping(let mapping): for pair in mapping.pairs { visit(pair.value, path, &diagnostics) }
    }
  }

  /// What is wrong with a document's text.
  ///
  /// - Parameters:
  ///   - body: as its author wrote it.
  ///   - firstLine: of the body in its file.
  ///   - source: the body without what no reader sees.
  ///   - html: that the body gives.
  func diagnostics(
    in body: UnsafeBufferPointer<UInt8>, firstLine: Int, publishable source: [UInt8], html: [UInt8],
    path: SourcePath
  ) -> [Diagnostic] {
    let published = matches(in: source)
    guard !published.isEmpty else {
      // Characters may be written as references, which only the HTML has as letters.
      return matches(in: Self.text(ofHTML: html)).prefix(1).map {
        diagnostic($0, SourceLocation(path, SourceRange(line: firstLine, column: 1)))
      }
    }
    let body = Array(body)
    let written = matches(in: body)
    let comments = Self.comments(in: body)
    let shown = written.filter { match in !comments.contains { $0.overlaps(match.range) } }
    let reported = shown.isEmpty ? written : shown
    guard !reported.isEmpty else {
      return [diagnostic(published[0], SourceLocation(path, SourceRange(line: firstLine, column: 1)))]
    }
    return reported.map {
      diagnostic($0, SourceLocation(path, Self.range($0.range, in: body, firstLine: firstLine)))
    }
  }

  /// What is wrong with a file of the theme, or with `archive.yml`.
  package func diagnostics(inFile bytes: [UInt8], path: SourcePath) -> [Diagnostic] {
    matches(in: bytes).map {
      diagnostic($0, SourceLocation(path, Self.range($0.range, in: bytes, firstLine: 1)))
    }
  }

  /// The names in a text, and in what the addresses in it stand for.
  private func matches(in text: [UInt8]) -> [ProtectedNames.Match] {
    guard text.contains(UInt8(ascii: "%")) else { return names.matches(in: text) }
    let (decoded, places) = Self.percentDecoded(text)
    return names.matches(in: decoded).map { match in
      ProtectedNames.Match(
        range: places[match.range.lowerBound]..<places[match.range.upperBound], person: match.person,
        isCertain: match.isCertain)
    }
  }

  private func diagnostic(_ match: ProtectedNames.Match, _ location: SourceLocation) -> Diagnostic {
    match.isCertain
      ? Diagnostic(
        .protectedName, at: location,
        "this is a name of \(match.person), who is protected, and would be published",
        help: ["write [[\(match.person)]] where a text may have a link, or the name that stands for theirs"])
      : Diagnostic(
        .protectedName, at: location,
        "this may be a name of \(match.person), who is protected, in another form",
        help: ["if it is, write what stands for it; if it isn't, nothing has to be done"], severity: .warning)
  }
}

extension ProtectionCheck {
  private static func comments(in body: [UInt8]) -> [Range<Int>] {
    var comments: [Range<Int>] = []
    var rest = body[...]
    while let start = rest.firstRange(of: "<!--".utf8) {
      let end = rest[start.upperBound...].firstRange(of: "-->".utf8)?.upperBound ?? rest.endIndex
      comments.append(start.lowerBound..<end)
      rest = rest[end...]
    }
    return comments
  }

  private static func range(_ bytes: Range<Int>, in text: [UInt8], firstLine: Int) -> SourceRange {
    func position(_ offset: Int) -> SourcePosition {
      let before = text[..<offset]
      let line = before.count { $0 == UInt8(ascii: "\n") }
      let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let column = String(decoding: text[start..<offset], as: UTF8.self).unicodeScalars.count
      return SourcePosition(line: firstLine + line, column: column + 1)
    }
    return SourceRange(start: position(bytes.lowerBound), end: position(bytes.upperBound))
  }

  /// The letters of a page, with a space for each tag.
  private static func text(ofHTML html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var isInTag = false
    for byte in html {
      switch byte {
      case UInt8(ascii: "<"):
        isInTag = true
        text.append(UInt8(ascii: " "))
      case UInt8(ascii: ">"): isInTag = false
      default: if !isInTag { text.append(byte) }
      }
    }
    return text
  }

  /// The bytes that `%D0` and the like stand for, and where each is written, with the end as the last.
  private static func percentDecoded(_ text: [UInt8]) -> (decoded: [UInt8], places: [Int]) {
    func digit(_ index: Int) -> UInt8? {
      index < text.count ? Character(Unicode.Scalar(text[index])).hexDigitValue.map(UInt8.init) : nil
    }
    var decoded: [UInt8] = []
    var places: [Int] = []
    var index = 0
    while index < text.count {
      places.append(index)
      if text[index] == UInt8(ascii: "%"), let high = digit(index + 1), let low = digit(index + 2) {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(text[index])
        index += 1
      }
    }
    return (decoded, places + [text.count])
  }
}
