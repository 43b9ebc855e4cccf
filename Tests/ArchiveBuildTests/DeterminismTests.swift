import CorpusGenerator
import Foundation
import Testing

/// The same input gives the same bytes.
struct DeterminismTests {
  static let corpus = Corpus(articles: 15, seed: 7)

  @Test func theNumberOfThreadsChangesNoByte() throws {
    let archive = try TestArchive(Self.corpus)
    let one = try archive.site { $0.jobs = 1 }
    try archive.build("other") { $0.jobs = 4 }
    #expect(try one.differences(from: archive.tree("other")) == [])
    #expect(one.files.count > 100)
  }

  @Test func whereTheArchiveStandsChangesNoByte() throws {
    let here = try TestArchive(Self.corpus)
    let there = try TestArchive(Self.corpus)
    let site = try here.site()
    #expect(try site.differences(from: there.site()) == [])
    for folder in [here.folder.path, there.folder.path, Repository.root, NSTemporaryDirectory()] {
      #expect(site.files(with: folder) == [])
    }
  }

  @Test func aSecondBuildWritesNothing() throws {
    let archive = try TestArchive(Self.corpus)
    let first = try #require(try archive.build().output)
    let times = try Self.modificationTimes(archive.folder.path("site"))
    let second = try #require(try archive.build().output)
    // The manifest isn’t counted: it is written where anything else is.
    #expect(first.written == times.count - 1)
    #expect(second.written == 0 && second.removed == 0)
    #expect(second.unchanged == times.count - 1)
    #expect(try Self.modificationTimes(archive.folder.path("site")) == times)
  }

  @Test func anEditWritesOnlyWhatChanged() throws {
    let archive = try TestArchive.sample()
    let before = try archive.site()
    let path = "content/pages/about.md"
    try archive.write(path, try #require(TestArchive.sampleFiles()[path]) + "\nUn’altra riga.\n")
    let report = try archive.build()
    let changed = try before.differences(from: archive.tree())
    #expect(report.output?.written == changed.count - 1)
    #expect(
      // The translation's page says that the original has changed.
      changed.filter { !$0.hasPrefix("search/") } == [
        "about.html differs", "data/pages.json differs", "en/about.html differs",
        "manifest-sha256.txt differs",
      ])
    let texts = changed.filter { $0.hasPrefix("search/texts/") }
    #expect(texts == ["search/texts/pages/0.js differs"])
    // Two words are new: so are the files with them, and no others.
    #expect(changed.count { $0.hasPrefix("search/words/") } <= 2)
  }

  @Test func aSiteMovedElsewhereHasNothingBroken() throws {
    let archive = try TestArchive.sample()
    let built = try archive.site()
    let target = archive.folder.path("USB #1 100%/a&b/ж")
    try FileManager.default.createDirectory(
      atPath: archive.folder.path("USB #1 100%/a&b"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: archive.folder.path("site"), toPath: target)
    let moved = try FileTree(at: target)
    #expect(moved == built)
    #expect(SiteCrawl(moved, baseURL: "https://regesta.example/").problems == [])
  }

  @Test func theBaseURLStandsOnlyWhereItMust() throws {
    let archive = try TestArchive.sample()
    let site = try archive.site { $0.baseURL = "https://elsewhere.example/deep" }
    // These files are read away from the site.
    let away = site.paths.filter { path in
      ["timeline/events.", "feeds/", "data/"].contains { path.hasPrefix($0) || path.contains("/\($0)") }
    }
    let others = site.files(with: "elsewhere.example").filter { !away.contains($0) }
    #expect(others.filter { !$0.hasSuffix(".html") } == ["robots.txt", "sitemap.xml"])
    for path in others where path.hasSuffix(".html") && path != "404.html" {
      // What a page says to programs, and how it is cited.
      let page = try #require(site[path])
      let body = try #require(page.range(of: "<body>"))
      let cite = page.range(of: "<h2 id=\"_cite\">")?.lowerBound ?? page.endIndex
      let end = page[cite...].range(of: "</section>")?.upperBound ?? page.endIndex
      #expect(!(page[body.upperBound..<cite] + page[end...]).contains("elsewhere.example"), "\(path)")
    }
    #expect(site["timeline/events.csv"]?.contains(",https://elsewhere.example/deep/articles/2022/") == true)
    #expect(site.files(with: "https://regesta.example") == [])
  }

  @Test(arguments: [
    ["LANG": "C", "LC_ALL": "C", "TZ": "UTC"],
    ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
  ])
  func theHostsLocaleAndTimeZoneChangeNoByte(_ environment: [String: String]) throws {
    let archive = try TestArchive.sample()
    let process = Process()
    process.executableURL = Executable.regesta
    process.arguments = ["build", archive.path, "--output", archive.folder.path("site"), "--quiet"]
    // The one variable that a build for the sanitizer of addresses needs.
    let sanitizer = ProcessInfo.processInfo.environment.filter { $0.key == "ASAN_OPTIONS" }
    process.environment = environment.merging(["PATH": ""].merging(sanitizer) { $1 }) { mine, _ in mine }
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try archive.build("other")
    #expect(try archive.tree().differences(from: archive.tree("other")) == [])
  }

  private static func modificationTimes(_ folder: String) throws -> [String: Date] {
    try FileTree(at: folder).files.keys.reduce(into: [:]) { times, name in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      times[name] = attributes[.modificationDate] as? Date
    }
  }
}
