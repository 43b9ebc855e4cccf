/// Puts the numbers of a date into the order and the widths of EDTF.
enum NumericDateRepair {
  /// Repairs a date of digits and `-`, `/` or `.`, without qualifiers.
  static func repair(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == "." })
    guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber || $0 == "X" } }) else {
      return withoutPrefix(text)
    }
    switch parts.count {
    case 1: return parts[0].count == text.count ? digits(text) : EDTFRepair.accepted(String(parts[0]))
    case 2: return pair(parts[0], parts[1])
    case 3: return triple(parts[0], parts[1], parts[2], hasDots: text.contains("."))
    default: return nil
    }
  }

  /// The date with its components padded; `00` for a month or a day stands for one that isn't given.
  static func date(year: Substring, month: Substring, day: Substring? = nil) -> String? {
    if month == "00" { return day == nil || day == "00" ? EDTFRepair.accepted(String(year)) : nil }
    let month = "\(year)-\(padded(month))"
    guard let day, day != "00" else { return EDTFRepair.accepted(month) }
    return EDTFRepair.accepted("\(month)-\(padded(day))")
  }

  private static func padded(_ number: Substring) -> String {
    number.count == 1 ? "0\(number)" : String(number)
  }

  /// `Y2022`: the prefix that four digits don't need.
  private static func withoutPrefix(_ text: String) -> String? {
    text.first == "Y" ? EDTFRepair.accepted(String(text.dropFirst())) : nil
  }

  /// `20220925`, `202209`, `12345`, `198`, `19`.
  private static func digits(_ text: String) -> String? {
    let digits = text[...]
    switch digits.count {
    case 2, 3: return EDTFRepair.accepted(text + (digits.count == 2 ? "XX" : "X"))
    case 6: return date(year: digits.prefix(4), month: digits.dropFirst(4)) ?? EDTFRepair.accepted("Y\(text)")
    case 8:
      return date(year: digits.prefix(4), month: digits.dropFirst(4).prefix(2), day: digits.dropFirst(6))
        ?? EDTFRepair.accepted("Y\(text)")
    default: return EDTFRepair.accepted("Y\(text)")
    }
  }

  private static func pair(_ left: Substring, _ right: Substring) -> String? {
    if left.count == 4, right.count == 4 { return EDTFRepair.accepted("\(left)/\(right)") }
    if left.count == 4 { return group(year: left, code: right) ?? date(year: left, month: right) }
    return right.count == 4 ? date(year: right, month: left) : nil
  }

  private static func triple(
    _ first: Substring, _ second: Substring, _ third: Substring, hasDots: Bool
  ) -> String? {
    if first.count == 4 {
      if let date = date(year: first, month: second, day: third) { return date }
      // 2022-25-09: only the other order has a month.
      return date(year: first, month: third, day: second)
    }
    guard third.count == 4 else { return nil }
    let dayFirst = date(year: third, month: second, day: first)
    let monthFirst = date(year: third, month: first, day: second)
    guard let dayFirst else { return monthFirst }
    // 05/09/2022 is May to some and September to others; nobody writes 05.09.2022 for May.
    return hasDots || monthFirst == nil || monthFirst == dayFirst ? dayFirst : nil
  }

  /// The season or the months of a group that isn't supported: `2001-34` is April to June.
  private static func group(year: Substring, code: Substring) -> String? {
    guard let code = Int(code), let year = Int(year) else { return nil }
    let shape: (first: Int, months: Int)
    switch code {
    case 25...28: return EDTFRepair.accepted("\(padded(year: year))-\(code - 4)")
    case 33...36: shape = ((code - 33) * 3 + 1, 3)
    case 37...39: shape = ((code - 37) * 4 + 1, 4)
    case 40...41: shape = ((code - 40) * 6 + 1, 6)
    default: return nil
    }
    let months = [shape.first, shape.first + shape.months - 1].map {
      "\(padded(year: year))-\(padded(Substring(String($0))))"
    }
    return EDTFRepair.accepted(months.joined(separator: "/"))
  }

  private static func padded(year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
