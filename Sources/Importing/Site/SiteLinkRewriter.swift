internal import Diagnostics
internal import Markup

/// Makes links of a site's text lead to what was imported, and takes off what an archive can't have.
struct SiteLinkRewriter {
  /// What one rewriting leaves can need another: a link within a link, say.
  private static let rounds = 4

  let entry: SiteEntry
  let links: SiteLinkTable
  let site: SiteFacts
  let headings: (Int) -> SiteText
  var edits: SiteEdits
  /// What looks like definitions of links in the text as it is, by path.
  var writtenDefinitions: [String: [SpeltAddress]]?
  var counts = ImportReport.Links()
  var notes: [(message: String, place: ImportPlace)] = []

  init(_ entry: SiteEntry, _ links: SiteLinkTable, _ site: SiteFacts, headings: @escaping (Int) -> SiteText) {
    self.entry = entry
    self.links = links
    self.site = site
    self.headings = headings
    edits = SiteEdits([], firstLine: 1)
  }

  /// The text as the archive has it.
  ///
  /// - Throws: ``ImportProblem`` where something stays that an archive can't have.
  mutating func rewrite(
    _ pictures: inout SitePictures, _ report: inout ImportReport
  ) throws(ImportProblem) -> String {
    var bytes = entry.text.bytes
    guard var parsed = entry.text.parsed else { return "" }
    let path = SourcePath(entry.path)
    counts.elsewhere += Self.count(of: "rel=\"noopener noreferrer external\"", in: parsed.body.html)
    for round in 0..<Self.rounds {
      edits = SiteEdits(bytes, firstLine: entry.text.firstLine)
      writtenDefinitions = nil
      for reference in parsed.references { change(reference, isFirst: round == 0, &pictures) }
      for diagnostic in parsed.diagnostics { change(diagnostic) }
      guard !edits.isEmpty else { break }
      bytes = edits.result
      parsed = MarkdownParser().parse(bytes[...], path: path, firstLine: entry.text.firstLine)
    }
    for diagnostic in parsed.diagnostics where diagnostic.severity == .error {
      throw ImportProblem(at: place(of: diagnostic.location.range), diagnostic.message)
    }
    noteElements(in: bytes)
    for note in notes { report.note(note.message, at: note.place) }
    report.links?.documents += counts.documents
    report.links?.images += counts.images
    report.links?.elsewhere += counts.elsewhere
    report.links?.nowhere += counts.nowhere
    return Self.ended(bytes)
  }

  /// With one line end behind the last line, and none before the first.
  private static func ended(_ bytes: [UInt8]) -> String {
    var text = bytes[...]
    while text.first == 0x0A || text.first == 0x0D { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text.isEmpty ? "" : String(decoding: text, as: UTF8.self) + "\n"
  }

  func place(of range: SourceRange?) -> ImportPlace {
    let place = entry.document.place
    guard place.record == nil, let start = range?.start else { return place }
    return ImportPlace(file: place.file, line: start.line, column: start.column)
  }

  mutating func note(_ message: String, at range: SourceRange?) { notes.append((message, place(of: range))) }

  private mutating func noteElements(in bytes: [UInt8]) {
    let elements = MarkdownParser().rawElements(in: bytes).sorted { $0.key < $1.key }
    guard !elements.isEmpty else { return }
    let names = elements.map { "\($0.key) \($0.value)×" }.joined(separator: ", ")
    notes.append(("HTML is shown as text: \(names)", entry.document.place))
  }

  private static func count(of wanted: StaticString, in bytes: [UInt8]) -> Int {
    let wanted = Array("\(wanted)".utf8)
    var (count, place) = (0, 0)
    while let next = bytes[place...].firstIndex(of: wanted[0]) {
      if bytes[next...].starts(with: wanted) { count += 1 }
      place = next + 1
    }
    return count
  }
}
