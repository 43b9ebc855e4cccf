/// A value with a compact binary form, for caches that the same binary reads again: the form has no version, no names and
/// no types in it, and changes with any change of the type.
///
/// Equal values have equal bytes. Every value takes a byte at least, so that a length can be held against what is left.
@usableFromInline package protocol BinaryCodable {
  /// Appends the value.
  func encode(into writer: inout BinaryWriter)
  /// Takes the value from where the reader stands.
  init(from reader: inout BinaryReader) throws(BinaryDecodingError)
}

extension BinaryCodable {
  /// The value's bytes.
  @inlinable
  package var encoded: [UInt8] {
    var writer = BinaryWriter()
    encode(into: &writer)
    return writer.bytes
  }

  /// Reads the value that takes up all of `bytes`.
  @inlinable
  package init(decoding bytes: UnsafeRawBufferPointer) throws(BinaryDecodingError) {
    var reader = BinaryReader(bytes)
    self = try reader.read()
    guard reader.isAtEnd else { throw .excess }
  }

  /// Reads the value that takes up all of `bytes`.
  @inlinable
  package init(decoding bytes: [UInt8]) throws(BinaryDecodingError) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(BinaryDecodingError) in
      try Self(decoding: UnsafeRawBufferPointer(bytes))
    }
  }
}
