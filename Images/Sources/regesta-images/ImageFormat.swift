internal import CVipsShim
internal import ImageParts

extension ImageFormat {
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
