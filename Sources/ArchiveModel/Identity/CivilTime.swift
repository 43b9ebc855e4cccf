package import Chronology

/// A day and a time of day, as clocks of some place show it, with its offset from UTC where that is written.
package struct CivilTime: Hashable, Sendable {
  package let day: CalendarDay
  /// From midnight.
  package let seconds: Int
  /// East of UTC, in seconds.
  package let offset: Int?

  /// Reads `2022-10-01T06:00`, with seconds or without, and with `Z`, `+02:00` or nothing behind it; nil for all else.
  package init?(_ text: String) {
    guard let separator = text.firstIndex(of: "T"), let day = Self.day(text[..<separator]) else { return nil }
    let clock = text[text.index(after: separator)...]
    let zone = clock.firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" } ?? clock.endIndex
    guard let seconds = Self.seconds(clock[..<zone]) else { return nil }
    self.day = day
    self.seconds = seconds
    if zone == clock.endIndex {
      offset = nil
    } else {
      guard let offset = Self.offset(clock[zone...]) else { return nil }
      self.offset = offset
    }
  }

  /// Seconds since 1970 in UTC, where the offset is written.
  package var instant: Int? { offset.map { localSeconds - $0 } }

  /// Seconds since 1970 on the clocks of the place.
  package var localSeconds: Int { day.ordinal * 86_400 + seconds }

  private static func day(_ text: Substring) -> CalendarDay? {
    guard let parts = numbers(text, separator: "-", widths: [4, 2, 2]) else { return nil }
    return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
  }

  private static func seconds(_ text: Substring) -> Int? {
    let parts =
      numbers(text, separator: ":", widths: [2, 2, 2]) ?? numbers(text, separator: ":", widths: [2, 2])
    guard let parts, parts[0] < 24, parts[1] < 60, parts.count == 2 || parts[2] < 60 else { return nil }
    return parts[0] * 3600 + parts[1] * 60 + (parts.count == 3 ? parts[2] : 0)
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    guard let parts = numbers(text.dropFirst(), separator: ":", widths: [2, 2]), parts[0] < 24, parts[1] < 60,
      let sign = text.first
    else { return nil }
    return (parts[0] * 3600 + parts[1] * 60) * (sign == "-" ? -1 : 1)
  }

  private static func numbers(_ text: Substring, separator: Character, widths: [Int]) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return parts.compactMap { Int($0) }
  }
}
