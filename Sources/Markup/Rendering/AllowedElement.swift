/// The HTML elements that an archive lets its authors write. All mark words within a line; none can load, link, style or run anything.
package enum AllowedElement: String, CaseIterable, Sendable {
  case abbr, b, bdi, bdo, br, cite, del, dfn, em, i, ins, kbd, mark, q, rp, rt, ruby, s, samp, small, span,
    strong, sub
  case sup, time, u
  case `var`
  case wbr

  /// Whether it has neither content nor an end tag.
  var isVoid: Bool { self == .br || self == .wbr }

  /// Whether it may have an attribute with a value. None takes an address, a style, an id or a script.
  func mayHave(_ attribute: [UInt8], _ value: [UInt8]) -> Bool {
    switch String(decoding: attribute, as: UTF8.self) {
    case "title": true
    case "lang":
      !value.isEmpty && value.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    case "dir": ["ltr", "rtl", "auto"].contains(String(decoding: value, as: UTF8.self))
    case "datetime":
      [.time, .del, .ins].contains(self) && !value.isEmpty
        && value.allSatisfy { $0.isASCIIDigit || "-:.+TZPWYMDHS ".utf8.contains($0) }
    default: false
    }
  }
}
