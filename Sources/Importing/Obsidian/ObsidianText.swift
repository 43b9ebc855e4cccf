internal import Diagnostics
internal import Markup

/// Obsidian's own forms in a note, as Markdown that others read, too.
struct ObsidianText {
  private let note: String
  private let names: VaultNames
  private let firstLine: Int
  private var bytes: [UInt8]
  /// What became of the forms.
  private(set) var fields: [SiteDocument.Field] = []
  /// Those of the text, without their marks.
  private(set) var tags: [String] = []

  init(_ matter: SiteFrontMatter, _ note: String, _ names: VaultNames) {
    self.note = note
    self.names = names
    firstLine = matter.firstLine
    bytes = Array(matter.text.utf8)
  }

  mutating func text(_ report: inout ImportReport) -> String {
    changeLinks(&report)
    hideComments()
    return changeLines()
  }

  private mutating func count(_ name: String, _ how: String, at place: ImportPlace? = nil) {
    fields.append(
      .init(name: name, fate: .mapped(key: "text", how: how), place: place ?? ImportPlace(file: note)))
  }

  /// `[[…]]` and `![[…]]`, where the parser of archives sees them.
  private mutating func changeLinks(_ report: inout ImportReport) {
    let parsed = MarkdownParser().parse(bytes[...], path: SourcePath(note), firstLine: firstLine)
    var edits = SiteEdits(bytes, firstLine: firstLine)
    for reference in parsed.references {
      guard case .wikiLink = reference.kind, let range = edits.bytes(of: reference.range),
        let whole = Self.brackets(around: range, in: bytes)
      else { continue }
      let start = reference.range.start
      let place = ImportPlace(file: note, line: start.line, column: start.column)
      let inner = String(decoding: bytes[whole.lowerBound + 2..<whole.upperBound - 2], as: UTF8.self)
      let isEmbed = whole.lowerBound > 0 && bytes[whole.lowerBound - 1] == UInt8(ascii: "!")
      let opening = isEmbed ? whole.lowerBound - 1 : whole.lowerBound
      if let made = link(inner, isEmbed: isEmbed, at: place, &report) {
        edits.replace(opening..<whole.upperBound, made)
      }
    }
    bytes = edits.result
  }

