/// Appends values in their binary form.
@usableFromInline package struct BinaryWriter {
  /// So many bytes are handed on at once.
  @usableFromInline static let pieceSize = 1 << 16

  @usableFromInline package var bytes: [UInt8]
  /// Takes bytes from time to time, so that they needn't all be held.
  @usableFromInline let takePiece: (([UInt8]) -> Void)?

  /// - Parameters:
  ///   - bytes: what the values follow.
  ///   - takePiece: is handed what was written, piece after piece; the last of it by ``finish()``. Without it, all stays in
  ///     ``bytes``.
  @inlinable
  package init(after bytes: [UInt8] = [], takePiece: (([UInt8]) -> Void)? = nil) {
    self.bytes = bytes
    self.takePiece = takePiece
  }

  /// Hands on what is left, where there is somebody to take it.
  @usableFromInline
  package mutating func finish() {
    guard let takePiece else { return }
    takePiece(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  @inlinable
  package mutating func write<Value: BinaryCodable>(_ value: Value) {
    value.encode(into: &self)
    if bytes.count >= Self.pieceSize { finish() }
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
    if takePiece != nil, more.count > Self.pieceSize { return write(pieces: more) }
    bytes.append(contentsOf: more)
  }

  @usableFromInline
  mutating func write(pieces more: some Collection<UInt8>) {
    var rest = more[...]
    while !rest.isEmpty {
      bytes.append(contentsOf: rest.prefix(Self.pieceSize))
      rest = rest.dropFirst(Self.pieceSize)
      finish()
    }
  }

  /// The length in bytes, then UTF-8.
  @inlinable
  package mutating func write(text: String) {
    var text = text
    text.withUTF8 { write(bytes: $0) }
  }
}
