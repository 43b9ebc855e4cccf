import BinaryCoding
import Digests
import Foundation
import Testing

@testable import Publishing

@Suite struct CacheFileTests {
  private let folder = TemporaryFolder()
  private let program = Fingerprint(high: 1, low: 2)
  private let build = Fingerprint(high: 3, low: 4)

  private func file(of program: Fingerprint? = nil) throws -> CacheFile {
    CacheFile("cache", in: try StateFolder(archive: folder.directory), of: program ?? self.program)
  }

  private func write(_ bytes: [UInt8], of build: Fingerprint) throws {
    try file().write(of: build) { writer in
      for byte in bytes { writer.write(byte: byte) }
    }
  }

  private var url: URL { URL(filePath: folder.path(".regesta/cache")) }

  @Test(arguments: [0, 1, 1000]) func givesBackWhatItTook(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    try write(bytes, of: build)
    let read = try #require(try file().read())
    #expect(Array(read.bytes) == bytes)
    #expect(read.build == build)
    try write([7], of: program)
    #expect(try file().read().map { Array($0.bytes) } == [7])
  }

  /// More than is held at once, as single values and as a list of bytes.
  @Test func whatIsWrittenPieceByPieceIsWhole() throws {
    let numbers = (0..<60_000).map { $0 * 7 }
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 31) }
    func write(to writer: inout BinaryWriter) {
      writer.write(numbers)
      writer.write(bytes: bytes)
      writer.write("end")
    }
    var whole = BinaryWriter()
    write(to: &whole)
    try file().write(of: build) { write(to: &$0) }
    #expect(try file().read().map { Array($0.bytes) } == whole.bytes)
  }

  @Test func aFailureLeavesTheFileThatWasThereAndNoDraft() throws {
    try write([1, 2, 3], of: build)
    try FileManager.default.removeItem(at: url)
    try FileManager.default.createDirectory(
      at: url.appending(path: "inner"), withIntermediateDirectories: true)
    #expect(throws: FileSystemError.self) { try write([4], of: build) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path(".regesta")).contains("cache.draft")
        == false)
  }

  @Test func isNothingForAnotherProgram() throws {
    try write([1, 2, 3], of: build)
    #expect(try file(of: build).read() == nil)
  }

  @Test func isNothingWhereItIsMissing() throws {
    #expect(try file().read() == nil)
    try write([1], of: build)
    try file().remove()
    #expect(try file().read() == nil)
  }

  @Test func isNothingWhereOneBitIsOther() throws {
    try write([1, 2, 3], of: build)
    let whole = try Data(contentsOf: url)
    for place in whole.indices {
      var damaged = whole
      damaged[place] ^= 0x10
      try damaged.write(to: url)
      #expect(try file().read() == nil, "byte \(place)")
      try whole.prefix(place).write(to: url)
      #expect(try file().read() == nil, "\(place) bytes")
    }
    try (whole + [0]).write(to: url)
    #expect(try file().read() == nil)
    try whole.write(to: url)
    #expect(try file().read() != nil)
  }

  @Test func theClockOfTheDiskGoesOn() throws {
    let state = try StateFolder(archive: folder.directory)
    let first = try state.now()
    let second = try state.now()
    #expect(first > 1_600_000_000_000_000_000 && second >= first)
  }

  @Test func theProgramKnowsItself() {
    #if os(Linux)
      #expect(ProgramIdentity.fingerprint != nil)
    #endif
  }
}