  private static func brackets(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var start = range.lowerBound
    while start >= 2, bytes[start - 1] != UInt8(ascii: "[") || bytes[start - 2] != UInt8(ascii: "[") {
      guard bytes[start - 1] != 0x0A else { return nil }
      start -= 1
    }
    var end = range.upperBound
    while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "]") || bytes[end + 1] != UInt8(ascii: "]") {
      end += 1
    }
    return start >= 2 && end + 1 < bytes.count ? start - 2..<end + 2 : nil
  }

  /// The link that stands for what is between the brackets; nil where the vault has no such file.
  private mutating func link(
    _ inner: String, isEmbed: Bool, at place: ImportPlace, _ report: inout ImportReport
  ) -> String? {
    let parts = inner.replacing("\\|", with: "|").split(separator: "|", omittingEmptySubsequences: false)
      .map { PlainText.line(String($0)) }
    let target = parts[0].prefix { $0 != "#" }
    var fragment = parts[0].dropFirst(target.count).split(separator: "#").last.map(String.init) ?? ""
    let file = target.isEmpty ? note : names.file(PlainText.line(String(target)), from: note)
    guard let file else {
      report.links = report.links ?? ImportReport.Links()
      report.links?.nowhere += 1
      // Readers of the vault saw the words alone, and the name may be one that was meant to be hidden.
      if parts.count > 1, let words = parts.last, !words.isEmpty, !isEmbed {
        report.note("the vault has no “\(target)”; the link's words stay", at: place)
        count("link", "its words alone", at: place)
        return MarkdownText.escaped(words)
      }
      report.note("the vault has no “\(target)”; the link stays as text", at: place)
      fields.append(.init(name: "link", fate: .kept(key: "text"), place: place))
      return nil
    }
    if fragment.hasPrefix("^") {
      report.note("“\(fragment)” is a block, which has no address; the link leads to the note", at: place)
      fragment = ""
    }
    let words = parts.count > 1 ? parts[parts.count - 1] : ""
    let isSize = !words.isEmpty && words.allSatisfy { $0.isNumber || $0 == "x" }
    let address = "/" + SiteAddress.written(file)
    if isEmbed, !file.hasSuffix(".md") {
      count("embedded file", "as an image, without its size", at: place)
      let name = DocumentName.stem(of: file.split(separator: "/").last.map(String.init) ?? file)
      return "![\(MarkdownText.escaped(isSize || words.isEmpty ? "Image: \(name)" : words))](\(address))"
    }
    if isEmbed { report.note("the note “\(target)” was shown here; a link to it is now", at: place) }
    count(isEmbed ? "embedded note" : "link", "as a link", at: place)
    let place = [String(target), fragment].filter { !$0.isEmpty }.joined(separator: " > ")
    let shown = isSize || words.isEmpty ? place : words
    // A note's own heading.
    let path = target.isEmpty ? "" : address
    return
      "[\(MarkdownText.escaped(shown))](\(path)\(fragment.isEmpty ? "" : "#" + SiteAddress.written(fragment)))"
  }

  /// `%%…%%`
  private mutating func hideComments() {
    guard bytes.contains(UInt8(ascii: "%")) else { return }
    let code = CodeRegions(bytes)
    var result: [UInt8] = []
    var isOpen = false
    var opening = 0
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "%"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "%"),
        !code.contains(place)
      else {
        result.append(bytes[place])
        place += 1
        continue
      }
      if isOpen {
        result.removeSubrange(opening...)
        dropComment()
        let rest = bytes[(place + 2)...]
        if rest.first == nil || rest.first == 0x0A { while result.last == 0x20 { result.removeLast() } }
      } else {
        opening = result.count
      }
      isOpen.toggle()
      place += 2
    }
    if isOpen {
      // Obsidian hides all that follows.
      result.removeSubrange(opening...)
      dropComment()
    }
    bytes = result
  }

  /// What nobody is meant to read isn't left to the rules of Markdown, which know comments that end early.
  private mutating func dropComment() {
    fields.append(
      .init(
        name: "comment", fate: .dropped(why: "no reader sees it"), place: ImportPlace(file: note)))
  }

  /// Callouts, marks of blocks, and tags.
  private mutating func changeLines() -> String {
    let code = CodeRegions(bytes)
    var lines: [String] = []
    var offset = 0
    let all = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() {
      defer { offset += line.utf8.count + 1 }
      guard !code.contains(offset) else {
        lines.append(String(line))
        continue
      }
      let next = index + 1 < all.count ? all[index + 1] : ""
      lines.append(withoutBlockMark(callout(line, next) ?? String(line)))
      findTags(line, at: offset, code)
    }
    return lines.joined(separator: "\n")
  }

  /// `> [!note] Title`, as a quotation whose first words are the title; nil for all else.
  private mutating func callout(_ line: Substring, _ next: Substring) -> String? {
    guard let mark = line.firstRange(of: "[!"), line[..<mark.lowerBound].contains(">"),
      line[..<mark.lowerBound].allSatisfy({ $0 == ">" || $0.isWhitespace }),
      let end = line[mark.upperBound...].firstIndex(of: "]")
    else { return nil }
    let kind = line[mark.upperBound..<end]
    let rest = line[line.index(after: end)...].drop { $0 == "-" || $0 == "+" }
    let title = PlainText.line(String(rest))
    let shown = title.isEmpty ? kind.prefix(1).uppercased() + kind.dropFirst() : title
    count("callout", "as a quotation with its title")
    let goesOn = next.hasPrefix(">") && next.contains { $0 != ">" && !$0.isWhitespace }
    return "\(line[..<mark.lowerBound])**\(shown)**\(goesOn ? "\\" : "")"
  }

  private mutating func withoutBlockMark(_ line: String) -> String {
    guard let last = line.split(separator: " ").last, last.hasPrefix("^"), last.count > 1,
      last.dropFirst().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return line }
    fields.append(
      .init(
        name: "block mark", fate: .dropped(why: "blocks have no addresses"), place: ImportPlace(file: note)))
    let kept = line[..<last.startIndex]
    return kept.allSatisfy(\.isWhitespace) ? "" : String(kept.dropLast(kept.hasSuffix(" ") ? 1 : 0))
  }

  /// `#tag`; its words stay in the text.
  private mutating func findTags(_ line: Substring, at offset: Int, _ code: CodeRegions) {
    var before: Character = " "
    var place = line.startIndex
    while let hash = line[place...].firstIndex(of: "#") {
      if hash > line.startIndex { before = line[line.index(before: hash)] }
      let tag = line[line.index(after: hash)...].prefix { $0.isLetter || $0.isNumber || "_-/".contains($0) }
      place = tag.isEmpty ? line.index(after: hash) : tag.endIndex
      let bytes = offset + line.utf8.distance(from: line.startIndex, to: hash)
      guard before.isWhitespace, tag.contains(where: { !$0.isNumber }), tag.first?.isLetter ?? false,
        !code.contains(bytes)
      else { continue }
      if !tags.contains(String(tag)) { tags.append(String(tag)) }
      fields.append(
        .init(
          name: "tag in the text", fate: .mapped(key: "topics", how: "each a topic of its own"),
          place: ImportPlace(file: note)))
    }
  }
}
