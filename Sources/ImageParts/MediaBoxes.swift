/// The boxes of a file in the ISO base media format, of which AVIF, HEIC and films are kinds.
package struct MediaBoxes {
  private let bytes: ByteReader

  package init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  /// What the file says it is compatible with, the first before all; nil for one without a first box.
  package var brands: [String]? {
    boxes(in: 0..<bytes.count).first.map { type in
      stride(from: type.content.lowerBound, to: type.content.upperBound, by: 4).map {
        bytes.text(at: $0, count: 4)
      }
    }
  }

  /// Whether neither metadata nor anything but pictures is in the file.
  package var hasImagesOnly: Bool {
    let boxes = boxes(in: 0..<bytes.count).map(\.type)
    return Set(boxes).isSubset(of: ["ftyp", "meta", "mdat"]) && !itemTypes.isEmpty
      && itemTypes.allSatisfy { $0 == "av01" || $0 == "grid" }
  }

  /// How each item is coded.
  package var itemTypes: [String] {
    boxes(in: 0..<bytes.count).filter { $0.type == "meta" }.flatMap(itemTypes(in:))
  }

  private typealias Box = (type: String, content: Range<Int>)

  private func boxes(in range: Range<Int>) -> [Box] {
    var found: [Box] = []
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound, let short = bytes.number(at: offset, bytes: 4) {
      var start = offset + 8
      var length = short
      if short == 1 {
        // Longer than any file here is as good as the rest of it.
        guard let high = bytes.number(at: offset + 8, bytes: 4),
          let low = bytes.number(at: offset + 12, bytes: 4)
        else { break }
        length = high == 0 ? low : Int(UInt32.max)
        start += 8
      }
      if short == 0 { length = range.upperBound - offset }
      let end = min(offset + length, range.upperBound)
      guard start <= end else { break }
      found.append((bytes.text(at: offset + 4, count: 4), start..<end))
      offset = end
    }
    return found
  }

  /// The codings in the item information box; "" for one that doesn't say.
  private func itemTypes(in meta: Box) -> [String] {
    guard meta.content.count >= 4 else { return [] }
    let children = boxes(in: meta.content.dropFirst(4))
    return children.filter { $0.type == "iinf" }.flatMap { list -> [String] in
      let start = list.content.lowerBound
      let version = bytes.number(at: start, bytes: 1) ?? 0
      return boxes(in: list.content.dropFirst(version == 0 ? 6 : 8)).map { entry in
        let start = entry.content.lowerBound
        switch bytes.number(at: start, bytes: 1) {
        case 2: return bytes.text(at: start + 8, count: 4)
        case 3: return bytes.text(at: start + 10, count: 4)
        default: return ""
        }
      }
    }
  }
}
