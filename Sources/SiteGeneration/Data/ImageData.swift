internal import ArchiveModel
internal import JSONWriting

/// The images that an archive publishes, as data.
enum ImageData {
  static func bytes(of images: [PreparedImage]) -> [UInt8] {
    JSONValue.members(["images": .array(images.map(record))]).bytes(indented: true) + [0x0A]
  }

  private static func record(of image: PreparedImage) -> JSONValue {
    .members([
      "file": .string(image.path.rawValue), "format": .string(image.format.rawValue),
      "frames": .integer(image.frames),
      "versions": .array(
        image.versions.map { version in
          .members([
            "path": .string(image.address(of: version)), "width": .integer(version.width),
            "height": .integer(version.height), "bytes": .integer(version.size),
            "sha256": .string(version.digest.hex),
          ])
        }),
    ])
  }
}
