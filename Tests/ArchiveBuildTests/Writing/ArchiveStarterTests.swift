import Foundation
import Testing

@testable import ArchiveBuild
@testable import ArchiveModel
@testable import Publishing

@Suite struct ArchiveStarterTests {
  private let folder: TemporaryFolder
  /// 30 November 2026, an hour before midnight in UTC.
  private let now = 1_796_079_600

  init() throws { folder = try TemporaryFolder() }

  private func start(_ name: String, title: String? = nil, language: String = "en") throws -> [String] {
    try ArchiveStarter(in: folder.path(name)).start(title: title, language: language, now: now)
  }

  private func tree(_ name: String) throws -> FileTree {
    var tree = try FileTree(at: folder.path(name))
    tree.files = tree.files.filter { !$0.key.hasPrefix(".regesta/") }
    return tree
  }

  private func write(_ name: String, _ text: String) throws {
    try FileTree([name: Array(text.utf8)]).write(to: folder.path)
  }

  @Test(arguments: StarterWording.all.map(\.language.rawValue))
  func itIsAnArchiveWithoutMistakesInEachLanguage(_ language: String) throws {
    let files = try start("a/b/Border watch", language: language)
    let path = folder.path("a/b/Border watch")
    #expect(
      files.map { $0.dropFirst(path.utf8.count) } == [
        "/content/archive.yml", "/content/articles/2026/example-article.md", "/content/pages/about.md",
        "/content/regions/example-valley.md", "/content/topics/example-roads.md", "/seeds/example-note.md",
      ])
    var options = BuildOptions(archive: path)
    let check = try ArchiveBuilder(options).check()
    #expect(check.diagnostics.map(\.id) == [.missingBaseURL])
    #expect(check.counts == .init(articles: 1, events: 1, regions: 1, pages: 1) || check.counts.events == 1)
    options.baseURL = "https://a.example/"
    options.strict = true
    #expect(try ArchiveBuilder(options).build().diagnostics.isEmpty)
    let site = try FileTree(at: path + "/public")
    let home = try #require(site["index.html"])
    #expect(home.contains("Border watch") && home.contains(#"lang="\#(language)""#))
    let article = try #require(site["articles/2026/example-article.html"])
    #expect(article.contains("../../regions/example-valley.html"))
    #expect(article.contains("../../sources/example-note.html") && article.contains("../../about.html"))
    #expect(article.contains(#"datetime="2026-11-29""#))
  }

  @Test func theSignBeforeTheAddressIsAllThatKeepsItFromBeingOne() throws {
    _ = try start("a")
    let file = "content/archive.yml"
    let text = try #require(try tree("a")[file])
    try write("a/\(file)", text.replacing(/(?m)^# (?=[a-z_]+: )/, with: ""))
    let check = try ArchiveBuilder(BuildOptions(archive: folder.path("a"))).check()
    #expect(check.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "Plain", "\"A\": 'b' # c", "---", "[a, b]", "*a", "&a", "!a", "2022", "null", "~", "ё«»", "\u{202E}a",
    "<b>&amp;",
    "اسم", "a\\b",
  ])
  func anyTitleCanBeGiven(_ title: String) throws {
    _ = try start("a", title: title)
    var options = BuildOptions(archive: folder.path("a"))
    options.baseURL = "https://a.example/"
    let builder = ArchiveBuilder(options)
    #expect(try builder.check().diagnostics.isEmpty)
    #expect(try builder.input().configuration.title == LocalizedText(title))
  }

  @Test(arguments: ["", " ", "a\u{7}b"]) func aTitleThatNobodyCouldReadIsRefused(_ title: String) throws {
    #expect(throws: EnvironmentError.self) { try start("a", title: title) }
    #expect(try tree("a").paths == [])
    _ = try start("a", title: "A")
  }

  @Test func aLanguageThatTheThemeDoesNotSpeakIsRefused() throws {
    let error = try #require(throws: EnvironmentError.self) { try start("a", language: "de", title: "A") }
    #expect(error.description.contains("it, en, fr, ru, ar"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("a")))
  }

  private func start(_ name: String, language: String, title: String) throws {
    _ = try start(name, title: title, language: language)
  }

  @Test(arguments: ["content", "seeds", "templates"]) func nothingIsReplaced(_ name: String) throws {
    try write("a/\(name)/x.md", "Mine")
    let error = try #require(throws: EnvironmentError.self) { _ = try start("a") }
    #expect(
      error.description == "“\(folder.path("a/\(name)"))” is there already; a new archive replaces nothing")
    #expect(try FileTree(at: folder.path("a")).paths == ["\(name)/x.md"])
  }

  @Test func whatElseIsThereStays() throws {
    try write("a/README.md", "Mine")
    try write("a/.gitignore", "mine\n")
    _ = try start("a")
    let tree = try tree("a")
    #expect(tree["README.md"] == "Mine" && tree[".gitignore"] == "mine\n")
    _ = try start("b")
    #expect(try self.tree("b")[".gitignore"] == ".regesta/\npublic/\n")
    #expect(try self.tree("b").paths.count == 7)
  }

  @Test func aSecondIsRefusedAndChangesNothing() throws {
    _ = try start("a", title: "First")
    let before = try tree("a")
    #expect(throws: EnvironmentError.self) { _ = try start("a", title: "Second") }
    #expect(try tree("a") == before)
  }

  @Test func aFileInTheFoldersPlaceIsRefused() throws {
    try write("a", "a file")
    #expect(throws: EnvironmentError.self) { _ = try start("a") }
    #expect(throws: EnvironmentError.self) { _ = try start("a/b") }
    #expect(try String(contentsOfFile: folder.path("a"), encoding: .utf8) == "a file")
  }

  @Test func whatAKilledRunLeftIsNotInTheWay() throws {
    // Killed while it wrote its files.
    try write("a/.regesta/import/content/archive.yml", "title: half")
    try write("a/.regesta/import/seeds/x.md", "half")
    _ = try start("a")
    // Killed between both folders; what was written there since is kept.
    try write("b/.regesta/placing/content/archive.yml", "title: half")
    try write("b/seeds/mine.md", "Mine")
    _ = try start("b")
    #expect(try tree("b").paths == tree("a").paths)
    #expect(try FileTree(at: folder.path("b"))[".regesta/half-made/mine.md"] == "Mine")
    #expect(!FileManager.default.fileExists(atPath: folder.path("b/.regesta/placing")))
  }

  @Test func aFailureLeavesNothingInTheWay() throws {
    let archive = DirectoryPath(folder.path("a"))!
    do {
      let new = try NewArchive(in: archive)
      try new.write(.archiveConfiguration, Array("title: A\n".utf8))
      try write("a/content/mine.md", "Mine")
      #expect(throws: FileSystemError.self) { try new.place() }
    }
    #expect(
      try FileTree(at: folder.path("a")).paths.filter { !$0.hasPrefix(".regesta/") } == ["content/mine.md"])
    #expect(!FileManager.default.fileExists(atPath: folder.path("a/seeds")))
    try FileManager.default.removeItem(atPath: folder.path("a/content"))
    _ = try start("a")
  }
}
