/// The segments of a JPEG file.
package struct JPEGSegments {
  private let bytes: ByteReader

  package init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  package func withoutMetadata() -> [UInt8]? {
    guard var result = bytes.slice(0..<2), result == [0xFF, 0xD8] else { return nil }
    var offset = 2
    while let marker = bytes.number(at: offset, bytes: 2) {
      if marker == 0xFFD9 { return result + [0xFF, 0xD9] }
      guard marker >= 0xFFC0, let length = bytes.number(at: offset + 2, bytes: 2), length >= 2,
        let segment = bytes.slice(offset..<offset + 2 + length)
      else { return nil }
      offset += segment.count
      switch marker {
      // Frames, tables, scans and how they are restarted: all that a picture is made of.
      case 0xFFC0...0xFFCF, 0xFFDA...0xFFDD: result += segment
      default: break
      }
      if marker == 0xFFDA {
        let end = endOfScan(from: offset)
        guard let scan = bytes.slice(offset..<end) else { return nil }
        result += scan
        offset = end
      }
    }
    return nil
  }

  /// Where the next marker is that isn't part of a scan's data.
  private func endOfScan(from start: Int) -> Int {
    var offset = start
    while let pair = bytes.number(at: offset, bytes: 2) {
      if pair > 0xFF00, !(0xFFD0...0xFFD7).contains(pair) { return offset }
      offset += 1
    }
    return bytes.count
  }
}
