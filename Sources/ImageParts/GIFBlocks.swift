/// The blocks of a GIF file.
package struct GIFBlocks {
  private let bytes: ByteReader

  package init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  package func withoutMetadata() -> [UInt8]? {
    guard let flags = bytes.number(at: 10, bytes: 1), var result = bytes.slice(0..<13 + tableSize(flags))
    else {
      return nil
    }
    var offset = result.count
    while let introducer = bytes.number(at: offset, bytes: 1) {
      let end: Int?
      var isKept = true
      switch introducer {
      case 0x3B:
        return result + [0x3B]
      case 0x2C:
        guard let flags = bytes.number(at: offset + 9, bytes: 1) else { return nil }
        end = endOfBlocks(from: offset + 10 + tableSize(flags) + 1)
      case 0x21:
        // How a frame is shown, and how often all are.
        isKept = bytes.number(at: offset + 1, bytes: 1) == 0xF9 || bytes.has("NETSCAPE2.0", at: offset + 3)
        end = endOfBlocks(from: offset + 2)
      default:
        return nil
      }
      guard let end, let block = bytes.slice(offset..<end) else { return nil }
      if isKept { result += block }
      offset = end
    }
    return nil
  }

  private func tableSize(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }

  private func endOfBlocks(from start: Int) -> Int? {
    var offset = start
    while let length = bytes.number(at: offset, bytes: 1) {
      offset += 1 + length
      if length == 0 { return offset }
    }
    return nil
  }
}
