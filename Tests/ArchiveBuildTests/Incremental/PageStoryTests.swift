import Foundation
import Testing

@testable import ArchiveBuild

/// Why a page was rendered, down to the file that was edited.
struct PageStoryTests {
  private static let files = [
    "content/archive.yml": "title: T\nlanguages: [it]\nbase_url: https://a.example/\n",
    "content/regions/r.md": "---\nname: Reggio\n---\n",
    "content/topics/t.md": "---\nname: Tema\n---\n",
    "content/articles/a.md": "---\ntitle: A\ndate: 2022-01-01\nregions: [r]\n---\nUno. Si veda [[b]].\n",
    "content/articles/b.md": "---\ntitle: B\ndate: 2022-01-02\n---\nDue.\n",
  ]

  private static func archive() throws -> TestArchive {
    let archive = try TestArchive(files)
    try archive.build()
    return archive
  }

  private static func story(_ archive: TestArchive, _ page: String) throws -> PageStory {
    try ArchiveBuilder(BuildOptions(archive: archive.path)).story(of: page)
  }

  private static func causes(_ archive: TestArchive, _ page: String) throws -> [String] {
    try story(archive, page).causes.map { cause in
      let files = cause.documents.flatMap { $0.changes.map { "\($0.path) \($0.kind)" } }
      return "\(cause.words): \(files.joined(separator: ", "))"
    }
  }

  @Test func aBuildFromNothingSaysSo() throws {
    #expect(try Self.story(Self.archive(), "articles/a.html").reason == .clean)
  }

  @Test func anEditedParagraphConcernsTheArticleAndWhatItLinksTo() throws {
    let archive = try Self.archive()
    try archive.write(
      "content/articles/a.md", Self.files["content/articles/a.md"]!.replacing("Si veda", with: "Si guardi"))
    let report = try archive.build()
    // With what the search says of the article, the feeds that have it, and the data.
    #expect(report.output?.written == 9)
    #expect(
      try Self.causes(archive, "articles/a.html") == ["the text of articles/a: content/articles/a.md edited"])
    #expect(
      try Self.causes(archive, "articles/b.html") == [
        "the sentences that link to articles/b: content/articles/a.md edited"
      ])
    let other = try Self.story(archive, "regions/r.html")
    #expect(other.reason == nil && other.causes.isEmpty)
    #expect(other.shows.contains("what articles/a says of itself"))
    #expect(!other.shows.contains("the text of articles/a"))
  }

  @Test func anotherTitleConcernsTheListsThatNameIt() throws {
    let archive = try Self.archive()
    try archive.write(
      "content/articles/a.md",
      Self.files["content/articles/a.md"]!.replacing("title: A", with: "title: Altro"))
    try archive.build()
    #expect(
      try Self.causes(archive, "regions/r.html") == [
        "what articles/a says of itself: content/articles/a.md edited"
      ])
    #expect(try Self.story(archive, "topics/t.html").reason == nil)
  }

  @Test func theOutputTheThemeAndNewPagesAreReasons() throws {
    let archive = try Self.archive()
    try FileManager.default.removeItem(atPath: archive.folder.path("site/topics/t.html"))
    try archive.write("content/articles/c.md", "---\ntitle: C\ndate: 2022-01-03\n---\n")
    try archive.build()
    #expect(try Self.story(archive, "topics/t.html").reason == .output)
    #expect(try Self.story(archive, "articles/c.html").reason == .new)
    #expect(try Self.story(archive, "articles/c.html").changes.map(\.kind) == [.added])
    try archive.write("templates/style.yml", "colours:\n  accent: {light: '#00558c', dark: '#8cc8f0'}\n")
    try archive.build()
    #expect(try Self.story(archive, "topics/t.html").reason == .environment)
  }

  @Test func whatIsNoPageIsSaid() throws {
    let archive = try Self.archive()
    #expect {
      try Self.story(archive, "region/r.html")
    } throws: {
      "\($0)".hasSuffix("is at “region/r.html”: did you mean regions/r.html?")
    }
    try FileManager.default.removeItem(atPath: archive.path + "/.regesta")
    #expect(throws: PageStoryError.self) { try Self.story(archive, "index.html") }
  }

  @Test func nothingTellsOfABuildThatFailed() throws {
    let archive = try Self.archive()
    try archive.write("content/articles/b.md", "---\ntitle: B\ndate: never\n---\n")
    #expect(try archive.build().output == nil)
    #expect(try Self.story(archive, "articles/a.html").reason == .clean)
  }
}
