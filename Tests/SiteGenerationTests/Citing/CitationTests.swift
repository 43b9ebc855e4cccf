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
    #expect(entry.hasPrefix("@misc{x-y-z-,\n  author = {{D and E}},\n"))
    #expect(
      entry.contains(
        "title = {{\\{a\\} {\\textbackslash}b 5 \\% \\& \\#\\_\\$ {\\textasciitilde}{\\textasciicircum} c}}"))
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
