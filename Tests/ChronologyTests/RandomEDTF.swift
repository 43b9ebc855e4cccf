/// A small generator with a seed, so that a failure comes back.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Writes valid EDTF at random.
enum RandomEDTF {
  static func text(using generator: inout SplitMix64) -> String {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return date(1000...1999, using: &generator) + "/" + date(2000...2999, using: &generator)
    case 1: return date(1000...2999, using: &generator) + ["/..", "/"].randomElement(using: &generator)!
    case 2: return ["../", "/"].randomElement(using: &generator)! + date(1000...2999, using: &generator)
    case 3: return "[" + members(using: &generator) + "]"
    case 4: return "{" + members(using: &generator) + "}"
    case 5:
      let parts = [23, 59, 59].map { twoDigits(Int.random(in: 0...$0, using: &generator)) }
      let zone = ["", "Z", "-04", "+04:30"].randomElement(using: &generator)!
      return "2022-09-25T" + parts.joined(separator: ":") + zone
    case 6:
      return
        "Y\(Bool.random(using: &generator) ? "-" : "")\(Int.random(in: 10_000...Int(1e15) - 1, using: &generator))"
    default: return date(1000...2999, using: &generator)
    }
  }

  private static func members(using generator: inout SplitMix64) -> String {
    var members = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      Bool.random(using: &generator)
        ? date(1000...2999, using: &generator)
        : date(1000...1999, using: &generator) + ".." + date(2000...2999, using: &generator)
    }
    if Int.random(in: 0..<4, using: &generator) == 0 { members.insert("..0987", at: 0) }
    if Int.random(in: 0..<4, using: &generator) == 0 { members.append("3001-12..") }
    return members.joined(separator: ",")
  }

  private static func date(_ years: ClosedRange<Int>, using generator: inout SplitMix64) -> String {
    var text = qualifier(using: &generator)
    // Two digits stay, so that an interval's start stays before its end.
    let year = String(Int.random(in: years, using: &generator))
    text += year.prefix(2) + masked(String(year.suffix(2)), using: &generator) + qualifier(using: &generator)
    let kind = Int.random(in: 0..<5, using: &generator)
    if kind == 0 { return text }
    let month =
      kind == 1 ? Int.random(in: 21...24, using: &generator) : Int.random(in: 1...12, using: &generator)
    text += "-" + qualifier(using: &generator)
    text += kind == 1 ? "\(month)" : masked(twoDigits(month), using: &generator)
    text += qualifier(using: &generator)
    if kind < 3 { return text }
    let day = masked(twoDigits(Int.random(in: 1...28, using: &generator)), using: &generator)
    return text + "-" + qualifier(using: &generator) + day + qualifier(using: &generator)
  }

  private static func masked(_ digits: String, using generator: inout SplitMix64) -> String {
    String(digits.map { Int.random(in: 0..<6, using: &generator) == 0 ? "X" : $0 })
  }

  private static func qualifier(using generator: inout SplitMix64) -> String {
    ["?", "~", "%", "", "", "", "", "", ""].randomElement(using: &generator)!
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
