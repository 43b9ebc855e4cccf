import Foundation
import Testing

@testable import ArchiveBuild
@testable import ArchiveModel

@Suite struct DocumentWriterTests {
  private static let files = [
    "content/archive.yml": "languages: [it, en]\nbase_url: https://a.example/\ntimezone: Europe/Rome\n",
    "content/regions/lars.md": "---\nname: {it: Lars, ru: Ларс}\nspellings: [Verkhny Lars]\n---\n",
    "content/people/owner.md": "---\nname: Ruslan Akhmedov\nprotected: A shop owner\n---\n",
    "content/topics/t.md": "---\nname: T\n---\n", "seeds/s.md": "---\ntitle: S\n---\n",
    "content/articles/2022/review.md": "---\ntitle: Review\ndate: 2022-01-01\n---\n[[lars]]\n",
  ]
  private let archive: TestArchive
  /// 30 November 2026, 23:30 in UTC: the first of December in Rome.
  private let now = 1_796_081_400

  init() throws { archive = try TestArchive(Self.files) }

  private func write(
    _ kind: String, _ title: String, _ change: (inout DocumentRequest) -> Void = { _ in }
  ) throws(EnvironmentError) -> DocumentReport {
    var request = DocumentRequest(kind: kind, title: title)
    change(&request)
    return try DocumentWriter(archive: archive.path).write(request, now: now)
  }

  private func text(_ report: DocumentReport) throws -> String {
    try String(contentsOfFile: try #require(report.path), encoding: .utf8)
  }

  private func tree() throws -> [String: [UInt8]] {
    try FileTree(at: archive.path).files.filter { !$0.key.hasPrefix(".regesta/") }
  }

  private func check() throws -> BuildReport {
    try ArchiveBuilder(BuildOptions(archive: archive.path)).check()
  }

  @Test func anArticleIsADraftOfTheDayThatItIsThere() throws {
    let report = try write("article", "La coda: «al valico»")
    #expect(report.path == archive.path + "/content/articles/2026/la-coda-al-valico.md")
    #expect(report.notes.isEmpty && report.problems.isEmpty)
    #expect(
      try text(report) == """
        ---
        title: "La coda: «al valico»"
        date: 2026-12-01
        summary:
        regions: []
        people: []
        organisations: []
        topics: []
        sources: []
        events: []
        status: draft
        ---

        """)
    #expect(try check().diagnostics.isEmpty)
    #expect(try check().exclusions.map(\.path.rawValue) == ["content/articles/2026/la-coda-al-valico.md"])
  }

