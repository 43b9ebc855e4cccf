import Diagnostics
import Markup

/// Texts of authors, with all that may be written in them: the page is well-formed and holds nothing that was refused,
/// and what is published of the text makes the same page.
enum MarkdownEntry {
  private static let parser = MarkdownParser(allowedHTML: Set(AllowedElement.allCases))
  private static let path = SourcePath("content/a.md")

  static func run(_ bytes: [UInt8]) throws {
    let text = Array(bytes.readableText.utf8)
    let parsed = parser.parse(text[...], path: path, mentions: SampleNames.mentions)
    try Places.check(parsed.diagnostics, lines: text.count { $0 == 0x0A || $0 == 0x0D } + 1)
    try check(parsed)
    let published = try publishable(text, parsed)
    guard let published else { return }
    try expect(published.count <= text.count, "what is published is a part of the text")
    let again = parser.parse(published[...], path: path, mentions: SampleNames.mentions)
    try expect(again.body == parsed.body, "what is published makes the same page")
    try expect(again.headings == parsed.headings, "what is published has the same headings")
    try expect(
      try publishable(published, again) == published, "of what is published nothing more is left out")
  }

  private static func publishable(_ text: [UInt8], _ parsed: ParsedMarkup) throws -> [UInt8]? {
    text.withUnsafeBufferPointer {
      parser.publishable($0, parsedAs: parsed, path: path, mentions: SampleNames.mentions, patience: 4 << 20)
    }
  }

  private static func check(_ parsed: ParsedMarkup) throws {
    var last = 0
    for hole in parsed.body.holes {
      try expect(hole.offset >= last && hole.offset <= parsed.body.html.count, "holes come in order")
      try expect(parsed.references.indices.contains(hole.reference), "a hole is of a reference")
      last = hole.offset
    }
    for reference in parsed.references {
      try expect(reference.range.start <= reference.range.end, "a reference has its place")
      try expect(reference.sentence.text.utf8.count <= 4_096, "a sentence is cut")
    }
    for linked in [true, false] {
      var page: [UInt8] = []
      parsed.body.fill(into: &page) { hole, output in
        let isImage = if case .image = parsed.references[hole.reference].kind { true } else { false }
        let part =
          switch hole.part {
          case .url: "page.html#part"
          case .attributes: " class=\"known\""
          case .label: "Label"
          case .opening where isImage: linked ? "<details><summary>Show</summary>" : ""
          case .closing where isImage: linked ? "</details>" : ""
          case .alternative: linked ? "&lt;&quot;" : ""
          case .caption: linked ? "<figcaption>caption</figcaption>" : ""
          case .opening: linked ? "<a href=\"page.html\">" : ""
          case .closing: linked ? "</a>" : ""
          case .aside: linked ? "<small>aside</small>" : ""
          }
        output.append(contentsOf: part.utf8)
      }
      try HTMLCheck(page).run()
    }
    let ids = Set(parsed.headings.map { Array($0.id.utf8) })
    try expect(ids.count == parsed.headings.count, "no two headings have one id")
    var encoded: [UInt8] = []
    parsed.body.encode(into: &encoded)
    try expect(OpenBody(decoding: encoded[...]) == parsed.body, "a body survives the store")
  }
}
