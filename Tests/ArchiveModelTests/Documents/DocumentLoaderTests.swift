import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct DocumentLoaderTests {
  @Test func anArticleKeepsItsFacts() throws {
    let sketch = try ArchiveSketch([
      "content/articles/2022/a.md": article(
        """
        updated: 2022-09-28
        lang: en
        summary: Un paragrafo.
        authors: [anna, Redazione, fsb]
        corrections:
          - {date: 2022-09-29, note: Corretto.}
        extra: {anything: [goes]}
        """),
      "content/people/anna.md": entity(), "content/organisations/fsb.md": entity(),
    ])
    #expect(sketch.report.isEmpty)
    let article = try #require(sketch.article("2022/a"))
    #expect(article.date.iso8601 == "2022-09-27")
    #expect(article.updated?.iso8601 == "2022-09-28")
    #expect(article.original.language == LanguageTag("en"))
    #expect(article.original.summary == "Un paragrafo.")
    #expect(article.corrections.map(\.note) == ["Corretto."])
    #expect(
      article.authors == [
        .entity(try #require(sketch.entity("anna"))), .name("Redazione"),
        .entity(try #require(sketch.entity("fsb"))),
      ])
  }

  @Test func mistakesInMetadataAndBodyAreReportedTogether() throws {
    let sketch = try ArchiveSketch([
      "content/articles/a.md": "---\ntitle: A\ndate: oggi\n---\n[x](javascript:y)\n"
    ])
    #expect(
      sketch.report == ["content/articles/a.md:3:7 invalid-date", "content/articles/a.md:5:5 unsafe-link"])
  }

  @Test func anArticleIsNotChangedBeforeItIsWritten() throws {
    let files = ["content/articles/a.md": article("updated: 2022-09-26")]
    #expect(try ArchiveSketch(files).report == ["content/articles/a.md:4:10 wrong-value"])
    #expect(try ArchiveSketch(["content/articles/a.md": article("updated: 2022-09-27")]).report == [])
  }

  @Test func aTranslationHasTitleSummaryAndTextAlone() throws {
    let sketch = try ArchiveSketch([
      "content/articles/a.md": article(),
      "content/articles/a.en.md": "---\ntitle: A title\nsummary: A paragraph.\n---\nText.\n",
    ])
    #expect(sketch.report.isEmpty)
    let texts = try #require(sketch.article("a")).texts
    #expect(texts.map(\.language.rawValue) == ["it", "en"])
    #expect(texts[1].title == "A title")
    #expect(texts[1].summary == "A paragraph.")
  }

  @Test func placesAreRightAfterAByteOrderMarkAndWithCRLF() throws {
    let text = article("people: [nessuno]", body: "àè [[nulla]]").replacing("\n", with: "\r\n")
    let sketch = try ArchiveSketch(["content/articles/a.md": "\u{FEFF}" + text])
    #expect(
      sketch.report == [
        "content/articles/a.md:4:10 unknown-reference", "content/articles/a.md:6:6 unknown-reference",
      ])
  }

  @Test(arguments: [
    "", "\n", "---", "---\n", "---\n---", "---\n---\n", "---\n[]\n---\n", "---\n---\n---\n---\n", "\u{FEFF}",
    "---\n? \n---\n", "---\n&a [*a]\n---\n", "---\ntitle: >\n---\n", "---\n{{ x }}: 1\n---\n",
  ])
  func anyTextIsReportedAndNothingTraps(text: String) throws {
    for path in ["content/articles/a.md", "content/regions/a.md", "seeds/a.md", "content/pages/a.md"] {
      #expect(try !ArchiveSketch([path: text]).report.isEmpty)
    }
  }
}
