internal import Diagnostics

/// What a link or image may point at, decided from its address as cmark-gfm gives it.
enum LinkDestination {
  /// An address on the web that may be linked.
  case web
  /// A mail address or telephone number.
  case contact
  /// A path or fragment inside the archive, still to be resolved.
  case archive
  /// Anything else; the scheme if there is one.
  case refused(scheme: String?)

  /// Sorts an address by its scheme, read as browsers read it: without white space and control characters, and with
  /// `\` for `/`.
  init(_ url: UnsafeBufferPointer<UInt8>) {
    var scheme: [UInt8] = []
    var slashes = 0
    for byte in url where byte > 0x20 && byte != 0x7F {
      if scheme.isEmpty, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") {
        slashes += 1
        if slashes == 2 {
          self = .refused(scheme: nil)
          return
        }
        continue
      }
      guard slashes == 0 else { break }
      if byte == UInt8(ascii: ":"), !scheme.isEmpty {
        self = Self.sorted(scheme)
        return
      }
      guard byte.isASCIILetter || !scheme.isEmpty && byte.isSchemeCharacter, scheme.count < 64 else { break }
      scheme.append(byte | 0x20)
    }
    self = .archive
  }

  private static func sorted(_ scheme: [UInt8]) -> LinkDestination {
    switch String(decoding: scheme, as: UTF8.self) {
    case "http", "https": .web
    case "mailto", "tel": .contact
    case let other: .refused(scheme: other)
    }
  }
}

/// The parts of an address inside the archive.
struct ArchiveAddress {
  let path: String
  let fragment: String?

  /// Splits at the first `#` and decodes `%XX` in both parts.
  init(_ url: UnsafeBufferPointer<UInt8>) {
    let hash = url.firstIndex(of: UInt8(ascii: "#")) ?? url.endIndex
    path = Self.decoded(url[..<hash])
    fragment = hash < url.endIndex ? Self.decoded(url[(hash + 1)...]) : nil
  }

  /// Text that doesn't decode to UTF-8 without control characters stays as written.
  private static func decoded(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let written = UnsafeBufferPointer(rebasing: part)
    guard written.contains(UInt8(ascii: "%")) else { return String(decoding: written, as: UTF8.self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.count)
    var index = 0
    while index < written.count {
      if written[index] == UInt8(ascii: "%"), index + 2 < written.count,
        let high = written[index + 1].hexDigitValue, let low = written[index + 2].hexDigitValue
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(written[index])
        index += 1
      }
    }
    if bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), let text = String(validating: bytes, as: UTF8.self) {
      return text
    }
    return String(decoding: written, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends an address for a quoted attribute: bytes that don't belong into addresses as `%XX`, `&` and `'` as
  /// character references.
  mutating func append(escapingURL url: UnsafeBufferPointer<UInt8>) {
    for byte in url {
      if byte.isURLCharacter {
        append(byte)
      } else if byte == UInt8(ascii: "&") {
        append(contentsOf: "&amp;".utf8)
      } else if byte == UInt8(ascii: "'") {
        append(contentsOf: "&#39;".utf8)
      } else {
        append(percentEncoded: byte)
      }
    }
  }
}
