/// The chunks of a PNG file.
struct PNGChunks {
  private let bytes: ByteReader

  init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  /// The decoder would show the first frame only, without a word.
  func refuseAnimation() throws {
    var offset = 8
    while let length = bytes.number(at: offset, bytes: 4) {
      if bytes.has("IDAT", at: offset + 4) { return }
      guard !bytes.has("acTL", at: offset + 4) else {
        throw ImageProblem.unsupported(
          "This is an animated PNG image", advice: "Save it as an animated WebP or GIF image.")
      }
      offset += 12 + length
    }
  }

  private static let kept: Set = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]

  func withoutMetadata() -> [UInt8]? {
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
