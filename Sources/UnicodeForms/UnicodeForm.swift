internal import CUTF8Proc

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Forms of text by which names that look alike are found to be alike (Unicode Standard Annex 15).
package enum UnicodeForm {
  /// Normalization Form C, in which names are compared and published.
  package static func composed(_ text: String) -> String {
    isASCII(text) ? text : mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  }

  /// Case folded and composed: alike for names that some file system takes for one.
  package static func folded(_ text: String) -> String {
    // Most names are plain already.
    isPlain(text)
      ? text : mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue)
  }

  /// Case folded and composed, without what can't be seen, such as soft hyphens.
  package static func lowered(_ text: String) -> String {
    isPlain(text)
      ? text
      : mapped(
        text,
        UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue
          | UTF8PROC_IGNORE.rawValue)
  }

  /// Whether the text is ASCII without capitals, and so is its own folded form.
  package static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
  }

  /// What names and titles are sorted by, byte for byte, where no one language's order may decide: without regard to
  /// case and to how accents are encoded.
  package static func sortKey(_ text: String) -> String { folded(text) }

  private static func isASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 }
  }

  private static func mapped(_ text: String, _ options: UInt32) -> String {
    var text = text
    var result: UnsafeMutablePointer<UInt8>?
    let length = text.withUTF8 { bytes in
      utf8proc_map(bytes.baseAddress, bytes.count, &result, utf8proc_option_t(rawValue: options))
    }
    defer { free(result) }
    // The only errors are memory and bytes that aren't UTF-8, which a String doesn't have.
    guard length >= 0, let result else { return text }
    return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
  }
}
