import Digests
import Testing

@testable import Publishing

@Suite struct JournalTests {
  private func example() -> Journal {
    let one = SHA256Digest(of: bytes("one"))
    let two = SHA256Digest(of: bytes("two"))
    var journal = Journal()
    journal.clearances = [.init(path: "a b/c", digest: one)]
    journal.clearedFolders = ["a b"]
    journal.placements = [.init(path: "a b", old: nil, new: two), .init(path: "é", old: one, new: two)]
    journal.removals = [.init(path: "x/y z", digest: two)]
    journal.emptiedFolders = ["x"]
    return journal
  }

  @Test func readsWhatItWrote() {
    #expect(Journal(parsing: example().bytes) == example())
    #expect(Journal(parsing: Journal().bytes) == Journal())
  }

  @Test func everyTornOrChangedByteShows() {
    let whole = example().bytes
    for length in 0..<whole.count { #expect(Journal(parsing: Array(whole.prefix(length))) == nil) }
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 1
      #expect(Journal(parsing: changed) == nil)
    }
  }

  @Test(arguments: [
    "", "regesta-journal 2\n", "regesta-journal 1\nplace a\n", "regesta-journal 1\nempty-folder ../x\n",
  ])
  func refusesWhatItDoesNotKnowThoughItsHashIsRight(text: String) {
    let hash = SHA256Digest(of: bytes(text))
    #expect(Journal(parsing: bytes(text + "sha256 \(hash)\n")) == nil)
  }
}
