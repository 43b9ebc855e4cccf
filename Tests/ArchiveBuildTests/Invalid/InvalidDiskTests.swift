import Diagnostics
import Foundation
import Testing

@testable import ArchiveBuild

/// Errors whose archives can't be kept in a repository: pipes, links, files too large.
@Suite struct InvalidDiskTests {
  /// What the tests below make.
  static let madeOnTheSpot: Set<DiagnosticID> = [
    .unreadableFile, .fileTooLarge, .specialFile, .symbolicLink, .unsafeName, .outputTooLarge,
  ]

  private static let article = "---\ntitle: La coda\ndate: 2022-09-27\n---\nTesto.\n"

  private static let region = "---\nname: Georgia\n---\n"

  @Test func pipesAreReportedAndNotWaitedFor() throws {
    let archive = try ScratchArchive()
    #expect(mkfifo(archive.path("content/pipe.md"), 0o600) == 0)
    #expect(try archive.problems() == ["content/pipe.md special-file"])
  }

  @Test func linksStayInsideAndLeadToFiles() throws {
    let archive = try ScratchArchive(["content/articles/a.md": Self.article])
    let links = [
      ("content/articles/fuori.md", "/etc/passwd"), ("content/articles/nulla.md", "nowhere.md"),
      ("content/articles/giro.md", "giro.md"), ("content/articles/cartella", ".."),
      ("content/articles/buono.md", "a.md"),
    ]
    for (path, target) in links {
      try FileManager.default.createSymbolicLink(atPath: archive.path(path), withDestinationPath: target)
    }
    #expect(
      try archive.problems() == [
        "content/articles/cartella symbolic-link", "content/articles/fuori.md symbolic-link",
        "content/articles/giro.md unreadable-file", "content/articles/nulla.md symbolic-link",
      ])
    #expect(try archive.check().counts.articles == 2)
  }

  @Test func foldersMayOnlyLieSoDeep() throws {
    let deep = Array(repeating: "x", count: 80).joined(separator: "/")
    let archive = try ScratchArchive(["content/articles/\(deep)/a.md": Self.article])
    let problems = try archive.check().diagnostics
    #expect(problems.map(\.id) == [.unreadableFile])
  }

  @Test func largeFilesAreNotRead() throws {
    let archive = try ScratchArchive(["content/articles/a.md": "", "templates/404.html": ""])
    for (path, size) in [
      ("content/articles/a.md", ArchiveInput.documentLimit + 1), ("templates/404.html", 2 << 20),
    ] {
      let file = try #require(FileHandle(forWritingAtPath: archive.path(path)))
      try file.truncate(atOffset: UInt64(size))
      try file.close()
    }
    #expect(
      try archive.problems() == ["content/articles/a.md file-too-large", "templates/404.html file-too-large"])
  }

  @Test(.enabled(if: getuid() != 0, "nothing is unreadable for root")) func filesMustBeReadable() throws {
    let archive = try ScratchArchive(["content/articles/a.md": Self.article])
    #expect(chmod(archive.path("content/articles/a.md"), 0) == 0)
    #expect(try archive.problems() == ["content/articles/a.md unreadable-file"])
  }

  @Test func addressesAreNamesThatAnySystemTakes() throws {
    let long = String(repeating: "x", count: 252)
    let archive = try ScratchArchive([
      "content/articles/\(long).md": Self.article, "content/articles/a\\b.md": Self.article,
      "content/articles/a\nb.md": Self.article, "content/regions/nul.md": Self.region,
    ])
    let problems = try archive.check().diagnostics
    #expect(problems.map(\.id) == [.unsafeName, .unsafeName, .unsafeName, .unsafeName])
  }

  @Test func composedAndDecomposedNamesAreOneAddress() throws {
    let archive = try ScratchArchive()
    try archive.write("content/articles/citt\u{E0}.md", Self.article)
    try archive.write("content/articles/citta\u{300}.md", Self.article)
    // Some file systems take both for one file already.
    guard try archive.check().counts.articles == 2 else { return }
    #expect(try archive.problems().count == 1)
  }

  @Test func namesThatDifferInCaseAloneAreOneAddressOnManySystems() throws {
    let archive = try ScratchArchive([
      "content/regions/georgia.md": "---\nname: A\n---\n",
      "content/regions/Georgia.md": "---\nname: B\n---\n",
    ])
    guard try archive.check().counts.regions == 2 else { return }
    #expect(try archive.problems() == ["content/regions/georgia.md address-collision"])
  }

  @Test func aPageThatGrowsWithoutEndStopsTheBuild() throws {
    let filler = String(repeating: "x", count: 4_000)
    let loops = (start: "{% for a in rows %}{% for b in rows %}{% for c in rows %}", end: "{% endfor %}")
    let end = String(repeating: loops.end, count: 3)
    let archive = try ScratchArchive(["templates/list.html": loops.start + filler + end])
    for number in 1...20 { try archive.write("content/topics/\(number).md", "---\nname: N\n---\n") }
    let report = try archive.build()
    #expect(report.diagnostics.map(\.id) == [.outputTooLarge, .outputTooLarge])
    #expect(report.output == nil)
    #expect(!FileManager.default.fileExists(atPath: archive.path("public")))
  }
}
