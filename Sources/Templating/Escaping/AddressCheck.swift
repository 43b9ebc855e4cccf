/// Decides whether a finished attribute value is an address that a page may carry.
///
/// Allowed are `http`, `https`, `mailto` and `tel`, and addresses relative to the page. `//host` is not: from a disk it
/// would lead elsewhere than from a server.
struct AddressCheck {
  /// The value as it stands between the quotes, with our character references.
  private let bytes: ArraySlice<UInt8>

  /// Tells whether `value`, the escaped value of an attribute of `kind`, may stay.
  static func allows(_ value: ArraySlice<UInt8>, as kind: HTMLAttributeKind) -> Bool {
    switch kind {
    case .addressList:
      value.split { $0 == UInt8(ascii: ",") || $0.isTemplateSpace }.allSatisfy {
        AddressCheck(bytes: $0).isAllowed
      }
    case .refresh: AddressCheck(bytes: target(ofRefresh: value)).isAllowed
    default: AddressCheck(bytes: value).isAllowed
    }
  }

  private var isAllowed: Bool {
    // Browsers drop tabs and line breaks anywhere, and controls and spaces in front.
    var rest = bytes.drop { $0 <= 0x20 }
    var scheme = Scheme()
    var slashes = 0
    while let byte = rest.popFirst() {
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: ":"): return scheme.isAllowed
      case UInt8(ascii: "/"), UInt8(ascii: "\\"):
        if !scheme.isEmpty { return true }
        slashes += 1
        if slashes == 2 { return false }
      case _ where slashes > 0: return true
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: "&"):
        // A reference that isn't one of ours could be any character, a colon too.
        guard Self.references.contains(where: { rest.starts(with: $0.utf8) }) else { return false }
        scheme.append(byte)
        rest = rest.drop { $0 != UInt8(ascii: ";") }.dropFirst()
      default: scheme.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    return true
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
