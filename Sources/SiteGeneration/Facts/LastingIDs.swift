internal import ArchiveModel
internal import Digests
internal import ParallelWork

/// Numbers that mean the same subject or event in every build, as handles don't: halves of the fingerprints of ids.
final class LastingIDs: Sendable {
  private let facts: FactNumbers
  private let subjects: [UInt64]
  private let events: [UInt64]

  init(_ archive: Archive, _ facts: FactNumbers, parallel: ParallelMap) {
    self.facts = facts
    func ids(of count: Int, _ id: @escaping @Sendable (Int) -> String) -> [UInt64] {
      parallel.parts(of: count, sized: 1 << 12) { range in
        range.map { number in
          var id = id(number)
          return id.withUTF8 { SHA256Digest(of: UnsafeRawBufferPointer($0)) }.fingerprint.high
        }
      }.flatMap { $0 }
    }
    subjects = ids(of: facts.subjects) { archive.id(of: facts.subject($0)).description }
    events = ids(of: archive.events.count) { archive.events[$0].id }
  }

  subscript(subject: Subject) -> UInt64 { subjects[facts.number(of: subject)] }
  subscript(event: Handle<Event>) -> UInt64 { events[event.index] }
}
