internal import ImageParts

/// What an image is and, where versions were asked for, these.
struct ImageReport {
  let format: ImageFormat
  /// Of the upright image.
  let width: Int
  let height: Int
  let frames: Int
  /// In order of width.
  var versions: [ImageVersion] = []

  /// Takes out of the versions what doesn't belong to the picture.
  mutating func clean() throws {
    versions = try versions.map { version in
      guard let bytes = PublishedFile.cleaned(version.bytes, format: format) else {
        throw UsageError("libvips wrote a \(format.title) file that isn't built like one")
      }
      return ImageVersion(width: version.width, height: version.height, bytes: bytes)
    }
  }

  private var facts: String {
    "\"format\":\"\(format.rawValue)\",\"width\":\(width),\"height\":\(height),\"frames\":\(frames)"
  }

  /// As JSON.
  var summary: String { "{\(facts)}" }

  /// As JSON, with the files.
  var summaryWithFiles: String {
    let files = versions.map { version in
      let name = JSONText.string(version.name(in: format))
      let size = "\"width\":\(version.width),\"height\":\(version.height),\"bytes\":\(version.bytes.count)"
      return "{\"name\":\(name),\(size)}"
    }
    return "{\(facts),\"files\":[\(files.joined(separator: ","))]}"
  }
}
