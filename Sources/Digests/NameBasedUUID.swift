internal import CLibCrypto

/// A UUID of version 5, made of a name (RFC 9562, 5.5).
package struct NameBasedUUID: CustomStringConvertible, Sendable {
  /// 16 of them.
  private let bytes: [UInt8]

  /// The namespace of URLs (RFC 9562, 6.6).
  private static let urls: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  package init(url: String) {
    let name = Self.urls + Array(url.utf8)
    var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
    SHA1(name, name.count, &digest)
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    bytes = Array(digest[..<16])
  }

  package var description: String {
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
  }
}
