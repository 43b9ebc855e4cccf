import Foundation
import Testing

/// In which language programs read what an archive of two has.
struct FeedLanguageTests {
  private static let files = [
    "content/archive.yml": "title: {it: T, en: T}\nlanguages: [it, en]\nbase_url: https://a.example/\n",
    "content/people/anna.md": "---\nname: {it: Anna, en: Ann}\n---\n",
    "content/articles/own.md": """
    ---
    title: Only in English
    date: 2022-01-03
    lang: en
    authors: [anna]
    corrections: [{date: 2022-02-03, note: A note.}]
    ---
    Text.
    """,
    "content/articles/gone.md": """
    ---
    title: Withdrawn
    date: 2022-01-02
    lang: en
    status: retracted
    ---
    """,
    "content/articles/both.md": """
    ---
    title: In due lingue
    date: 2022-01-01
    authors: [anna]
    corrections: [{date: 2022-02-01, note: Una nota.}]
    ---
    Testo.
    """,
    "content/articles/both.en.md": "---\ntitle: In two languages\n---\nText.\n",
  ]

  /// The entries of a feed, without line ends.
  private static func entries(_ path: String) throws -> [String] {
    let site = try TestArchive(files).site()
    return (site[path] ?? "").components(separatedBy: "<entry").dropFirst().map {
      "<entry" + $0.replacing("\n", with: "")
    }
  }

  @Test func anEntryIsInTheLanguageOfItsText() throws {
    let entries = try Self.entries("feeds/articles.xml")
    #expect(
      entries.map { $0.prefix(21) } == [
        #"<entry xml:lang="en">"#, #"<entry xml:lang="it">"#, #"<entry xml:lang="it">"#,
      ])
    #expect(entries[0].contains(#"hreflang="en" href="https://a.example/en/articles/own.html""#))
    #expect(entries[0].contains("<title>Only in English</title>") && entries[0].contains("<name>Ann</name>"))
    // The notice is the feed's, the title the article's own.
    #expect(entries[1].contains(#"<title xml:lang="en">Withdrawn</title>"#))
    #expect(entries[1].contains("ritirato") && entries[1].contains(#"hreflang="en""#))
    #expect(entries[2].contains("<name>Anna</name>"))
  }

  @Test func aCorrectionIsInTheLanguageOfItsNote() throws {
    let entries = try Self.entries("en/feeds/corrections.xml")
    #expect(entries.map { $0.prefix(21) } == [#"<entry xml:lang="en">"#, #"<entry xml:lang="it">"#])
    #expect(entries[1].contains(#"<title xml:lang="en">Corrections: In two languages</title>"#))
    #expect(entries[1].contains("Una nota.") && entries[1].contains(#"hreflang="en""#))
    let own = try Self.entries("feeds/corrections.xml")
    #expect(own.map { $0.prefix(21) } == [#"<entry xml:lang="en">"#, #"<entry xml:lang="it">"#])
    #expect(own[0].contains("<title>Correzioni: Only in English</title>"))
  }

  @Test func referencesNameAuthorsAsTheirArticlesDo() throws {
    let site = try TestArchive(Self.files).site()
    let records = (site["data/citations.bib"] ?? "").components(separatedBy: "@misc").dropFirst()
    #expect(records.first { $0.hasPrefix("{own,") }?.contains("author = {{Ann}}") == true)
    #expect(records.first { $0.hasPrefix("{both,") }?.contains("author = {{Anna}}") == true)
    #expect(site["en/articles/own.html"]?.contains("author = {{Ann}}") == true)
  }
}
