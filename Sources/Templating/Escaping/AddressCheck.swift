import TrustedMarkup

/// Decides whether a finished attribute value is an address that a page may carry.
///
/// Allowed are `http`, `https`, `mailto` and `tel`, and addresses relative to the page. `//host` is not: from a disk it
/// would lead elsewhere than from a server.
struct AddressCheck {
  /// The value as it stands between the quotes, with our character references.
  private let bytes: ArraySlice<UInt8>

  /// Tells whether `value`, the escaped value of an attribute of `kind`, may stay.
  ///
  /// - Parameter baseURL: where the archive is published; beside relative addresses, only those that begin with it may
  ///   be fetched without the reader's doing.
  static func allows(
    _ value: ArraySlice<UInt8>, as kind: HTMLAttributeKind, within baseURL: String?
  ) -> Bool {
    switch kind {
    case .resource: AddressCheck(bytes: value).isOwn(baseURL)
    case .resourceList:
      value.split { $0 == UInt8(ascii: ",") || $0.isTemplateSpace }.allSatisfy {
        AddressCheck(bytes: $0).isOwn(baseURL)
      }
    case .refresh: AddressCheck(bytes: target(ofRefresh: value)).isOwn(baseURL)
    default: AddressCheck(bytes: value).destination != .refused
    }
  }

  private enum Destination {
    case relative
    case allowedScheme
    case refused
  }

  /// Whether the address stays within the archive.
  private func isOwn(_ baseURL: String?) -> Bool {
    switch destination {
    case .relative: return true
    case .refused: return false
    case .allowedScheme:
      guard let baseURL else { return false }
      var escaped: [UInt8] = []
      escaped.append(escaping: baseURL)
      return bytes.starts(with: escaped)
    }
  }

  private var destination: Destination {
    // Browsers drop tabs and line breaks anywhere, and controls and spaces in front.
    var rest = bytes.drop { $0 <= 0x20 }
    var scheme = Scheme()
    var slashes = 0
    while let byte = rest.popFirst() {
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: ":"): return scheme.isAllowed ? .allowedScheme : .refused
      case UInt8(ascii: "/"), UInt8(ascii: "\\"):
        if !scheme.isEmpty { return .relative }
        slashes += 1
        if slashes == 2 { return .refused }
      case _ where slashes > 0: return .relative
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return .relative
      case UInt8(ascii: "&"):
        // A reference that isn't one of ours could be any character, a colon too.
        guard Self.references.contains(where: { rest.starts(with: $0.utf8) }) else { return .refused }
        scheme.append(byte)
        rest = rest.drop { $0 != UInt8(ascii: ";") }.dropFirst()
      default: scheme.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    return .relative
  }

  private static let references = ["amp;", "lt;", "gt;", "quot;", "#39;"]

  /// The last eight bytes of what may be a scheme, and how many there were: no allowed one is longer.
  private struct Scheme {
    private var packed: UInt64 = 0
    private var count = 0

    init() {}

    private init(_ name: StaticString) {
      name.withUTF8Buffer { for byte in $0 { append(byte) } }
    }

    var isEmpty: Bool { count == 0 }

    mutating func append(_ byte: UInt8) {
      packed = packed << 8 | UInt64(byte)
      count += 1
    }

    var isAllowed: Bool {
      count <= 8 && Self.allowed.contains { $0.packed == packed && $0.count == count }
    }

    private static let allowed = [Scheme("http"), Scheme("https"), Scheme("mailto"), Scheme("tel")]
  }

  /// What follows `5; url=` in a refresh.
  private static func target(ofRefresh value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let separators: (UInt8) -> Bool = {
      $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") || $0.isTemplateSpace
    }
    var rest = value.drop { !separators($0) }.drop(while: separators)
    if rest.prefix(3).map({ $0 | 0x20 }) == Array("url".utf8) {
      let afterWord = rest.dropFirst(3).drop { $0.isTemplateSpace }
      if afterWord.first == UInt8(ascii: "=") { rest = afterWord.dropFirst().drop { $0.isTemplateSpace } }
    }
    for quote in ["'", "\"", "&#39;", "&quot;"] where rest.starts(with: quote.utf8) {
      return rest.dropFirst(quote.utf8.count)
    }
    return rest
  }
}
