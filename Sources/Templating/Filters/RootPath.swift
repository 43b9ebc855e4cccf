internal import Diagnostics

/// A path below the archive's root, as the filter `url` turns it into an address.
struct RootPath {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The address seen from a page that `prefix` leads from to the root; `#` for what isn't a path below it.
  func address(from prefix: String?) -> String {
    guard isBelowRoot else { return "#" }
    guard let prefix else { return "" }
    var bytes = Array(prefix.utf8)
    bytes.append(percentEncoding: text.utf8, keepingSlashes: true)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Neither another site's address nor a way out of the archive.
  private var isBelowRoot: Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first != UInt8(ascii: "/"), !bytes.contains(UInt8(ascii: "\\")) else {
      return false
    }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !parts[0].contains(UInt8(ascii: ":")) && !parts.contains { $0.elementsEqual("..".utf8) }
  }
}
