internal import Diagnostics
internal import Markup
internal import NameMatching

/// The text of a site's document as Markdown, parsed, before its links are changed.
struct SiteText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var firstLine = 1
  private(set) var parsed: ParsedMarkup?
  /// The ids of headings by the fragments that the site had for them.
  private(set) var anchors: [String: String] = [:]

  static let none = SiteText()

  private init() {}

  /// - Throws: ``ImportProblem`` for a text that no archive can have.
  init(_ entry: SiteEntry) throws(ImportProblem) {
    let document = entry.document
    firstLine = document.firstLine
    var lines = document.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if let heading = Self.firstHeading(in: lines), Self.isSame(heading.text, entry.title) {
      lines = lines.dropFirst(heading.lines)
      firstLine += heading.lines
    }
    bytes = Array(lines.joined(separator: "\n").utf8)
    let path = SourcePath(entry.path)
    var parsed = MarkdownParser().parse(bytes[...], path: path, firstLine: firstLine)
    if document.hasAttributes {
      let ids = takeAttributes(of: parsed.headings)
      if !ids.isEmpty {
        parsed = MarkdownParser().parse(bytes[...], path: path, firstLine: firstLine)
        for (index, id) in ids where index < parsed.headings.count { anchors[id] = parsed.headings[index].id }
      }
    }
    for diagnostic in parsed.diagnostics where diagnostic.id == .markdownTooComplex {
      throw ImportProblem(
        at: ImportPlace(
          file: document.place.file, line: diagnostic.location.range?.start.line,
          record: document.place.record),
        diagnostic.message)
    }
    self.parsed = parsed
    addAnchors(of: parsed.headings)
  }

  /// The title that a document has, or is given.
  static func title(of document: SiteDocument) -> String {
    if let title = document.title.map(PlainText.line), !title.isEmpty { return title }
    let lines = document.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if let heading = firstHeading(in: lines) {
      let title = plain(heading.text)
      if !title.isEmpty { return title }
    }
    let name = DocumentName.stem(of: document.wanted.split(separator: "/").last.map(String.init) ?? "")
    return name.isEmpty ? "Untitled" : PlainText.line(name)
  }

  /// The heading that a text begins with, and how many lines it takes.
  private static func firstHeading(in lines: ArraySlice<Substring>) -> (text: String, lines: Int)? {
    guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    let line = lines[first]
    let marks = line.prefix { $0 == "#" }.count
    if (1...2).contains(marks), line.dropFirst(marks).first.map(\.isWhitespace) ?? false {
      var text = line.dropFirst(marks)
      while let last = text.last, last.isWhitespace || last == "#" { text = text.dropLast() }
      return (String(text), first - lines.startIndex + 1)
    }
    guard first + 1 < lines.endIndex, !line.isEmpty,
      line.first.map({ !$0.isWhitespace && !"-*+>|`".contains($0) }) ?? false
    else { return nil }
    let below = lines[first + 1].drop { $0 == "=" }
    guard lines[first + 1].hasPrefix("=="), below.allSatisfy(\.isWhitespace) else { return nil }
    return (String(line), first - lines.startIndex + 2)
  }

  private static func isSame(_ heading: String, _ title: String) -> Bool {
    FoldedName(plain(heading)) == FoldedName(title)
  }

  /// A heading's words without attributes and marks.
  private static func plain(_ heading: String) -> String {
    var text = heading
    if let (range, _) = attributes(endOf: text) { text.removeSubrange(range) }
    return PlainText.line(text.filter { !"*_`".contains($0) })
  }

  /// `{#id .class}` or `{: #id}` at the end of a heading.
  private static func attributes(endOf text: String) -> (range: Range<String.Index>, id: String?)? {
    let trimmed = text.lastIndex { !$0.isWhitespace }
    guard let last = trimmed, text[last] == "}", let start = text[..<last].lastIndex(of: "{") else {
      return nil
    }
    let inside = text[text.index(after: start)..<last]
    guard let mark = inside.first, "#.:".contains(mark) else { return nil }
    let words = inside.drop { $0 == ":" }.split(separator: " ")
    let id = words.first { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    return (start..<text.index(after: last), id)
  }

  /// Takes attributes off the headings; the ids that they give, by the numbers of the headings.
  private mutating func takeAttributes(of headings: [ParsedMarkup.Heading]) -> [(Int, String)] {
    var ids: [(Int, String)] = []
    var cuts: [Range<Int>] = []
    var place = 0
    for (index, heading) in headings.enumerated() {
      guard let (range, id) = Self.attributes(endOf: heading.text) else { continue }
      let written = Array(heading.text[range].utf8)
      guard let start = find(written, from: place) else { continue }
      if let id { ids.append((index, id)) }
      var first = start
      while first > 0, bytes[first - 1] == 0x20 { first -= 1 }
      cuts.append(first..<start + written.count)
      place = start + written.count
    }
    for cut in cuts.reversed() { bytes.removeSubrange(cut) }
    return ids
  }

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    var place = start
    while let next = bytes[place...].firstIndex(of: wanted[0]) {
      if bytes[next...].starts(with: wanted) { return next }
      place = next + 1
    }
    return nil
  }

  /// The fragments that common makers of sites give headings, and our own.
  private mutating func addAnchors(of headings: [ParsedMarkup.Heading]) {
    var counts: [String: Int] = [:]
    for heading in headings {
      let slug = Self.slug(heading.text)
      let number = counts[slug, default: 0]
      counts[slug] = number + 1
      for name in [number == 0 ? slug : "\(slug)-\(number)", heading.id] where anchors[name] == nil {
        anchors[name] = heading.id
      }
      let letters = Self.letters(heading.text)
      if !letters.isEmpty, anchors["=\(letters)"] == nil { anchors["=\(letters)"] = heading.id }
    }
  }

  /// The heading's id for a fragment of the site; nil where no heading has it.
  func id(of fragment: String) -> String? {
    anchors[fragment] ?? anchors[fragment.lowercased()] ?? anchors["=\(Self.letters(fragment))"]
  }

  private static func slug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        slug.append("-")
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        || scalar == "_"
      {
        slug.append(scalar)
      }
    }
    return String(slug)
  }

  private static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