  @Test func whatIsGivenIsFilledIn() throws {
    let article = try write("article", "A") {
      $0.date = "2022-09-25"
      $0.language = "en"
      $0.regions = ["lars"]
      $0.people = ["owner"]
      $0.topics = ["t"]
      $0.sources = ["s"]
    }
    #expect(article.path?.hasSuffix("/content/articles/2022/a.md") == true)
    let text = try text(article)
    #expect(
      text.contains(
        "date: 2022-09-25\nlang: en\nsummary:\nregions: [lars]\npeople: [owner]\norganisations: []\n"))
    #expect(text.contains("topics: [t]\nsources: [s]\n"))
    let own = try write("article", "B") { $0.language = "it" }
    #expect(try !self.text(own).contains("lang:"))
    let region = try write("region", "Georgia") {
      $0.regionKind = "country"
      $0.parent = "lars"
    }
    #expect(try self.text(region) == "---\nname: Georgia\nspellings: []\nparent: lars\nkind: country\n---\n")
    let source = try write("source", "Decree 647") { $0.url = "https://a.example/647?x=1#y" }
    #expect(
      try self.text(source) == """
        ---
        title: Decree 647
        publisher:
        url: "https://a.example/647?x=1#y"
        archived:
        published:
        accessed: 2026-12-01
        lang:
        reliability:
        ---

        """)
    #expect(try check().diagnostics.isEmpty)
  }

  private static let hostile = [
    "\"A\": 'b' # c", "---", "- d", "[e, f] {g}", "&h *i !j", "| > %", "No", "2022-09-25", "null",
    "../../etc/passwd",
    "index", "con", "notes.en", "k\nl\tm", "اسم القرية", "\u{202E}evil\u{202C}", "<script>alert(1)</script>",
    "{{ site.title }}", "[[nowhere]] [@nothing]", String(repeating: "long title ", count: 28),
    "Новости: “ёлка”",
    "e\u{301}", "@n", "`o`", "p\\", "\u{2028}q", "\u{FEFF}r", "👩‍💻 u",
  ]

  /// All for two kinds, and a part for each other, since every title is a check of the whole archive.
  private static func hostile(for kind: String) throws -> [String] {
    if kind == "article" || kind == "topic" { return hostile }
    let number = try #require(DocumentRequest.kinds.firstIndex(of: kind))
    return hostile.indices.filter { $0 % 5 == number % 5 }.map { hostile[$0] }
  }

  @Test(arguments: DocumentRequest.kinds) func anyTitleMakesAFileWithoutMistakes(kind: String) throws {
    let hostile = try Self.hostile(for: kind)
    for title in hostile {
      let report: DocumentReport
      do throws(EnvironmentError) {
        report = try write(kind, title)
      } catch {
        // What has no letter gives no id, and says so.
        #expect(error.description.contains("no letter or digit") && TitleID.id(for: title) == nil)
        report = try write(kind, title) {
          $0.id = kind == "article" ? "2026/none\(title.count)" : "none\(title.count)"
        }
      }
      #expect(report.path != nil, "\(title): \(report.problems) \(report.refusal ?? "")")
      let name = try #require(report.path).dropFirst(archive.path.utf8.count)
      #expect(
        name.hasPrefix("/content/\(kind)") || name.hasPrefix("/seeds/") || name.hasPrefix("/content/people/"))
      #expect(!name.contains(".."))
    }
    // Nothing was escaped away: the titles are read as they were given, but for white space.
    let (_, loaded) = try ArchiveBuilder(BuildOptions(archive: archive.path)).prepare(
      ArchiveBuilder(BuildOptions(archive: archive.path)).input())
    let titles = Set(
      loaded.articles.map(\.metadata.title) + loaded.pages.compactMap(\.metadata.title)
        + loaded.sources.map { $0.metadata.title.variants[0].text }
        + loaded.entities.map { $0.metadata.name.variants[0].text })
    for title in hostile {
      #expect(titles.contains(title.split(whereSeparator: \.isWhitespace).joined(separator: " ")), "\(title)")
    }
    #expect(try check().diagnostics.filter { $0.severity == .error } == [])
  }

  @Test func aTitleWithAControlCharacterIsShownAndRefused() throws {
    let before = try tree()
    for kind in DocumentRequest.kinds {
      let report = try write(kind, "a\u{7}b")
      #expect(report.path == nil)
      #expect(report.problems.contains { $0.message.contains("the control character U+0007") })
    }
    #expect(try tree() == before)
  }

  @Test func whatIsThereIsNeverReplaced() throws {
    let before = try tree()
    for (kind, title, path) in [
      ("region", "LARS", "content/regions/lars.md"), ("region", "Ларс", "content/regions/lars.md"),
      ("region", "verkhny  lars", "content/regions/lars.md"),
      ("topic", "Verkhny Lars", "content/regions/lars.md"),
      ("person", "Ruslan Akhmedov", "content/people/owner.md"), ("source", "S.", "seeds/s.md"),
      ("topic", "t", "content/topics/t.md"),
    ] {
      let report = try write(kind, title)
      #expect(report.refusal?.contains(path) == true, "\(title): \(report.refusal ?? "none")")
    }
    #expect(try tree() == before)
  }

  @Test func anotherOfTheSameNameNeedsAnIDOfItsOwn() throws {
    let report = try write("topic", "Lars") { $0.id = "lars-the-name" }
    #expect(report.path?.hasSuffix("/content/topics/lars-the-name.md") == true)
    #expect(report.notes.contains { $0.hasPrefix("content/regions/lars.md has this name, too") })
  }

  @Test func aFurtherArticleOfATitleSaysSo() throws {
    let report = try write("article", "Review") { $0.date = "2022-05-05" }
    #expect(report.path?.hasSuffix("/2022/review-2.md") == true)
    #expect(
      report.notes == [
        "content/articles/2022/review.md has this title, too, so the id is “2022/review-2”"
      ])
  }

  @Test func aProtectedNameIsNotWritten() throws {
    let before = try tree()
    let report = try write("article", "Ruslan Akhmedov is arrested")
    #expect(report.path == nil && report.problems.contains { $0.id == .protectedName })
    #expect(try tree() == before)
  }

  @Test func whatWouldBringMistakesElsewhereIsRefused() throws {
    // A former address of something else.
    try archive.write("content/topics/x.md", "---\nname: X\naliases: [regions/kazbek.html]\n---\n")
    let report = try write("region", "Kazbek")
    #expect(report.path == nil && report.problems.contains { $0.severity == .error })
    // A link that would be ambiguous.
    #expect(try write("topic", "Something") { $0.id = "lars" }.problems.contains { $0.severity == .error })
    #expect(try write("page", "404").path == nil)
  }

  @Test func mistakesThatAreThereAreNoObstacle() throws {
    try archive.write("content/topics/x.md", "---\nnmae: X\n---\n")
    try archive.write("content/articles/y.md", "---\ntitle: Y\ndate: 2022-01-01\n---\n[[nobody]]\n")
    #expect(try check().errorCount > 0)
    #expect(try write("person", "Anna").path != nil)
    #expect(try write("article", "Anna").path != nil)
    try archive.write("content/archive.yml", "languages: it\n")
    #expect(try write("person", "Berta").refusal?.contains("content/archive.yml has errors") == true)
  }

  /// A request, and why it can't be.
  struct Impossible: Sendable {
    let kind: String
    let change: @Sendable (inout DocumentRequest) -> Void
    let message: String

    init(_ kind: String, _ change: @escaping @Sendable (inout DocumentRequest) -> Void, _ message: String) {
      self.kind = kind
      self.change = change
      self.message = message
    }

    static let all = [
      Impossible(
        "article", { $0.regions = ["lar"] }, "the archive has no region “lar”; did you mean “lars”?"),
      Impossible("article", { $0.topics = ["t", "lars"] }, "the archive has no topic “lars”"),
      Impossible("article", { $0.sources = ["../s"] }, "the archive has no source “../s”"),
      Impossible("article", { $0.date = "25/09/2022" }, "“25/09/2022” isn't a day such as 2022-09-25"),
      Impossible("article", { $0.date = "2022-02-30" }, "“2022-02-30” isn't a day"),
      Impossible("article", { $0.language = "ru" }, "“ru” isn't a language of the archive, which has it, en"),
      Impossible("article", { $0.url = "https://a.example/" }, "--url can be given for sources only"),
      Impossible("region", { $0.parent = "nowhere" }, "the archive has no region “nowhere”"),
      Impossible(
        "region", { $0.regionKind = "town" }, "“town” isn't a kind of region; the kinds are country"),
      Impossible("topic", { $0.people = ["owner"] }, "can be given for articles only"),
      Impossible("poem", { _ in }, "“poem” isn't a kind of document; the kinds are article, region"),
      Impossible("topic", { $0.id = "a.en" }, "what follows a dot is taken for a language"),
    ]
  }

  @Test(arguments: Impossible.all) func whatCanNotBeIsSaid(_ request: Impossible) throws {
    let before = try tree()
    let error = try #require(throws: EnvironmentError.self) {
      try write(request.kind, "Title", request.change)
    }
    #expect(error.description.contains(request.message), "\(error.description)")
    #expect(try tree() == before)
  }

  @Test func allThatCanNotBeIsSaidAtOnce() throws {
    let error = try #require(throws: EnvironmentError.self) {
      try write("article", " ") {
        $0.regions = ["x"]
        $0.date = "?"
      }
    }
    #expect(error.description.split(separator: "\n").count == 3)
  }

  @Test func aTranslationRecordsWhatItTranslates() throws {
    let writer = DocumentWriter(archive: archive.path)
    let article = try writer.translate("2022/review", into: "en", title: "Weekly: \"review\"")
    #expect(article.path == archive.path + "/content/articles/2022/review.en.md")
    let text = try text(article)
    #expect(
      text.hasPrefix("---\ntitle: \"Weekly: \\\"review\\\"\"\nsummary:\noriginal: ")
        && text.hasSuffix("\n---\n"))
    let path = archive.path + "/content/regions/lars.md"
    let region = try writer.translate(path, into: "en", title: nil)
    #expect(try self.text(region).hasPrefix("---\noriginal: "))
    _ = try writer.translate("seeds/s.md", into: "en", title: nil)
    #expect(try check().diagnostics.isEmpty)
    let (_, list) = try ArchiveBuilder(BuildOptions(archive: archive.path)).translations()
    #expect(list.summary == "3 current, 0 outdated, 0 unrecorded")
    let again = try writer.translate("2022/review", into: "en", title: nil)
    #expect(again.refusal == "content/articles/2022/review.en.md is that translation")
    #expect(try self.text(article) == text)
  }

  @Test(arguments: [
    ("2022/review", "ru", "“ru” isn't a language of the archive, which has it, en"),
    ("2022/review", "it", "content/articles/2022/review.md is written in “it” itself"),
    ("2022/revieu", "en", "did you mean “articles/2022/review”"),
    ("2022/review", "?", "isn't a language tag"),
    ("2022/broken", "en", "content/articles/2022/broken.md has errors"),
  ])
  func aTranslationThatCanNotBeIsSaid(name: String, language: String, message: String) throws {
    try archive.write("content/articles/2022/broken.md", "---\ntitle: T\n---\n")
    let before = try tree()
    let error = try #require(throws: EnvironmentError.self) {
      try DocumentWriter(archive: archive.path).translate(name, into: language, title: nil)
    }
    #expect(error.description.contains(message), "\(error.description)")
    #expect(try tree() == before)
  }

  @Test func aFileThatNoScanSeesStays() throws {
    let folder = archive.path + "/content/topics/new.md"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(throws: EnvironmentError.self) { try write("topic", "New") }
    try FileManager.default.createSymbolicLink(
      atPath: archive.path + "/content/articles/2026", withDestinationPath: "/tmp")
    #expect(throws: EnvironmentError.self) { try write("article", "New") }
    #expect(!FileManager.default.fileExists(atPath: "/tmp/new.md"))
  }
}
