internal import Diagnostics
internal import FrontMatter

/// Brings a document's list of former addresses up to date, and leaves all else in its front matter as it is.
struct AliasEdit {
  private static let key = "aliases"
  private let text: SourceText
  private let document: FrontMatterDocument
  private let location: SourceLocation

  init(_ text: SourceText, path: SourcePath) throws(RenameProblem) {
    self.text = text
    let document = text.bytes.withUnsafeBufferPointer { FrontMatterDocument.read($0, path: path).document }
    guard let document else { throw RenameProblem("\(path) has no metadata that can be read") }
    self.document = document
    location = SourceLocation(path, document.metadata[Self.key]?.range)
  }

  /// The edits that add some addresses and take others out.
  func edits(adding added: [String], removing removed: Set<String>) throws(RenameProblem) -> [TextEdit] {
    guard let pair = document.metadata.pairs.first(where: { $0.key == Self.key }) else {
      return added.isEmpty ? [] : [newLine(added)]
    }
    switch pair.value.content {
    case .scalar(let scalar) where scalar.isAbsent:
      guard !added.isEmpty else { return [] }
      guard let key = text.bytes(of: pair.keyRange),
        let colon = text.bytes[key.upperBound...].firstIndex(of: UInt8(ascii: ":"))
      else { throw unable }
      return [edit(colon + 1..<colon + 1, " " + list(added))]
    case .sequence(let nodes): return try edits(of: nodes, pair, added, removed)
    case .scalar, .mapping: throw unable
    }
  }

  private func edits(
    of nodes: [MetadataNode], _ pair: MetadataMapping.Pair, _ added: [String], _ removed: Set<String>
  ) throws(RenameProblem) -> [TextEdit] {
    guard let whole = text.bytes(of: pair.value.range), let opening = text.bytes[whole].first,
      opening != UInt8(ascii: "*")
    else { throw unable }
    var items: [Range<Int>] = []
    for node in nodes {
      guard case .scalar = node.content, let item = text.bytes(of: node.range), !item.isEmpty,
        text.bytes[item.lowerBound] != UInt8(ascii: "*"), text.bytes[item.lowerBound] != UInt8(ascii: "&")
      else { throw unable }
      items.append(item)
    }
    let gone = nodes.indices.filter { index in
      if case .scalar(let scalar) = nodes[index].content { removed.contains(scalar.text) } else { false }
    }
    // One that comes takes the place of one that goes, so that renaming back gives the same list.
    let swapped = zip(gone, added).map { index, address in
      edit(items[index], ScalarSpelling.spelling(of: address))
    }
    let left = Set(gone.dropFirst(swapped.count))
    let new = Array(added.dropFirst(swapped.count))
    if !left.isEmpty, left.count == nodes.count, let key = text.bytes(of: pair.keyRange) {
      return [edit(text.lines(of: key.lowerBound..<(items.last?.upperBound ?? whole.upperBound)), "")]
    }
    let isFlow = opening == UInt8(ascii: "[")
    let removals =
      isFlow ? flowRemovals(left, items) : left.sorted().map { edit(text.lines(of: items[$0]), "") }
    guard !new.isEmpty else { return (swapped + removals).inOrder() }
    let addition = isFlow ? flowAddition(new, whole, items) : try blockAddition(new, items)
    return (swapped + removals + [addition]).inOrder()
  }

  private func newLine(_ added: [String]) -> TextEdit {
    let place = text.newLine(for: document)
    return edit(
      place.offset..<place.offset,
      String(repeating: " ", count: place.depth) + "\(Self.key): \(list(added))" + place.lineEnd)
  }

  private func flowAddition(_ new: [String], _ whole: Range<Int>, _ items: [Range<Int>]) -> TextEdit {
    let spelt = new.map(ScalarSpelling.spelling).joined(separator: ", ")
    guard let last = items.last else {
      let opening = whole.lowerBound + 1
      return edit(opening..<opening, spelt)
    }
    return edit(last.upperBound..<last.upperBound, ", " + spelt)
  }

  private func flowRemovals(_ left: Set<Int>, _ items: [Range<Int>]) -> [TextEdit] {
    let firstKept = items.indices.first { !left.contains($0) } ?? 0
    return left.sorted().map { index in
      index < firstKept
        ? edit(items[index].lowerBound..<items[index + 1].lowerBound, "")
        : edit(items[index - 1].upperBound..<items[index].upperBound, "")
    }
  }

  private func blockAddition(_ new: [String], _ items: [Range<Int>]) throws(RenameProblem) -> TextEdit {
    guard let last = items.last else { throw unable }
    let line = text.lines(of: last)
    let start = text.lines(of: last.lowerBound..<last.lowerBound).lowerBound
    let indent = text.bytes[start..<last.lowerBound]
    guard indent.contains(UInt8(ascii: "-")),
      indent.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") })
    else { throw unable }
    let prefix = String(decoding: indent, as: UTF8.self)
    let lines = new.map { prefix + ScalarSpelling.spelling(of: $0) + text.lineEnd(before: line.upperBound) }
    return edit(line.upperBound..<line.upperBound, lines.joined())
  }

  private func list(_ addresses: [String]) -> String {
    "[" + addresses.map(ScalarSpelling.spelling).joined(separator: ", ") + "]"
  }

  private func edit(_ bytes: Range<Int>, _ new: String) -> TextEdit { TextEdit(bytes, in: text, new: new) }

  private var unable: RenameProblem {
    RenameProblem(
      "“aliases” is written in a way that can't be added to",
      help: ["write it as a list: aliases: [articles/2022/old-name.html]"], at: location)
  }
}
