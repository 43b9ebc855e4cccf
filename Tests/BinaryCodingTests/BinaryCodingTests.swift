import Testing

@testable import BinaryCoding

@Suite struct BinaryCodingTests {
  private enum Tide: String, CaseIterable, BinaryCodable {
    case low, high
  }

  @Test(arguments: [0, 1, -1, 63, -64, 64, 127, 128, 1 << 40, .max, .min])
  func aNumberComesBack(_ number: Int) throws {
    #expect(try Int(decoding: number.encoded) == number)
  }

  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, .max - 1, .max] as [UInt64])
  func aNumberWithoutASignComesBack(_ number: UInt64) throws {
    #expect(try UInt64(decoding: number.encoded) == number)
    var writer = BinaryWriter()
    writer.write(fixed: number)
    #expect(writer.bytes.count == 8)
    let read = try writer.bytes.withUnsafeBytes { bytes in
      var reader = BinaryReader(bytes)
      return try reader.readFixed()
    }
    #expect(read == number)
  }

  @Test func smallNumbersAreShort() {
    #expect([127 as UInt64, 128, .max].map(\.encoded.count) == [1, 2, 10])
    #expect([63, -64, 64].map(\.encoded.count) == [1, 1, 2])
  }

  @Test(arguments: ["", "a", "fifteen letters", "well beyond fifteen", "ж", "e\u{301}\0\u{10FFFF}"])
  func aTextComesBackByteForByte(_ text: String) throws {
    #expect(try Array(String(decoding: text.encoded).utf8) == Array(text.utf8))
  }

  @Test func valuesOfValuesComeBack() throws {
    let list: [[String?]] = [[], ["a", nil], [nil]]
    #expect(try [[String?]](decoding: list.encoded) == list)
    let table = ["b": Set([3, -1, 2]), "a": []]
    #expect(try [String: Set<Int>](decoding: table.encoded) == table)
    #expect(try [Bool](decoding: [true, false].encoded) == [true, false])
    #expect(try [Tide](decoding: [Tide.high, .low].encoded) == [.high, .low])
    #expect(try [UInt32](decoding: [0, UInt32.max].encoded) == [0, .max])
    #expect(try [Double](decoding: [-0.5, .infinity].encoded) == [-0.5, .infinity])
  }

  @Test func equalSetsAndDictionariesHaveEqualBytes() {
    let numbers = Array(0..<100)
    #expect(Set(numbers).encoded == Set(numbers.reversed()).encoded)
    let pairs = numbers.map { (String($0), $0) }
    let forward = Dictionary(uniqueKeysWithValues: pairs)
    var backward = Dictionary(minimumCapacity: 1_000) as [String: Int]
    for (key, value) in pairs.reversed() { backward[key] = value }
    #expect(forward.encoded == backward.encoded)
  }

  @Test func whatIsNotWholeIsAnError() {
    let bytes = ["a text", "another"].encoded
    for length in 0..<bytes.count {
      #expect(throws: BinaryDecodingError.truncated) { try [String](decoding: Array(bytes[..<length])) }
    }
    #expect(throws: BinaryDecodingError.excess) { try [String](decoding: bytes + [0]) }
    #expect(throws: BinaryDecodingError.truncated) { try UInt64(decoding: [0x80]) }
  }

  @Test func whatNoValueHasIsAnError() {
    #expect(throws: BinaryDecodingError.impossibleValue) { try Bool(decoding: [2]) }
    #expect(throws: BinaryDecodingError.impossibleValue) { try Tide(decoding: [2]) }
    #expect(throws: BinaryDecodingError.impossibleValue) { try Tide(decoding: UInt64.max.encoded) }
    #expect(throws: BinaryDecodingError.notUTF8) { try String(decoding: [2, 0x61, 0xFF]) }
    #expect(throws: BinaryDecodingError.numberTooLarge) { try UInt32(decoding: (1 << 32 as UInt64).encoded) }
    let long = [UInt8](repeating: 0xFF, count: 9)
    #expect(throws: BinaryDecodingError.numberTooLarge) { try UInt64(decoding: long + [2]) }
    #expect(throws: BinaryDecodingError.numberTooLarge) { try UInt64(decoding: long + [0x81, 0]) }
  }

  @Test func aLengthThatTheRestCannotHoldCostsNothing() {
    for length in [2, 1 << 40, UInt64.max] {
      #expect(throws: BinaryDecodingError.truncated) { try [Int](decoding: length.encoded + [0]) }
      #expect(throws: BinaryDecodingError.truncated) { try String(decoding: length.encoded + [0]) }
      #expect(throws: BinaryDecodingError.truncated) { try [Int: Int](decoding: length.encoded + [0]) }
    }
  }
}
