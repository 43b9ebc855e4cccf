internal import Diagnostics
internal import FrontMatter
internal import Markup

/// Writes references anew for a document that gets another name.
struct ReferenceRewriter {
  private let request: RenameRequest
  private let moves: [SourcePath: SourcePath]
  /// Whether the new name alone would mean two documents.
  private let isAmbiguous: Bool

  init(_ request: RenameRequest, moves: [Renaming.Move], in loaded: LoadedArchive) {
    self.request = request
    self.moves = Dictionary(moves.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    let new = request.new
    let isTaken = loaded.documents.contains { $0.id.name == new.name && $0.id != request.old }
    let first = new.name.prefix { $0 != "/" }
    isAmbiguous = isTaken || first.count < new.name.count && DocumentKind(rawValue: String(first)) != nil
  }

  /// Whether a reference of the file may have to be rewritten.
  func concerns(_ item: ReferenceSurvey.Item, in file: SourcePath) -> Bool {
    switch item.form {
    case .name, .event, .markup(.wikiLink), .markup(.citation):
      item.target == request.old && !item.written.isEmpty
    case .markup(.mention): false
    case .markup(.link), .markup(.image): newLink(item.written, in: file) != nil
    }
  }

  /// The edits for references that concern us, in the file with that text.
  func edits(
    for items: [ReferenceSurvey.Item], in file: SourcePath, _ text: SourceText
  ) throws(RenameProblem) -> [TextEdit] {
    var edits: [TextEdit] = []
    var isDefined = false
    for item in items {
      guard let range = text.bytes(of: item.range) else { throw unable(item, in: file) }
      switch item.form {
      case .name: edits += try scalar(item, at: range, in: file, text)
      case .event: edits += try scalar(item, at: range, in: file, text, before: "#\(item.fragment ?? "")")
      case .markup(.wikiLink): edits += wikiLink(item, at: range, text)
      case .markup(.citation): edits.append(TextEdit(range, in: text, new: request.new.name))
      case .markup(.mention): break
      case .markup(.link), .markup(.image):
        let spelt = SpeltAddress(range, in: text.bytes)
        if spelt.path == item.written, !Self.isDefinition(range, in: text.bytes) {
          edits += link(spelt, in: file, text)
        } else {
          isDefined = true
        }
      }
    }
    return isDefined ? edits + definitions(in: file, text) : edits
  }

  private func scalar(
    _ item: ReferenceSurvey.Item, at range: Range<Int>, in file: SourcePath, _ text: SourceText,
    before rest: String = ""
  ) throws(RenameProblem) -> [TextEdit] {
    switch ScalarSpelling.change(
      at: range, in: text.bytes, from: request.old.name, to: request.new.name, before: rest)
    {
    case .replace(let bytes, let new): return [TextEdit(bytes, in: text, new: new)]
    case .none: return []
    case .unable: throw unable(item, in: file)
    }
  }

  /// `[[id]]` and `[[kind/id]]`; a link by another name goes on to mean what it means.
  private func wikiLink(_ item: ReferenceSurvey.Item, at range: Range<Int>, _ text: SourceText) -> [TextEdit]
  {
    let kind = request.old.kind.rawValue + "/"
    let isLiteral = text.bytes[range].elementsEqual(item.written.utf8)
    if item.written == kind + request.old.name {
      let start = isLiteral ? range.lowerBound + kind.utf8.count : range.lowerBound
      let new = isLiteral ? request.new.name : request.new.description
      return [TextEdit(start..<range.upperBound, in: text, new: new)]
    }
    guard item.written == request.old.name else { return [] }
    return [TextEdit(range, in: text, new: isAmbiguous ? request.new.description : request.new.name)]
  }

  private func link(_ spelt: SpeltAddress, in file: SourcePath, _ text: SourceText) -> [TextEdit] {
    guard let link = newLink(spelt.path, in: file) else { return [] }
    let written = String(decoding: text.bytes[spelt.range], as: UTF8.self)
    let new = link.spelling(written, meaning: spelt.path, isAngled: spelt.isAngled)
    guard !new.utf8.elementsEqual(written.utf8) else { return [] }
    // What stays at both ends isn't part of the change: `../regions/` and `.md`, say.
    let slash = written.utf8.lastIndex(of: UInt8(ascii: "/")).map { written.utf8.index(after: $0) }
    let folder = slash.map { written.utf8[..<$0].count } ?? 0
    guard folder > 0, new.utf8.starts(with: written.utf8.prefix(folder)) else {
      return [TextEdit(spelt.range, in: text, new: new)]
    }
    let rest = String(decoding: new.utf8.dropFirst(folder), as: UTF8.self)
    return [TextEdit(spelt.range.lowerBound + folder..<spelt.range.upperBound, in: text, new: rest)]
  }

  /// The link as it has to be; nil where what the file links to and the file itself stay in their folders.
  private func newLink(_ written: String, in file: SourcePath) -> RelativeLink? {
    guard !written.isEmpty, let target = ReferenceResolver.normalise(written, from: file) else { return nil }
    let (newFile, newTarget) = (moves[file] ?? file, moves[target] ?? target)
    guard newTarget != target || newFile.folder != file.folder else { return nil }
    return RelativeLink(source: (file, newFile), target: (target, newTarget))
  }

  /// Link reference definitions: a text may look like one and not be it, so each gets an address of its own, and the
  /// parser says which of them are links.
  private func definitions(in file: SourcePath, _ text: SourceText) -> [TextEdit] {
    let body = text.bytes.withUnsafeBufferPointer {
      FrontMatterDocument.read($0, path: file).document?.body.lowerBound ?? 0
    }
    let candidates = SpeltAddress.definitions(in: text.bytes, from: body).filter {
      newLink($0.path, in: file) != nil
    }
    let probes = candidates.enumerated().map { index, candidate in
      TextEdit(candidate.range, in: text, new: "regesta-probe-\(index)")
    }
    // The body comes after the metadata, in which no candidate stands.
    let probed = probes.applied(to: text.bytes)[body...]
    let used = Set(MarkdownParser().parse(probed, path: file).references.map(\.target))
    return candidates.enumerated().filter { used.contains("regesta-probe-\($0.offset)") }
      .flatMap { link($0.element, in: file, text) }
  }

  private static func isDefinition(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var place = range.lowerBound
    while place > 0, bytes[place - 1] <= 0x20 || "<>".utf8.contains(bytes[place - 1]) { place -= 1 }
    return place > 1 && bytes[place - 1] == UInt8(ascii: ":") && bytes[place - 2] == UInt8(ascii: "]")
  }

  private func unable(_ item: ReferenceSurvey.Item, in file: SourcePath) -> RenameProblem {
    RenameProblem(
      "“\(item.written)” is written in a way that can't be rewritten",
      help: ["write it on one line, plain or in quotes"], at: SourceLocation(file, item.range))
  }
}

extension SourcePath {
  /// The path up to its last slash.
  var folder: Substring { rawValue.prefix(upTo: rawValue.lastIndex(of: "/") ?? rawValue.startIndex) }
}
