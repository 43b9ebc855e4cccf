import ArchiveModel
import Testing

@testable import SiteGeneration

/// That other programs read these is tested in Tests/Formats.
struct CitationTests {
  static func record(title: String, authors: [String] = [], key: String = "a") -> CitationRecord {
    CitationRecord(
      key: key, title: title, authors: authors, date: .init("2022-09-05"), container: "C",
      publisher: nil, url: nil, language: "it", abstract: nil)
  }

  @Test func bibTeXHasNoCharacterThatTeXTakesForItsOwn() {
    let entry = BibTeX.entry(
      of: Self.record(title: "{a} \\b 5 % & #_$ ~^\nc", authors: ["D and E"], key: "x y{z}"))
    #expect(entry.hasPrefix("@misc{x+20+y+7B+z+7D+,\n  author = {{D and E}},\n"))
    #expect(
      entry.contains(
        "title = {{{\\textbraceleft}a{\\textbraceright} {\\textbackslash}b 5 \\% \\& \\#\\_\\$ {\\textasciitilde}{\\textasciicircum} c}}"
      ))
  }

  @Test(arguments: ["{", "}", "}{", "\\{", "a{{b}", "\\}"]) func bracesBalanceWhateverATitleHas(title: String)
  {
    var depth = 0
    let entry = BibTeX.entry(of: Self.record(title: title))
    for character in entry {
      if character == "{" { depth += 1 } else if character == "}" { depth -= 1 }
      #expect(depth >= 0)
      // Nothing but the entry itself is open between its lines.
      if character == "\n", depth != 1 { #expect(entry.hasSuffix("}\n") && depth == 0) }
    }
    #expect(depth == 0)
  }

  @Test func keysStayApart() {
    let ids = [
      "2022/lars-queue", "a-b", "a b", "a,b", "a=b", "a+b", "a+20+b", "a{b", "a\u{A0}b", "a\u{300}b", "à",
      "a'b",
    ]
    let keys = ids.map(BibTeX.key)
    #expect(keys[0] == ids[0] && keys[1] == ids[1] && keys[2] == "a+20+b" && keys[6] == "a+2B+20+2B+b")
    #expect(Set(keys).count == ids.count)
    #expect(!keys.joined().contains { " ,={}'\u{A0}".contains($0) })
  }

  @Test(arguments: ["-0043-03-15", "0000-01-01", "Y12022"]) func noDateIsWrittenInAFormThatIsNone(
    day: String
  ) {
    var record = Self.record(title: "T")
    record.date = .init(day)
    let text = RIS.record(of: record)
    #expect(!text.contains("\nPY") && !text.contains("\nDA"))
    let entries = [Sitemap.Entry(path: "a.html", changed: .init(day))]
    let sitemap = String(
      decoding: Sitemap.bytes(of: entries, below: .absolute("https://a.example/")), as: UTF8.self)
    #expect(sitemap.contains("<loc>") && !sitemap.contains("lastmod"))
  }

  @Test func anEarlyYearHasFourDigits() {
    var record = Self.record(title: "T")
    record.date = .init("0987-01-02")
    #expect(RIS.record(of: record).contains("PY  - 0987\r\nDA  - 0987/01/02\r\n"))
  }

  @Test func aValueOfRISIsOneLine() {
    let record = RIS.record(of: Self.record(title: "a\nER  - \r\nb"))
    #expect(record.contains("TI  - a ER  -  b\r\n") && record.hasSuffix("\r\nER  - \r\n"))
    #expect(record.split(separator: "\r\n").allSatisfy { $0.dropFirst(2).hasPrefix("  - ") })
  }

  @Test(arguments: [
    ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("cc by-nc-sa 3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
    ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("https://a.example/l", "https://a.example/l"),
    ("CC BY", nil), ("All rights reserved", nil), ("CC XX 4.0", nil), ("CC BY 9.9", nil), ("", nil),
  ])
  func aLicenceIsKnownByItsName(_ name: String, _ url: String?) {
    #expect(CreativeCommons.url(of: name) == url)
  }

  @Test func dataIsSplitByYearsWhereThereIsMuch() throws {
    #expect(DataPlan(try TestSite([:]).archive).articles.isEmpty)
    let few = DataPlan(try TestSite(TestArchives.articles(["2022-01-01", "2021-01-01"])).archive)
    #expect(
      few.articles.map(\.name) == [nil] && few.articles[0].path("citations", "bib") == "data/citations.bib")
    let days = Array(repeating: "2022-01-01", count: 700) + Array(repeating: "0987-01-01", count: 301)
    let many = DataPlan(try TestSite(TestArchives.articles(days)).archive)
    #expect(many.articles.map(\.name) == ["2022", "0987"])
    #expect(many.articles.map(\.elements.count) == [700, 301])
    #expect(many.articles[1].path("citations", "ris") == "data/citations-0987.ris")
  }
}
