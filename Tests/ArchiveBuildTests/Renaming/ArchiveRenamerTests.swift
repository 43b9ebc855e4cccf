import Foundation
import Testing

@testable import ArchiveBuild
@testable import Publishing

@Suite struct ArchiveRenamerTests {
  private static let files = [
    "content/archive.yml": "languages: [it, en]\nbase_url: https://a.example/\n",
    "content/regions/lars.md": "---\nname: Lars\n---\n",
    "content/regions/russia.md": "---\nname: Russia\n---\n",
    "content/articles/2022/a.md": "---\ntitle: A\ndate: 2022-09-27\nregions: [lars]\n---\n[[lars]]\n",
    "seeds/s.md": "---\ntitle: S\n---\n", "seeds/s.pdf": "%PDF", "seeds/s/page.jpg": "jpeg",
  ]

  private func rename(_ archive: TestArchive, _ old: String, _ new: String, isDryRun: Bool = false) throws
    -> RenameReport
  {
    try ArchiveRenamer(archive: archive.path, isDryRun: isDryRun).rename(old, to: new)
  }

  private func tree(_ archive: TestArchive) throws -> FileTree { try FileTree(at: archive.path) }

  @Test func aDryRunSaysTheSameAndWritesNothing() throws {
    let archive = try TestArchive(Self.files)
    let before = try tree(archive)
    let dry = try rename(archive, "lars", "verkhny", isDryRun: true)
    #expect(try tree(archive) == before)
    let done = try rename(archive, "lars", "verkhny")
    #expect(dry.lines.dropLast() == done.lines.dropLast())
    #expect(
      dry.lines == [
        "content/articles/2022/a.md:4:11: lars → verkhny", "content/articles/2022/a.md:6:3: lars → verkhny",
        "content/regions/lars.md → content/regions/verkhny.md", "former address: regions/lars.html",
        "former address: en/regions/lars.html",
        "2 references in 1 file to rewrite, 1 file to move; nothing was changed",
      ])
    #expect(done.lines.last == "2 references in 1 file rewritten, 1 file moved")
    let after = try tree(archive)
    #expect(
      after["content/regions/verkhny.md"]
        == "---\nname: Lars\naliases: [regions/lars.html, en/regions/lars.html]\n---\n")
    #expect(after["content/regions/lars.md"] == nil)
    #expect(after.paths.allSatisfy { !$0.contains(".regesta-rename") })
  }

  @Test func originalsGoAlongAndEmptyFoldersGo() throws {
    let archive = try TestArchive(Self.files)
    #expect(try rename(archive, "sources/s", "t").isFine)
    #expect(try rename(archive, "2022/a", "2023/b/c").isFine)
    let paths = try tree(archive).paths
    #expect(
      Set(paths).isSuperset(of: [
        "seeds/t.md", "seeds/t.pdf", "seeds/t/page.jpg", "content/articles/2023/b/c.md",
      ]))
    for folder in ["seeds/s", "content/articles/2022"] {
      #expect(!FileManager.default.fileExists(atPath: "\(archive.path)/\(folder)"))
    }
  }

  @Test(arguments: [
    (["content/articles/2022/a.md": "---\ntitle: A\n---\n"], "the archive's own errors"),
    (
      ["content/people/p.md": "---\nname: P\naliases: [regions/verkhny.html]\n---\n"],
      "an alias at the address"
    ),
    (["content/regions/Verkhny.md": "---\nname: V\n---\n"], "a name that only looks different"),
    (["content/topics/verkhny.md": "---\nname: V\n---\n[[verkhny]]\n"], "a link that would be ambiguous"),
    (
      [
        "content/articles/2022/a.md": "---\ntitle: A\ndate: 2022-09-27\nauthors: [x]\n---\n",
        "content/regions/lars.md": "---\nname: Lars\nx: &x [b.html]\naliases: *x\n---\n",
      ], "an unusual list"
    ),
  ])
  func whateverIsInTheWayKeepsAllAsItWas(files: [String: String], what: String) throws {
    let archive = try TestArchive(Self.files.merging(files) { $1 })
    let before = try tree(archive)
    let report = try rename(archive, "lars", "verkhny")
    #expect(!report.isFine, "\(what)")
    #expect(report.lines.isEmpty)
    #expect(try tree(archive).files.filter { !$0.key.hasPrefix(".regesta/") } == before.files)
  }

  @Test func aFileThatNoScanSeesIsNotOverwritten() throws {
    let archive = try TestArchive(Self.files)
    let folder = archive.path + "/content/regions/verkhny.md"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(throws: EnvironmentError.self) { try rename(archive, "lars", "verkhny") }
    #expect(try tree(archive)["content/articles/2022/a.md"] == Self.files["content/articles/2022/a.md"])
    #expect(try tree(archive)["content/regions/lars.md"] != nil)
  }

  @Test func aSymbolicLinkIsNotReplaced() throws {
    let archive = try TestArchive(Self.files)
    let link = archive.path + "/content/articles/2022/b.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.md")
    let report = try rename(archive, "lars", "verkhny")
    #expect(report.refusal?.contains("symbolic link") == true)
    #expect(try FileStatus.of(link)?.kind == .symbolicLink)
  }

  @Test func aDraftsFormerNameIsNotWrittenDown() throws {
    let archive = try TestArchive(
      Self.files.merging(["content/articles/d.md": "---\ntitle: D\ndate: 2022-09-27\nstatus: draft\n---\n"]) {
        $1
      })
    #expect(try rename(archive, "articles/d", "e").isFine)
    #expect(
      try tree(archive)["content/articles/e.md"] == "---\ntitle: D\ndate: 2022-09-27\nstatus: draft\n---\n")
  }

  @Test func capitalsAloneCanChange() throws {
    let archive = try TestArchive(Self.files)
    #expect(try rename(archive, "lars", "Lars").isFine)
    #expect(try tree(archive)["content/regions/Lars.md"] == "---\nname: Lars\n---\n")
    #expect(try archive.build().errors == [])
  }

  @Test func permissionsStay() throws {
    let archive = try TestArchive(Self.files)
    let path = archive.path + "/content/articles/2022/a.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try rename(archive, "lars", "verkhny").isFine)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }
}
