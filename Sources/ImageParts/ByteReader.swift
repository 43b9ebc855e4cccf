/// Reads numbers and texts out of a file; what is outside of it is nil.
package struct ByteReader {
  private let bytes: UnsafeRawBufferPointer

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  package var count: Int { bytes.count }

  package func starts(with start: [UInt8]) -> Bool { bytes.starts(with: start) }

  /// Whether the bytes there are the text's scalars.
  package func has(_ text: String, at offset: Int) -> Bool {
    offset + text.unicodeScalars.count <= count
      && zip(bytes[offset...], text.unicodeScalars).allSatisfy { UInt32($0) == $1.value }
  }

  /// A big-endian number.
  package func number(at offset: Int, bytes length: Int) -> Int? {
    guard offset >= 0, offset <= count - length else { return nil }
    var number = 0
    for index in offset..<offset + length { number = number << 8 | Int(bytes[index]) }
    return number
  }

  package func slice(_ range: Range<Int>) -> [UInt8]? {
    range.lowerBound >= 0 && range.upperBound <= count ? Array(bytes[range]) : nil
  }

  /// As Latin-1, and shorter where the file ends.
  package func text(at offset: Int, count length: Int) -> String {
    guard offset >= 0, offset < count else { return "" }
    var text = String.UnicodeScalarView()
    for byte in bytes[offset..<min(count, offset + length)] { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }
}
