@testable import ArchiveModel
import Foundation
import Testing

@testable import Publishing

@Suite struct BodyStoreTests {
  private let folder = TemporaryFolder()

  private func store() throws -> BodyStore {
    try BodyStore(StateFolder(archive: folder.directory))
  }

  @Test func givesBackWhatItTook() throws {
    let store = try store()
    let one = try store.append(bytes("one"))
    let none = try store.append([])
    let two = try store.append(bytes("second"))
    var buffer = bytes(">")
    try store.read(two, into: &buffer)
    try store.read(none, into: &buffer)
    try store.read(one, into: &buffer)
    #expect(buffer == bytes(">secondone"))
  }

  @Test func takesFromManyThreadsAtOnce() throws {
    let store = try store()
    let places = Locked<[Int: BodyPlace]>([:])
    let wrong = Locked(0)
    @Sendable func body(_ number: Int) -> [UInt8] {
      Array(repeating: UInt8(number % 251), count: number % 97 * 31)
    }
    DispatchQueue.concurrentPerform(iterations: 500) { number in
      guard let place = try? store.append(body(number)) else { return wrong.withLock { $0 += 1 } }
      places.withLock { $0[number] = place }
    }
    DispatchQueue.concurrentPerform(iterations: 500) { number in
      var buffer: [UInt8] = []
      guard let place = places.withLock({ $0[number] }), (try? store.read(place, into: &buffer)) != nil,
        buffer == body(number)
      else { return wrong.withLock { $0 += 1 } }
    }
    #expect(wrong.withLock { $0 } == 0)
  }

  @Test func refusesPlacesThatItNeverGave() throws {
    let store = try store()
    _ = try store.append(bytes("text"))
    for (offset, length) in [(0, 5), (5, 0), (-1, 1), (0, -1), (Int.max, 1), (1, Int.max)] {
      var buffer = bytes("as before")
      #expect(throws: FileSystemError.self) {
        try store.read(BodyPlace(offset: offset, length: length), into: &buffer)
      }
      #expect(buffer == bytes("as before"))
    }
  }

  @Test func eachBuildHasItsOwnAndLeavesNothing() throws {
    let first = try store()
    let place = try first.append(bytes("first"))
    let second = try store()
    _ = try second.append(bytes("other text"))
    var buffer: [UInt8] = []
    try first.read(place, into: &buffer)
    #expect(buffer == bytes("first"))
    #expect(folder.tree(".regesta").isEmpty)
  }

  @Test func theStateFolderIsNeverALink() {
    let elsewhere = TemporaryFolder()
    folder.link(".regesta", to: elsewhere.path)
    #expect(throws: FileSystemError.self) { try StateFolder(archive: folder.directory) }
  }
}
