/// Guesses what a text that isn't EDTF was meant to be. Every guess is itself valid EDTF.
enum EDTFRepair {
  /// Longer texts aren't a date with a slip in it.
  private static let longestText = 200

  /// The one likely reading of a text that was refused, if there is one.
  static func likelyFix(for text: String) -> String? {
    guard text.utf8.count <= longestText else { return nil }
    let plain = plainText(text, dash: "-")
    return accepted(plain) ?? date(plain) ?? dateTime(plain) ?? namedDate(plain)
      ?? interval(plainText(text, dash: "/")) ?? interval(plain)
  }

  /// The text itself, if it is valid.
  static func accepted(_ text: String) -> String? {
    var parser = EDTFParser(text)
    return (try? parser.parse()) == nil ? nil : text
  }

  /// Repairs a single date.
  static func date(_ text: String) -> String? {
    let bare = text.filter { $0 != " " }
    return accepted(bare) ?? accepted(inCapitals(bare)) ?? qualified(text) ?? NumericDateRepair.repair(bare)
  }

  /// ASCII for the digits, dashes and spaces that writing systems and word processors put in their place.
  private static func plainText(_ text: String, dash: Unicode.Scalar) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x660...0x669: plain.append(digit(scalar.value - 0x660))
      case 0x6F0...0x6F9: plain.append(digit(scalar.value - 0x6F0))
      case 0xFF10...0xFF19: plain.append(digit(scalar.value - 0xFF10))
      case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: plain.append(dash)
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
      default: plain.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return String(plain).split(separator: " ").joined(separator: " ")
  }

  private static func digit(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
  }

  /// `201u`, `201x`, `y12345` and `t…z` as the specification of 2019 writes them.
  private static func inCapitals(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "u" ? "X" : $0.value < 0x80 ? capital($0) : $0 }))
  }

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "a"..."z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) - 32) : scalar
  }

  /// `2022?~`, `2022 (?)`, `ca. 2022`, `2022-9~`: the date is repaired alone, then qualified.
  private static func qualified(_ text: String) -> String? {
    var rest = Substring(text.lowercased())
    var qualification: Qualification = []
    let marks: Set<Character> = ["?", "~", "%", "(", ")", " "]
    while let last = rest.last, marks.contains(last) {
      qualification.formUnion(last.asciiValue.flatMap(Qualification.init(character:)) ?? [])
      rest.removeLast()
    }
    for word in approximations where rest.hasPrefix(word) {
      let next = rest.dropFirst(word.count)
      guard let first = next.first, first == " " || first.isNumber else { continue }
      qualification.insert(.approximate)
      rest = next
      break
    }
    guard !qualification.isEmpty, rest.count < text.count,
      let date = date(String(rest)) ?? namedDate(String(rest)),
      let last = date.utf8.last, Qualification(character: last) == nil
    else { return nil }
    return accepted(date + character(of: qualification))
  }

  private static func character(of qualification: Qualification) -> String {
    switch qualification {
    case .approximate: "~"
    case .uncertain: "?"
    default: "%"
    }
  }

  // Longer ones first where one begins with another.
  private static let approximations = [
    "circa", "ca.", "ca", "c.", "c", "about", "around", "approximately", "approx.", "~", "verso il", "verso",
    "environ",
    "vers le", "vers", "около", "ок.", "примерно", "наверное", "حوالي", "نحو", "تقريبا",
  ]

  /// `2022-09-25 10:00`, `2022-09-25T10:00Z`: a time without its T or its seconds.
  private static func dateTime(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" || $0 == "t" })
    guard parts.count == 2, let date = date(String(parts[0])) else { return nil }
    let clock = inCapitals(String(parts[1]))
    let end = clock.firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" } ?? clock.endIndex
    let (time, zone) = (clock[..<end], clock[end...])
    return accepted("\(date)T\(time)\(zone)") ?? accepted("\(date)T\(time):00\(zone)")
  }

  /// Repairs both sides of an interval, and the order of the two.
  private static func interval(_ text: String) -> String? {
    let sides = parts(ofInterval: text)
    guard sides.count == 2, let start = endpoint(sides[0]), let end = endpoint(sides[1]) else { return nil }
    return accepted("\(start)/\(end)") ?? accepted("\(end)/\(start)")
  }

  private static func parts(ofInterval text: String) -> [Substring] {
    let bySlash = text.split(separator: "/", omittingEmptySubsequences: false)
    if bySlash.count != 1 { return bySlash }
    let byDots = text.split(separator: "..", omittingEmptySubsequences: false)
    return byDots.count == 2 ? byDots : text.split(separator: " - ", omittingEmptySubsequences: false)
  }

  private static func endpoint(_ text: Substring) -> String? {
    let bare = text.filter { $0 != " " }
    switch bare.lowercased() {
    case "", "unknown", "?": return ""
    case "..", "open", "now", "present", "today", "ongoing": return ".."
    default: return date(bare) ?? namedDate(String(text))
    }
  }

  /// `25 settembre 2022`, `September 25th, 2022`, `сентябрь 2022`: a date in the words of a supported language.
  private static func namedDate(_ text: String) -> String? {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," })
    guard 2...4 ~= words.count else { return nil }
    var (year, month, day): (Substring?, Int?, Substring?)
    for word in words {
      let digits = word.prefix(while: { $0.isASCII && $0.isNumber })
      switch digits.count {
      case 4 where digits == word && year == nil: year = digits
      case 1...2 where day == nil: day = digits
      case 0 where month == nil && MonthNames.number(named: String(word)) != nil:
        month = MonthNames.number(named: String(word))
      case 0 where word == "года" || word == "г." || word == "de" || word == "of": continue
      default: return nil
      }
    }
    guard let year, let month else { return nil }
    return NumericDateRepair.date(year: year, month: Substring(String(month)), day: day)
  }
}
