import Foundation
import Testing

@testable import Publishing

@Suite struct ArchiveLockTests {
  private let folder = TemporaryFolder()

  @Test func oneBuildAtATimeAndTheSecondIsToldByWhom() throws {
    let state = try StateFolder(archive: folder.directory)
    let first = try ArchiveLock(state)
    #expect(throws: ArchiveLockError.held(archiveState: state.path.rawValue, pid: Int(getpid()))) {
      try ArchiveLock(state)
    }
    withExtendedLifetime(first) {}
  }

  @Test func isGivenBackAtTheEnd() throws {
    let state = try StateFolder(archive: folder.directory)
    for _ in 0..<3 {
      let lock = try ArchiveLock(state)
      withExtendedLifetime(lock) {}
    }
  }

  @Test func waitsForTheOther() throws {
    let state = try StateFolder(archive: folder.directory)
    let held = Locked<ArchiveLock?>(try ArchiveLock(state))
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { held.withLock { $0 = nil } }
    _ = try ArchiveLock(state, waitingUpTo: 60)
  }

  @Test func namesTheHolder() {
    #expect(
      ArchiveLockError.held(archiveState: "a/.regesta", pid: 7).description
        == "process 7 is building this archive (it holds “a/.regesta/lock”): wait until it is done")
  }

  @Test func isNeverWrittenThroughALink() throws {
    let state = try StateFolder(archive: folder.directory)
    folder.write("precious", "text")
    folder.link(".regesta/lock", to: "../precious")
    #expect(throws: ArchiveLockError.self) { try ArchiveLock(state) }
    #expect(folder.read("precious") == "text")
  }
}
