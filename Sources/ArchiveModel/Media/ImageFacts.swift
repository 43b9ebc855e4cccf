package import Digests
internal import ImageParts
package import JSONWriting

/// What is said of an image and its versions in JSON, by the program or in a record.
package struct ImageFacts {
  private let format: ImageFormat
  private let frames: Int
  package let files: [JSONValue]

  package init(_ value: JSONValue) throws(ImageRecord.Damage) {
    guard case .string(let name)? = value["format"], let format = ImageFormat(rawValue: name),
      case .array(let files)? = value["files"], !files.isEmpty
    else { throw ImageRecord.Damage(message: "it names no format, or no files") }
    self.format = format
    self.files = files
    frames = try Self.number(value, "frames")
  }

  package func version(
    _ file: JSONValue, _ digest: SHA256Digest
  ) throws(ImageRecord.Damage) -> PreparedImage.Version {
    let version = PreparedImage.Version(
      width: try Self.number(file, "width"), height: try Self.number(file, "height"),
      size: try Self.number(file, "bytes"), digest: digest)
    guard file["name"] == .string(version.fileName(as: format)) else {
      throw ImageRecord.Damage(message: "a file isn't named after its width")
    }
    return version
  }

  package func image(
    _ path: MediaPath, _ versions: [PreparedImage.Version]
  ) throws(ImageRecord.Damage) -> PreparedImage {
    guard let image = PreparedImage(path: path, format: format, frames: frames, versions: versions) else {
      throw ImageRecord.Damage(message: "two files have one width")
    }
    return image
  }

  private static func number(_ value: JSONValue, _ name: String) throws(ImageRecord.Damage) -> Int {
    guard case .integer(let number)? = value[name], number > 0, number < 1 << 40 else {
      throw ImageRecord.Damage(message: "“\(name)” isn't a number above 0")
    }
    return number
  }
}
