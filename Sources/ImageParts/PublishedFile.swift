/// What is allowed into a published file: the parts that make up the picture, and nothing else. A library may add metadata of
/// its own accord, as libvips does to WebP; and a file that is only said to be safe may have anything in it.
package enum PublishedFile {
  /// The file without anything else in it, or nil where it isn't built as the format wants it.
  package static func cleaned(_ bytes: [UInt8], format: ImageFormat) -> [UInt8]? {
    bytes.withUnsafeBytes { buffer in
      let bytes = ByteReader(buffer)
      switch format {
      case .jpeg: return JPEGSegments(bytes).withoutMetadata()
      case .png: return PNGChunks(bytes).withoutMetadata()
      case .webp: return WebPChunks(bytes).withoutMetadata()
      case .gif: return GIFBlocks(bytes).withoutMetadata()
      case .avif: return MediaBoxes(bytes).hasImagesOnly ? Array(buffer) : nil
      }
    }
  }

  /// Whether the file is a picture of the format and nothing else.
  package static func isPicture(_ bytes: [UInt8], format: ImageFormat) -> Bool {
    cleaned(bytes, format: format) == bytes
  }
}
