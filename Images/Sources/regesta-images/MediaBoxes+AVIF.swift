internal import ImageParts

extension MediaBoxes {
  /// That the file is a still image whose every part is coded as AV1; the decoder would read others, too.
  func requireAVIF() throws {
    guard let brands else { throw ImageProblem.damaged() }
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

  private static let allowed: Set = ["av01", "grid", "iden", "iovl", "tmap", "Exif", "mime", "uri "]

  private static let otherCodec = ImageProblem.unsupported(
    "This is a HEIC image or a kind of it, not AVIF",
    advice: "Save it as JPEG; on an iPhone, set the camera's format to “Most Compatible”.")
}
