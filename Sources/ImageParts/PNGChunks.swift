/// The chunks of a PNG file.
package struct PNGChunks {
  private let bytes: ByteReader

  package init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  /// Whether it has more than one frame.
  package var isAnimated: Bool {
    var offset = 8
    while let length = bytes.number(at: offset, bytes: 4) {
      if bytes.has("IDAT", at: offset + 4) { return false }
      if bytes.has("acTL", at: offset + 4) { return true }
      offset += 12 + length
    }
    return false
  }

  private static let kept: Set = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]

  package func withoutMetadata() -> [UInt8]? {
    guard var result = bytes.slice(0..<8) else { return nil }
    var offset = 8
    while let length = bytes.number(at: offset, bytes: 4) {
      let type = bytes.text(at: offset + 4, count: 4)
      guard let chunk = bytes.slice(offset..<offset + 12 + length) else { return nil }
      if Self.kept.contains(type) { result += chunk }
      if type == "IEND" { return result }
      offset += chunk.count
    }
    return nil
  }
}
