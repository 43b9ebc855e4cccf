import Foundation
import Testing

@testable import Publishing

@Suite struct FileReadingTests {
  private let folder = TemporaryFolder()

  private func reason(_ relative: String, limit: Int = 100) -> FileSystemError.Reason? {
    do throws(FileSystemError) {
      _ = try readFile(folder.path(relative), limit: limit)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [0, 1, 5, 65_535, 65_536, 1_000_000])
  func readsAllBytes(count: Int) throws {
    let text = String(repeating: "x", count: count)
    folder.write("a", text)
    #expect(try readFile(folder.path("a"), limit: count) == bytes(text))
  }

  @Test func readsFilesWhoseSizeTheSystemDoesNotTell() throws {
    // Such files are there on Linux only.
    guard let status = try FileStatus.of("/proc/self/status") else { return }
    #expect(status.size == 0)
    #expect(try readFile("/proc/self/status", limit: 100_000).starts(with: bytes("Name:")))
    #expect(throws: FileSystemError.self) { try readFile("/proc/self/status", limit: 3) }
  }

  @Test func refusesLargeFiles() {
    folder.write("a", "12345")
    #expect(reason("a", limit: 5) == nil)
    #expect(reason("a", limit: 4) == .tooLarge(limit: 4))
  }

  @Test func refusesWhatIsNoFileWithoutWaiting() {
    folder.makeFolder("folder")
    mkfifo(folder.path("pipe"), 0o600)
    folder.write("a", "text")
    folder.link("link", to: "a")
    #expect(reason("folder") == .notARegularFile)
    #expect(reason("pipe") == .notARegularFile)
    #expect(reason("link") == .notARegularFile)
    #expect(reason("none") == .system(ENOENT))
  }

  @Test func saysWhatWasTriedAndWhy() {
    #expect(
      FileSystemError(.open, "a/b", .system(ENOENT)).description
        == "can't open “a/b”: No such file or directory")
    #expect(
      FileSystemError(.read, "a", .tooLarge(limit: 7)).description
        == "can't read “a”: it is larger than the limit of 7 bytes")
  }

  @Test func writingToAFullDiskIsAnError() throws {
    guard let full = FileDescriptor.opening("/dev/full", O_WRONLY) else { return }
    #expect(throws: FileSystemError(.write, "/dev/full", .system(ENOSPC))) {
      try bytes("x").withBytes { (bytes) throws(FileSystemError) in try full.write(bytes, path: "/dev/full") }
    }
  }
}
