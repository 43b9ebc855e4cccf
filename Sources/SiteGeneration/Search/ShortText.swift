/// A text with frequent letters beyond ASCII written as characters of ASCII that it doesn't have: a Russian one is little more
/// than half as long, and a reader on a bad line loads ten of them for a query.
struct ShortText {
  let text: String
  /// A character of ASCII and the letter that it stands for, one pair after the other; empty where the text is as it was.
  let table: String

  /// Such as need no escape in scripts.
  private static let spare = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ#$*+/=@^_`{|}~&%"
    .unicodeScalars.map { $0 }
  /// A pair costs three bytes and more.
  private static let fewest = 5

  init(_ text: String) {
    let beyondASCII = text.utf8.count { $0 >= 0x80 }
    guard beyondASCII * 4 > text.utf8.count else {
      (self.text, table) = (text, "")
      return
    }
    var counts: [Unicode.Scalar: Int] = [:]
    var isUsed = Array(repeating: false, count: 0x80)
    for scalar in text.unicodeScalars {
      if scalar.isASCII { isUsed[Int(scalar.value)] = true } else { counts[scalar, default: 0] += 1 }
    }
    let frequent = counts.filter { $0.value >= Self.fewest }
      .sorted { ($1.value, $0.key.value) < ($0.value, $1.key.value) }.map(\.key)
    let pairs = zip(Self.spare.filter { !isUsed[Int($0.value)] }, frequent)
    let standIns = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
    self.text = String(String.UnicodeScalarView(text.unicodeScalars.map { standIns[$0] ?? $0 }))
    table = pairs.reduce(into: "") { table, pair in
      table.unicodeScalars.append(pair.0)
      table.unicodeScalars.append(pair.1)
    }
  }
}
