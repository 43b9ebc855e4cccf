/// Appends values in their binary form.
@usableFromInline package struct BinaryWriter {
  @usableFromInline package var bytes: [UInt8]

  /// - Parameter bytes: what the values follow.
  @inlinable
  package init(after bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  @inlinable
  package mutating func write<Value: BinaryCodable>(_ value: Value) {
    value.encode(into: &self)
  }

  @inlinable
  package mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  /// Seven bits a byte, the lowest first, each byte but the last with its highest bit set (LEB128).
  @inlinable
  package mutating func write(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Small numbers are short on either side of zero: 0, -1, 1, -2 become 0, 1, 2, 3.
  @inlinable
  package mutating func write(signed number: Int64) {
    write(number: UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  /// A number that isn't negative.
  @inlinable
  package mutating func write(count: Int) {
    write(number: UInt64(count))
  }

  /// Eight bytes, the lowest first.
  @inlinable
  package mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The length, then the bytes.
  @inlinable
  package mutating func write(bytes more: some Collection<UInt8>) {
    write(count: more.count)
    bytes.append(contentsOf: more)
  }

  /// The length in bytes, then UTF-8.
  @inlinable
  package mutating func write(text: String) {
    var text = text
    text.withUTF8 { write(bytes: $0) }
  }
}
