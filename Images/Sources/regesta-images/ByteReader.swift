/// Reads numbers and texts out of a file; what is outside of it is nil.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  func starts(with start: [UInt8]) -> Bool { bytes.starts(with: start) }

  /// Whether the bytes there are the text's scalars.
  func has(_ text: String, at offset: Int) -> Bool {
    offset + text.unicodeScalars.count <= count
      && zip(bytes[offset...], text.unicodeScalars).allSatisfy { UInt32($0) == $1.value }
  }

  /// A big-endian number.
  func number(at offset: Int, bytes length: Int) -> Int? {
    guard offset >= 0, offset <= count - length else { return nil }
    var number = 0
    for index in offset..<offset + length { number = number << 8 | Int(bytes[index]) }
    return number
  }

  func slice(_ range: Range<Int>) -> [UInt8]? {
    range.lowerBound >= 0 && range.upperBound <= count ? Array(bytes[range]) : nil
  }

  /// As Latin-1, and shorter where the file ends.
  func text(at offset: Int, count length: Int) -> String {
    guard offset >= 0, offset < count else { return "" }
    var text = String.UnicodeScalarView()
    for byte in bytes[offset..<min(count, offset + length)] { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }
}
