import Diagnostics
import Foundation
import Testing

@testable import ArchiveBuild

/// A build with errors leaves the published folder as it was: bytes, times, inodes.
@Suite struct FailedBuildTests {
  private func published() throws -> ScratchArchive {
    let archive = try ScratchArchive([
      "content/articles/2022/a.md": "---\ntitle: La coda\ndate: 2022-09-27\nregions: [lars]\n---\nTesto.\n",
      "content/articles/2022/b.md": "---\ntitle: La fila\ndate: 2022-09-28\n---\n[[2022/a]]\n",
      "content/regions/lars.md": "---\nname: Lars\n---\n", "public/CNAME": "archive.example",
    ])
    var options = BuildOptions(archive: archive.path)
    options.adopt = true
    #expect(try ArchiveBuilder(options).build().output != nil)
    return archive
  }

  @Test(arguments: [
    ("content/articles/2022/a.md", "---\ntitle: La coda\n---\nAltro testo.\n"),
    ("content/articles/2022/a.md", "---\ntitle: La coda\ndate: 2022-09-27\n---\n[[nulla]]\n"),
    ("content/articles/2022/c.md", "---\ntitle: [\n---\n"),
    ("content/pages/index.md", "---\ntitle: T\n---\n"),
    ("content/archive.yml", "languages: [it, en, it]\n"), ("templates/404.html", "{{ nothing }}"),
    ("templates/assets/regesta.css/x", ""),
  ])
  func leavesTheOutputAsItWas(path: String, text: String) throws {
    let archive = try published()
    let before = try archive.output()
    #expect(before.count > 10)
    try archive.write("content/regions/nuova.md", "---\nname: Nuova\n---\n")
    try archive.write(path, text)
    let report = try archive.build()
    #expect(report.errorCount > 0)
    #expect(report.output == nil)
    #expect(try archive.output() == before)
    #expect(!FileManager.default.fileExists(atPath: archive.path("public.partial")))
  }

  @Test func aWarningDoesSoWhereItCountsAsAnError() throws {
    let archive = try published()
    let before = try archive.output()
    try archive.write("content/note.txt", "")
    try archive.write("content/regions/nuova.md", "---\nname: Nuova\n---\n")
    var options = BuildOptions(archive: archive.path)
    options.strict = true
    #expect(try ArchiveBuilder(options).build().output == nil)
    #expect(try archive.output() == before)
    options.strict = false
    #expect(try ArchiveBuilder(options).build().output?.written ?? 0 > 0)
  }

  @Test func theNextBuildThatIsWellPublishes() throws {
    let archive = try published()
    try archive.write("content/regions/lars.md", "---\nnmae: Lars\n---\n")
    #expect(try archive.build().output == nil)
    try archive.write("content/regions/lars.md", "---\nname: Il valico\n---\n")
    #expect(try archive.build().output?.written ?? 0 > 0)
    let page = try #require(try archive.output()["regions/lars.html"])
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("Il valico"))
  }

  @Test func aCheckWritesNothing() throws {
    let archive = try ScratchArchive(["content/regions/lars.md": "---\nname: Lars\n---\n"])
    #expect(try archive.check().errorCount == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.path) == ["content"])
  }

  @Test func aFolderWithoutContentIsNoArchiveAndStaysAsItIs() throws {
    let archive = try ScratchArchive()
    try FileManager.default.removeItem(atPath: archive.path("content"))
    #expect(throws: EnvironmentError.self) { try archive.check() }
    #expect(throws: EnvironmentError.self) { try archive.build() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.path).isEmpty)
  }
}
