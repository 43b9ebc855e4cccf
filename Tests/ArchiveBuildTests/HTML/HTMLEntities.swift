import Foundation

/// Character references, as far as HTML needs them to be written at all.
enum HTMLEntities {
  /// The text with its references decoded, and those that aren't known or not ended.
  static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, problems: [String]) {
    let hasReference = bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { memchr($0, Int32(UInt8(ascii: "&")), buffer.count) != nil } ?? false
    }
    guard hasReference else { return (String(decoding: bytes, as: UTF8.self), []) }
    var text = ""
    var problems: [String] = []
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += String(decoding: rest[..<start], as: UTF8.self)
      rest = rest[(start + 1)...]
      guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: rest[..<end], as: UTF8.self))
      else {
        problems.append("a “&” that begins no character reference")
        text += "&"
        continue
      }
      text.unicodeScalars.append(scalar)
      rest = rest[(end + 1)...]
    }
    return (text + String(decoding: rest, as: UTF8.self), problems)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    return named[name]
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]
}
