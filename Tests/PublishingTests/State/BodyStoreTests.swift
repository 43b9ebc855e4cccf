@testable import ArchiveModel
import Digests
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
        try store.read(BodyPlace(offset: offset, length: length, fingerprint: .none), into: &buffer)
      }
      #expect(buffer == bytes("as before"))
    }
  }

  @Test func aNewOneTakesThePlaceOfAnother() throws {
    let first = try store()
    let place = try first.append(bytes("first"))
    let second = try store()
    _ = try second.append(bytes("other text"))
    var buffer: [UInt8] = []
    try first.read(place, into: &buffer)
    #expect(buffer == bytes("first"))
    #expect(throws: FileSystemError.self) { try second.read(place, into: &buffer) }
  }

  @Test func theNextBuildGoesOnWithIt() throws {
    let state = try StateFolder(archive: folder.directory)
    let first = try BodyStore(state)
    let place = try first.append(bytes("first"))
    let left = first.state
    // A build that came to no end adds what nobody knows of.
    _ = try first.append(bytes("lost"))
    let second = try #require(BodyStore(state, continuing: left))
    let other = try second.append(bytes("second"))
    var buffer: [UInt8] = []
    try second.read(place, into: &buffer)
    try second.read(other, into: &buffer)
    #expect(buffer == bytes("firstsecond"))
    #expect(second.state.length == left.length + 6)
  }

  @Test func doesNotGoOnWithAnotherFile() throws {
    let state = try StateFolder(archive: folder.directory)
    #expect(BodyStore(state, continuing: BodyStore.State(identity: 1, length: 16)) == nil)
    let left = try BodyStore(state).state
    #expect(
      BodyStore(state, continuing: BodyStore.State(identity: left.identity &+ 1, length: left.length)) == nil)
    #expect(
      BodyStore(state, continuing: BodyStore.State(identity: left.identity, length: left.length + 1)) == nil)
    #expect(BodyStore(state, continuing: BodyStore.State(identity: left.identity, length: 0)) == nil)
    #expect(BodyStore(state, continuing: left) != nil)
  }

  @Test func givesNoBytesThatAreNotThoseItTook() throws {
    let store = try store()
    let place = try store.append(bytes("text"))
    let path = folder.path(".regesta/bodies")
    var all = try Data(contentsOf: URL(filePath: path))
    all[all.count - 1] ^= 1
    try all.write(to: URL(filePath: path))
    // Written in place, so that the open file is the damaged one.
    let state = try StateFolder(archive: folder.directory)
    let damaged = try #require(BodyStore(state, continuing: store.state))
    var buffer = bytes("as before")
    #expect(throws: FileSystemError.self) { try damaged.read(place, into: &buffer) }
    #expect(buffer == bytes("as before"))
  }

  @Test func theStateFolderIsNeverALink() {
    let elsewhere = TemporaryFolder()
    folder.link(".regesta", to: elsewhere.path)
    #expect(throws: FileSystemError.self) { try StateFolder(archive: folder.directory) }
  }
}
