/// Dates of events as EDTF, level 0 and the part of level 1 that archives use.
enum EventDate {
  /// A date that isn't later than the day of that offset; two thirds are plain days.
  static func text(day offset: Int, _ random: inout SplitMix64) -> [UInt8] {
    let day = CivilDay(offset: offset)
    let earlier = CivilDay(offset: offset - 1 - random.below(9))
    switch random.below(100) {
    case 0..<66: return day.text
    case 66..<70: return day.text + "~".utf8
    case 70..<72: return day.text + "?".utf8
    case 72..<73: return day.text + "%".utf8
    case 73..<76: return earlier.text + "/".utf8 + day.text
    case 76..<77: return earlier.text + "~/".utf8 + day.text
    case 77..<79: return day.text + "/..".utf8
    case 79..<80: return "../".utf8 + day.text
    case 80..<86: return day.monthText
    case 86..<87: return day.monthText + "~".utf8
    case 87..<90: return day.monthText + "-XX".utf8
    case 90..<92: return day.yearText
    case 92..<93: return day.yearText + "?".utf8
    case 93..<96: return season(of: day)
    case 96..<98:
      return CivilDay(offset: offset - 31 - random.below(60)).monthText + "/".utf8 + day.monthText
    case 98..<99: return CivilDay(offset: offset - 366).yearText + "/".utf8 + day.yearText
    default: return time(on: day, &random)
    }
  }

  /// Spring to winter are 21 to 24; January and February count to their own year's winter.
  private static func season(of day: CivilDay) -> [UInt8] {
    var text = day.yearText
    text.append(UInt8(ascii: "-"))
    text.append(decimal: day.month < 3 ? 24 : 21 + min(3, (day.month - 3) / 3))
    return text
  }

  private static func time(on day: CivilDay, _ random: inout SplitMix64) -> [UInt8] {
    var text = day.text
    text.append(UInt8(ascii: "T"))
    text.append(decimal: random.below(24), width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(decimal: random.below(60), width: 2)
    text.append(text: ":00")
    text.append(text: random.pick(["", "Z", "+03:00"]))
    return text
  }
}
