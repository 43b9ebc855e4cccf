internal import Digests
internal import ImageParts

/// The files of a site that texts may show, by the addresses at which they stood.
struct SiteMedia: Sendable {
  private var files: [String: String] = [:]

  static let none = SiteMedia()

  /// Adds a file of the folder; the first at an address stays.
  mutating func add(_ file: String, at address: String) {
    let key = SiteAddress.key(address)
    if files[key] == nil { files[key] = file }
  }

  /// The path of the file in the site's folder.
  func file(at address: String) -> String? { files[SiteAddress.key(address)] }

  /// Why a file can't be published as an image, seen from its name; nil where it can.
  static func problem(ofName name: String) -> String? {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ImageFormat(ending: ending) == nil
      ? "JPEG, PNG, WebP, AVIF and GIF are published, and nothing else" : nil
  }

  /// Whether bytes begin as a picture of the format does that the name tells.
  static func isPicture(_ bytes: [UInt8], named name: String) -> Bool {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ImageFormat(ending: ending) {
    case .jpeg: return bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .png: return bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .gif: return bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8)
    case .webp: return bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
    case .avif: return bytes.dropFirst(4).starts(with: "ftyp".utf8)
    case nil: return false
    }
  }
}
