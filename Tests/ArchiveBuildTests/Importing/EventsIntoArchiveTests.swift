import Foundation
import Importing
import Testing

@testable import ArchiveBuild

/// Tables and texts for an archive that has some of it already.
@Suite struct EventsIntoArchiveTests {
  private static let archive = [
    "content/archive.yml": "title: A\nlanguages: [en]\nbase_url: https://a.example/\n",
    "content/regions/rossija.md": "---\nname: {ru: Россия}\nspellings: [Russia]\nkind: country\n---\n",
    "content/regions/dagestan.md": "---\nname: Republic of Dagestan\nparent: rossija\n---\n",
    "content/regions/georgia.md": "---\nname: Georgia\nkind: country\n---\n",
    "content/regions/lone.md": "---\nname: Lone Town\n---\n",
    "content/articles/2022/told.md": """
    ---
    title: Told
    date: 2022-09-27
    events:
      - {id: a1, date: 2022-09-25, title: Ours}
    ---
    """,
  ]

  private static let header =
    "event_id_cnty,event_date,sub_event_type,country,admin1,location,geo_precision\n"

  private func run(
    _ archive: TestArchive, _ text: String, _ format: ImportFormat = .events, name: String = "in.csv"
  ) throws -> ImportOutcome {
    try FileTree([name: Array(text.utf8)]).write(to: archive.folder.path)
    var settings = ImportSettings()
    settings.date = "2026-11-30"
    return try FormatImporter(into: archive.path).run(
      format, from: archive.folder.path(name), settings: settings)
  }

  @Test func regionsAreThoseOfTheArchiveByNameSpellingAndPlace() throws {
    let archive = try TestArchive(Self.archive)
    let outcome = try run(
      archive,
      Self.header
        + """
        r1,2022-09-25,P,RUSSIA,Republic of Dagestan,Lone Town,1
        r2,2022-09-25,P,United States,Georgia,,3
        r3,2022-09-25,P,United States,Republic of Dagestan,,3

        """)
    #expect(outcome.isFine)
    let tree = try FileTree(at: archive.path)
    let article = try #require(tree["content/articles/2022/in-2022-09.md"])
    #expect(article.contains("regions: [lone]\n"))
    #expect(article.contains("regions: [georgia-2]\n"))
    #expect(article.contains("regions: [republic-of-dagestan]\n"))
    #expect(tree["content/regions/georgia-2.md"] == "---\nname: Georgia\nparent: united-states\n---\n")
    let known = Set(Self.archive.keys)
    #expect(tree.files.keys.filter { $0.hasPrefix("content/regions/") && !known.contains($0) }.count == 3)
    #expect(try archive.build().errors == [])
  }

  @Test func anEventThatIsToldAlreadyIsLeftAsItIs() throws {
    let archive = try TestArchive(Self.archive)
    let outcome = try run(archive, Self.header + "A1,2022-09-26,Theirs,,,,\nA2,2022-09-26,New,,,,\n")
    #expect(outcome.isFine)
    #expect(outcome.text().contains("skipped: in.csv:2: the archive has it as 2022/told#a1\n"))
    #expect(
      outcome.text().contains(
        "note: in.csv:2: 2022/told#a1 has another title or date; it was left as it is\n"))
    let article = try #require(try FileTree(at: archive.path)["content/articles/2022/in-2022-09.md"])
    #expect(!article.contains("Theirs") && article.contains("title: New"))
    // A later export has one more event, and gets an article of its own.
    let again = try run(archive, Self.header + "A2,2022-09-26,New,,,,\nA3,2022-09-27,Newer,,,,\n")
    #expect(again.isFine && again.count == 1)
    #expect(
      try FileTree(at: archive.path)["content/articles/2022/in-2022-09-2.md"]?.contains("id: a3") == true)
  }

  @Test func eventsWithoutIdsAreKnownAgainByTitleAndDate() throws {
    let archive = try TestArchive(Self.archive)
    let table = "date,title\n2022-09-25,Cars wait\n2022-09-26,Cars wait\n2022-09-25,OURS\n"
    let first = try run(archive, table)
    #expect(first.isFine && first.text().contains("skipped: in.csv:4: the archive has it as 2022/told#a1\n"))
    let article = try #require(try FileTree(at: archive.path)["content/articles/2022/in-2022-09.md"])
    #expect(
      article.contains("id: 2022-09-25--cars-wait\n")
        && article.contains("id: 2022-09-26--cars-wait\n"))
    let again = try run(archive, table)
    #expect(again.isFine && again.count == 0)
  }

  @Test func draftsAreNotPublishedAndPublishedOnesAre() throws {
    let archive = try TestArchive(Self.archive)
    #expect(try run(archive, "date,title\n2022-09-25,Secret thing\n").isFine)
    #expect(try archive.site().files(with: "Secret thing") == [])
    var settings = ImportSettings()
    settings.publishes = true
    settings.date = "2026-11-30"
    try FileTree(["b.csv": Array("date,title\n2022-09-25,Open thing\n".utf8)]).write(to: archive.folder.path)
    let open = try FormatImporter(into: archive.path).run(
      .events, from: archive.folder.path("b.csv"), settings: settings)
    #expect(open.isFine)
    #expect(try !archive.site().files(with: "Open thing").isEmpty)
  }

  @Test func aTimelineCanBePublishedAlthoughItsHeadingsAreItsEvents() throws {
    let archive = try TestArchive(Self.archive)
    var settings = ImportSettings()
    settings.publishes = true
    settings.date = "2026-11-30"
    let outcome = try FormatImporter(into: archive.path).run(
      .events, from: "\(ImportFixtureTests.folder)/timelinejs/timeline.csv", settings: settings)
    #expect(outcome.isFine, "\(outcome.diagnostics)")
    #expect(try archive.site().paths.contains("articles/2022/the-queue-at-lars.html"))
  }

  @Test func anOriginalIsCheckedAndNeverPublished() throws {
    let archive = try TestArchive(Self.archive)
    #expect(try run(archive, "The very first line.\n", .text, name: "interview.txt").isFine)
    let tree = try FileTree(at: archive.path)
    #expect(tree["seeds/interview.txt"] == "The very first line.\n")
    #expect(try archive.site().files(with: "The very first line") == [])
    let again = try run(archive, "The very first line.\n", .text, name: "copy.txt")
    #expect(again.count == 0)
    #expect(again.text().contains("skipped: copy.txt: seeds/interview.md has the same original\n"))
    try archive.write("seeds/interview.txt", "Changed.\n")
    #expect(try ArchiveBuilder(BuildOptions(archive: archive.path)).check().errors.count == 1)
  }

  @Test func aFolderOfTextsSaysWhatItLeavesOut() throws {
    let archive = try TestArchive(Self.archive)
    try FileTree([
      "texts/a.txt": [0x61], "texts/b.TXT": [0x62], "texts/c.pdf": [0x63], "texts/.hidden": [0x64],
    ])
    .write(to: archive.folder.path)
    let outcome = try FormatImporter(into: archive.path).run(.text, from: archive.folder.path("texts"))
    #expect(outcome.isFine && outcome.count == 6)
    #expect(outcome.text().hasSuffix("note: c.pdf: it doesn't end in .txt, and was left out\n"))
  }
}
