internal import ImageParts

/// Tells by its first bytes what a file is.
enum ImageSignature {
  /// The format, or the reason why the file isn't read.
  static func format(of file: FileBytes) throws -> ImageFormat {
    let bytes = ByteReader(file.buffer)
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      if PNGChunks(bytes).isAnimated {
        // The decoder would show the first frame only, without a word.
        throw ImageProblem.unsupported(
          "This is an animated PNG image", advice: "Save it as an animated WebP or GIF image.")
      }
      return .png
    }
    if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) { return .gif }
    if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) { return .webp }
    if bytes.has("ftyp", at: 4) {
      try MediaBoxes(bytes).requireAVIF()
      return .avif
    }
    throw other(bytes)
  }

  private static func other(_ bytes: ByteReader) -> ImageProblem {
    for (start, offset, name) in images where bytes.has(start, at: offset) {
      return .unsupported("This is \(name)", advice: "Save it as JPEG or PNG.")
    }
    for (start, name) in others where bytes.has(start, at: 0) {
      return ImageProblem(.notAnImage, "This is \(name), not an image.")
    }
    switch MarkupStart.kind(of: bytes) {
    case .drawing:
      return .unsupported(
        "This is an SVG drawing, which can hold scripts and links", advice: "Export it as PNG.")
    case .page:
      return ImageProblem(.notAnImage, "This is a web page, not an image.")
    case nil:
      return ImageProblem(.notAnImage, "The file is no image of a known format.")
    }
  }

  /// The scalars of each start are the bytes of the file.
  private static let images: [(start: String, offset: Int, name: String)] = [
    ("II*\0", 0, "a TIFF image or a camera's raw image"),
    ("MM\0*", 0, "a TIFF image or a camera's raw image"),
    ("II+\0", 0, "a TIFF image"), ("MM\0+", 0, "a TIFF image"),
    ("BM", 0, "a BMP image"), ("%PDF-", 0, "a PDF document"),
    ("\0\0\u{1}\0", 0, "an icon (ICO)"), ("8BPS", 0, "a Photoshop document"),
    ("\u{FF}\u{0A}", 0, "a JPEG XL image"), ("JXL \r\n\u{87}\n", 4, "a JPEG XL image"),
    ("jP  \r\n\u{87}\n", 4, "a JPEG 2000 image"), ("\u{FF}O\u{FF}Q", 0, "a JPEG 2000 image"),
    ("gimp xcf", 0, "a GIMP document"), ("v/1\u{1}", 0, "an OpenEXR image"), ("DDS ", 0, "a DDS texture"),
    ("%!PS", 0, "a PostScript document"), ("\u{C5}\u{D0}\u{D3}\u{C6}", 0, "a PostScript document"),
  ]

  private static let others: [(start: String, name: String)] = [
    ("\u{1A}E\u{DF}\u{A3}", "a film (Matroska or WebM)"), ("RIFF", "a film or a sound"),
    ("PK\u{3}\u{4}", "a ZIP archive or an office document"), ("\u{1F}\u{8B}", "a gzip archive"),
  ]
}

extension ImageProblem {
  static func unsupported(_ what: String, advice: String) -> ImageProblem {
    ImageProblem(.unsupportedFormat, "\(what). \(advice)")
  }
}
