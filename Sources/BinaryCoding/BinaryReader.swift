/// Takes values from bytes, which must outlive it. Whatever the bytes are, it reads none beyond them.
@usableFromInline package struct BinaryReader {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline var position = 0

  @inlinable
  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  @inlinable
  package var isAtEnd: Bool { position == bytes.count }

  /// How many bytes were read.
  @inlinable
  package var offset: Int { position }

  /// How many bytes are left.
  @inlinable
  package var remaining: Int { bytes.count - position }

  @inlinable
  package mutating func read<Value: BinaryCodable>(
    _ type: Value.Type = Value.self
  ) throws(BinaryDecodingError) -> Value {
    try Value(from: &self)
  }

  @inlinable
  package mutating func readByte() throws(BinaryDecodingError) -> UInt8 {
    guard position < bytes.count else { throw .truncated }
    let byte = bytes[position]
    position += 1
    return byte
  }

  /// What ``BinaryWriter/write(number:)`` wrote.
  @inlinable
  package mutating func readNumber() throws(BinaryDecodingError) -> UInt64 {
    let first = try readByte()
    return first < 0x80 ? UInt64(first) : try readLongNumber(after: first)
  }

  @usableFromInline
  mutating func readLongNumber(after first: UInt8) throws(BinaryDecodingError) -> UInt64 {
    var number = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while true {
      let byte = try readByte()
      // The tenth byte holds the last bit of 64.
      guard shift < 63 || byte <= 1 else { throw .numberTooLarge }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// What ``BinaryWriter/write(signed:)`` wrote.
  @inlinable
  package mutating func readSigned() throws(BinaryDecodingError) -> Int64 {
    let number = try readNumber()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  /// What ``BinaryWriter/write(count:)`` wrote.
  @inlinable
  package mutating func readCount() throws(BinaryDecodingError) -> Int {
    guard let count = Int(exactly: try readNumber()) else { throw .numberTooLarge }
    return count
  }

  /// What ``BinaryWriter/write(fixed:)`` wrote.
  @inlinable
  package mutating func readFixed() throws(BinaryDecodingError) -> UInt64 {
    guard remaining >= 8 else { throw .truncated }
    let number = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    position += 8
    return UInt64(littleEndian: number)
  }

  /// A length of things that each take a byte at least, so no more than are left.
  @inlinable
  package mutating func readLength() throws(BinaryDecodingError) -> Int {
    let length = try readNumber()
    guard length <= UInt64(remaining) else { throw .truncated }
    return Int(length)
  }

  /// What ``BinaryWriter/write(bytes:)`` wrote; they live as long as the reader's.
  @inlinable
  package mutating func readBytes() throws(BinaryDecodingError) -> UnsafeRawBufferPointer {
    let length = try readLength()
    let start = position
    position += length
    return UnsafeRawBufferPointer(rebasing: bytes[start..<position])
  }

  /// What ``BinaryWriter/write(text:)`` wrote. To ask whether bytes are UTF-8 takes longer than to repair them, so a repair
  /// that keeps the length stays unnoticed.
  @inlinable
  package mutating func readText() throws(BinaryDecodingError) -> String {
    let bytes = try readBytes()
    let text = String(decoding: bytes.assumingMemoryBound(to: UInt8.self), as: UTF8.self)
    guard text.utf8.count == bytes.count else { throw .notUTF8 }
    return text
  }
}
