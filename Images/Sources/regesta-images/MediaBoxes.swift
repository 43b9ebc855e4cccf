/// The boxes of a file in the ISO base media format, of which AVIF, HEIC and films are kinds.
struct MediaBoxes {
  private let bytes: ByteReader

  init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  /// That the file is a still image whose every part is coded as AV1; the decoder would read others, too.
  func requireAVIF() throws {
    guard let type = boxes(in: 0..<bytes.count).first else { throw ImageProblem.damaged() }
    let brands = stride(from: type.content.lowerBound, to: type.content.upperBound, by: 4).map {
      bytes.text(at: $0, count: 4)
    }
    let isImage = brands.contains { ["avif", "mif1", "heic", "heix", "heim", "heis"].contains($0) }
    if brands.first == "avis" {
      throw ImageProblem.unsupported(
        "This is an animated AVIF image", advice: "Save it as an animated WebP or GIF image.")
    }
    guard isImage else {
      throw brands.contains { $0.hasPrefix("he") || $0 == "msf1" }
        ? Self.otherCodec
        : ImageProblem(.notAnImage, "This is a film or a sound (MP4 or a kind of it), not an image.")
    }
    guard brands.contains("avif") else { throw Self.otherCodec }
    let types = itemTypes
    guard !types.isEmpty else { throw ImageProblem.damaged("no image in it") }
    guard types.allSatisfy(Self.allowed.contains) else { throw Self.otherCodec }
  }

  /// Whether neither metadata nor anything but pictures is in the file.
  var hasImagesOnly: Bool {
    let boxes = boxes(in: 0..<bytes.count).map(\.type)
    return Set(boxes).isSubset(of: ["ftyp", "meta", "mdat"]) && !itemTypes.isEmpty
      && itemTypes.allSatisfy { $0 == "av01" || $0 == "grid" }
  }

  private var itemTypes: [String] {
    boxes(in: 0..<bytes.count).filter { $0.type == "meta" }.flatMap(itemTypes(in:))
  }

  private static let allowed: Set = ["av01", "grid", "iden", "iovl", "tmap", "Exif", "mime", "uri "]

  private static let otherCodec = ImageProblem.unsupported(
    "This is a HEIC image or a kind of it, not AVIF",
    advice: "Save it as JPEG; on an iPhone, set the camera's format to “Most Compatible”.")

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
