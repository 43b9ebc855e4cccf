package import BinaryCoding
internal import Digests

/// Tells whether what was translated has changed: the start of a SHA-256 of a document's title, summary and body.
package struct TextFingerprint: Hashable, Sendable, CustomStringConvertible {
  /// How many hexadecimal digits it is written with.
  private static let digits = 16
  private let bits: UInt64

  /// Of no text.
  package static let none = TextFingerprint(bits: 0)

  private init(bits: UInt64) {
    self.bits = bits
  }

  /// - Parameter body: as it stands in the file. Its last blanks and how its lines end don't count: editors and version
  ///   control change them by themselves.
  package init(title: String?, summary: String?, body: UnsafeBufferPointer<UInt8>) {
    // No text has a NUL in it.
    var bytes = Array((title ?? "").utf8) + [0] + Array((summary ?? "").utf8) + [0]
    let end = body.lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.map { $0 + 1 } ?? 0
    let text = body[..<end]
    if text.contains(0x0D) {
      bytes += text.indices.lazy.filter { text[$0] != 0x0D || text[$0 + 1] != 0x0A }.map { text[$0] }
    } else {
      bytes += text
    }
    bits = SHA256Digest(of: bytes).fingerprint.high
  }

  /// Reads 16 hexadecimal digits in small letters; returns nil for anything else.
  package init?(_ text: String) {
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard text.utf8.count == Self.digits, text.utf8.allSatisfy(isDigit), let bits = UInt64(text, radix: 16)
    else { return nil }
    self.bits = bits
  }

  package var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: Self.digits - digits.utf8.count) + digits
  }
}

extension TextFingerprint: BinaryCodable {
  package func encode(into writer: inout BinaryWriter) { writer.write(fixed: bits) }

  package init(from reader: inout BinaryReader) throws(BinaryDecodingError) { bits = try reader.readFixed() }
}
