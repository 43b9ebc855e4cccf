internal import CVipsShim

/// The formats that are read, each of which is written as itself.
enum ImageFormat: String {
  case jpeg, png, webp, avif, gif

  /// Of a file's name, without the dot.
  var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

  /// The name that people know it by.
  var title: String {
    switch self {
    case .jpeg: "JPEG"
    case .png: "PNG"
    case .webp: "WebP"
    case .avif: "AVIF"
    case .gif: "GIF"
    }
  }

  var shimFormat: ShimFormat {
    switch self {
    case .jpeg: SHIM_JPEG
    case .png: SHIM_PNG
    case .webp: SHIM_WEBP
    case .avif: SHIM_AVIF
    case .gif: SHIM_GIF
    }
  }
}
