/// The last look at what will be published. The library may add metadata of its own accord, as it does to WebP, and
/// another version of it may do so to others; so only the parts that make up the picture get through.
enum PublishedFile {
  /// The file without anything else in it, or nil where it isn't built as the format wants it.
  static func cleaned(_ bytes: [UInt8], format: ImageFormat) -> [UInt8]? {
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
}
