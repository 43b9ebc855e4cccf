/// A format in which images are published.
package enum ImageFormat: String, CaseIterable, Sendable {
  case jpeg
  case png
  case webp
  case avif
  case gif

  /// Of the names of published files.
  package var ending: String { self == .jpeg ? "jpg" : rawValue }

  /// - Parameter ending: that of a file's name, in small letters.
  package init?(ending: String) {
    self.init(rawValue: ending == "jpg" || ending == "jpe" ? "jpeg" : ending)
  }

  /// The name that people know it by.
  package var title: String {
    switch self {
    case .jpeg: "JPEG"
    case .png: "PNG"
    case .webp: "WebP"
    case .avif: "AVIF"
    case .gif: "GIF"
    }
  }
}
