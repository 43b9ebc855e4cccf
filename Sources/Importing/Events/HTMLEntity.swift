/// Character references.
enum HTMLEntity {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "eacute": "é", "egrave": "è", "agrave": "à", "ouml": "ö", "uuml": "ü", "auml": "ä", "szlig": "ß",
    "ccedil": "ç", "euro": "€", "copy": "©", "deg": "°",
  ]

  /// What the reference stands for that a text begins with, and where the text goes on; the sign itself where there is none.
  static func decode(_ text: Substring) -> (text: String, end: Substring.Index) {
    let sign = ("&", text.index(after: text.startIndex))
    let near = text.prefix(12)
    guard let semicolon = near.firstIndex(of: ";") else { return sign }
    let name = near[near.index(after: near.startIndex)..<semicolon]
    let end = text.index(after: semicolon)
    if let known = names[String(name)] { return (known, end) }
    guard name.first == "#" else { return sign }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let code = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10), code > 0x1F,
      let scalar = Unicode.Scalar(code)
    else { return sign }
    return (String(scalar), end)
  }
}
