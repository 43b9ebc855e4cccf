#if canImport(ImageReading)
  import ImageParts
  @testable import ImageReading

  /// Pictures from anywhere: only the parts of a picture get through, and of those nothing more can be taken.
  enum ImageEntry {
    static func run(_ bytes: [UInt8]) throws {
      let file = try FileBytes(capacity: bytes.count) { buffer in
        buffer.copyBytes(from: bytes)
        return bytes.count
      }
      let told = try? ImageSignature.format(of: file)
      for format in [ImageFormat.jpeg, .png, .webp, .gif, .avif] {
        guard let cleaned = PublishedFile.cleaned(bytes, format: format) else { continue }
        try expect(cleaned.count <= bytes.count, "cleaning a \(format.title) image adds nothing")
        try expect(
          PublishedFile.cleaned(cleaned, format: format) == cleaned,
          "a clean \(format.title) image stays as it is")
        guard told == format else { continue }
        for word in ["Exif\0\0", "http://ns.adobe.com/xap", "ICC_PROFILE"] where format == .jpeg {
          try expect(
            !Self.hasSegment(cleaned, beginning: word), "no segment of a clean JPEG image begins with \(word)"
          )
        }
      }
    }

    /// Whether an application's segment with these first bytes stands before the picture's data.
    private static func hasSegment(_ jpeg: [UInt8], beginning word: String) -> Bool {
      var offset = 2
      while offset + 4 <= jpeg.count, jpeg[offset] == 0xFF, jpeg[offset + 1] != 0xDA {
        if (0xE0...0xEF).contains(jpeg[offset + 1]), jpeg[(offset + 4)...].starts(with: word.utf8) {
          return true
        }
        offset += 2 + Int(jpeg[offset + 2]) << 8 + Int(jpeg[offset + 3])
      }
      return false
    }
  }

  let imageEntries = [FuzzEntry(name: "images", run: ImageEntry.run)]
#else
  // regesta-images is a package of its own, which the tests of this one can't see.
  let imageEntries: [FuzzEntry] = []
#endif
