internal import CLibCrypto

/// Base64 with padding, on one line (RFC 4648, section 4).
enum Base64 {
  static func encoded(_ bytes: [UInt8]) -> String {
    // The library ends the text with NUL.
    var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
    let count = EVP_EncodeBlock(&text, bytes, Int32(bytes.count))
    return String(decoding: text.prefix(Int(count)), as: UTF8.self)
  }

  /// The bytes that `text` stands for; nil unless it is the one way to write `count` bytes.
  static func decoded(_ text: some Collection<UInt8>, count: Int) -> [UInt8]? {
    guard text.count == (count + 2) / 3 * 4 else { return nil }
    var bytes = [UInt8](repeating: 0, count: text.count / 4 * 3)
    guard EVP_DecodeBlock(&bytes, Array(text), Int32(text.count)) == bytes.count else { return nil }
    bytes.removeLast(bytes.count - count)
    return encoded(bytes).utf8.elementsEqual(text) ? bytes : nil
  }
}
