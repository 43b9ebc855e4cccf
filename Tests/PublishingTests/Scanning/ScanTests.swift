import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite struct ScanTests {
  private let folder = TemporaryFolder()

  private func found() throws -> [String] {
    try scan(folder.directory).files.map(\.path.rawValue)
  }

  /// Each diagnostic as `path: id`.
  private func problems() throws -> [String] {
    try scan(folder.directory).diagnostics.map { "\($0.location.path): \($0.id.rawValue)" }
  }

  @Test func listsTheThreeFoldersInTheOrderOfBytes() throws {
    for name in [
      "content/b.md", "content/a/x.md", "content/a.md", "content/a-b.md", "content/Z.md", "content/é.md",
    ] {
      folder.write(name, "text")
    }
    folder.write("seeds/s.md", "text")
    folder.write("templates/page.html", "text")
    folder.write("public/index.html", "text")
    folder.write("README.md", "text")
    #expect(
      try found() == [
        "content/Z.md", "content/a-b.md", "content/a.md", "content/a/x.md", "content/b.md", "content/é.md",
        "seeds/s.md", "templates/page.html",
      ])
    #expect(try found() == found().sorted { $0.precedesByBytes($1) })
    #expect(try problems() == [])
  }

  @Test func anArchiveWithoutFoldersIsEmpty() throws {
    #expect(try found() == [])
  }

  @Test func tellsSizeAndTimesAndInode() throws {
    folder.write("content/a.md", "12345")
    let file = try #require(try scan(folder.directory).files.first)
    let status = try #require(try FileStatus.of(folder.path("content/a.md")))
    #expect(file.size == 5)
    #expect(file.status == status)
    #expect(file.modified > 1_000_000_000_000_000_000)
    #expect(try file.read(in: folder.directory, limit: 5) == bytes("12345"))
  }

  @Test func skipsHiddenFilesAndBackups() throws {
    for name in [".DS_Store", ".git/config", "a.md~", "#a.md#", ".#a.md", "a.md"] {
      folder.write("content/" + name, "text")
    }
    folder.link("content/.#lock", to: "nobody@nowhere")
    #expect(try found() == ["content/a.md"])
    #expect(try problems() == [])
  }

  @Test func followsALinkToAFileOfTheArchiveOnly() throws {
    folder.write("content/a.md", "text")
    folder.write("outside", "secret")
    folder.write(".regesta/state", "secret")
    folder.write("content/.hidden/x", "secret")
    let archive = TemporaryFolder()
    archive.write("secret", "secret")
    folder.link("content/b.md", to: "a.md")
    folder.link("content/readme", to: "../outside")
    folder.link("content/c.md", to: archive.path("secret"))
    folder.link("content/d.md", to: "../.regesta/state")
    folder.link("content/e.md", to: ".hidden/x")
    folder.link("content/f.md", to: "missing")
    folder.link("content/g.md", to: "g.md")
    let result = try scan(folder.directory)
    #expect(result.files.map(\.path.rawValue) == ["content/a.md", "content/b.md", "content/readme"])
    #expect(result.files[1].linkTarget == SourcePath("content/a.md"))
    #expect(try result.files[1].read(in: folder.directory, limit: 10) == bytes("text"))
    #expect(
      try problems() == [
        "content/c.md: symbolic-link", "content/d.md: symbolic-link", "content/e.md: symbolic-link",
        "content/f.md: symbolic-link", "content/g.md: unreadable-file",
      ])
  }

  @Test func doesNotWalkInCircles() throws {
    folder.write("content/a/x.md", "text")
    folder.link("content/a/loop", to: "..")
    folder.link("seeds", to: "content")
    #expect(try found() == ["content/a/x.md"])
    #expect(try problems() == ["content/a/loop: symbolic-link", "seeds: symbolic-link"])
  }

  @Test func namesWhatIsNoFile() throws {
    folder.makeFolder("content")
    mkfifo(folder.path("content/pipe"), 0o600)
    folder.link("content/link", to: "pipe")
    folder.write("templates", "a file")
    #expect(
      try problems() == ["content/link: special-file", "content/pipe: special-file", "templates: stray-file"])
  }

  @Test func namesThatAreNotUTF8AreErrors() throws {
    folder.makeFolder("content")
    let name =
      bytes(folder.path("content/")).map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xFF), 0x61, 0]
    let file = open(name, O_CREAT | O_WRONLY, 0o600)
    // Some disks refuse such a name by themselves.
    guard file >= 0 else { return }
    close(file)
    #expect(try problems() == ["content/\u{FFFD}a: not-utf-8"])
    #expect(try found() == [])
  }

  @Test func foldersEndSomewhere() throws {
    folder.write("content/" + String(repeating: "d/", count: 63) + "a.md", "text")
    #expect(try found().count == 1)
    folder.write("content/" + String(repeating: "d/", count: 64) + "b.md", "text")
    #expect(try found().count == 1)
    #expect(try scan(folder.directory).diagnostics.map(\.id) == [.unreadableFile])
  }

  @Test func aMissingArchiveIsThrown() {
    #expect(throws: FileSystemError(.list, folder.path("none"), .system(ENOENT))) {
      try scan(folder.directory("none"))
    }
    folder.write("file", "")
    #expect(throws: FileSystemError(.list, folder.path("file"), .notAFolder)) {
      try scan(folder.directory("file"))
    }
  }

  @Test func errorsBecomeDiagnostics() {
    let path = SourcePath("content/a.md")
    #expect(FileSystemError(.read, "x", .tooLarge(limit: 1)).diagnostic(at: path).id == .fileTooLarge)
    #expect(FileSystemError(.open, "x", .notARegularFile).diagnostic(at: path).id == .specialFile)
    let denied = FileSystemError(.open, "x", .system(EACCES)).diagnostic(at: path)
    #expect(denied.id == .unreadableFile)
    #expect(denied.message == "this can't be read: Permission denied")
  }
}
