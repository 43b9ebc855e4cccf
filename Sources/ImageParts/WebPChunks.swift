/// The chunks of a WebP file.
package struct WebPChunks {
  private let bytes: ByteReader

  package init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  private static let kept: Set = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"]

  package func withoutMetadata() -> [UInt8]? {
    guard bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8), let size = littleEndian(at: 4),
      size <= bytes.count - 8
    else { return nil }
    var body: [UInt8] = []
    var offset = 12
    while offset < size + 8 {
      guard let length = littleEndian(at: offset + 4),
        var chunk = bytes.slice(offset..<offset + 8 + length + length % 2)
      else { return nil }
      offset += chunk.count
      let type = String(decoding: chunk[..<4], as: UTF8.self)
      if type == "VP8X" {
        guard chunk.count > 8 else { return nil }
        // What is left to announce is transparency and animation.
        chunk[8] &= 0x12
      }
      if Self.kept.contains(type) { body += chunk }
    }
    let count = body.count + 4
    return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
      + Array("WEBP".utf8) + body
  }

  private func littleEndian(at offset: Int) -> Int? {
    bytes.number(at: offset, bytes: 4).map { Int(UInt32($0).byteSwapped) }
  }
}
