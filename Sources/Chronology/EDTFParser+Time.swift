extension EDTFParser {
  /// Reads `Thh:mm:ss` with its zone, after a date that must be complete.
  mutating func parseTime(after date: PartialDate) throws(EDTFSyntaxError) -> EDTFDate.Form {
    guard date.year.value != nil, date.month?.value != nil, date.day?.value != nil,
      date.qualification.isEmpty
    else {
      throw error(
        0..<position,
        "before a time stands a full date, without X and qualifiers; found \(found(0..<position))")
    }
    position += 1
    let hour = try parseClockComponent("hours", upTo: 23)
    try parseColon(before: "minutes")
    let minute = try parseClockComponent("minutes", upTo: 59)
    try parseColon(before: "seconds")
    // A leap second ends an hour in every zone that counts in whole hours or parts of them.
    let second = try parseClockComponent("seconds", upTo: minute % 15 == 14 ? 60 : 59)
    if peek == UInt8(ascii: ".") || peek == UInt8(ascii: ",") {
      throw error(
        position..<bytes.count, "EDTF has no fractions of a second; found \(found(position..<bytes.count))")
    }
    let zone = try parseZone()
    return .dateTime(date.earliest, TimeOfDay(hour: hour, minute: minute, second: second, zone: zone))
  }

  private mutating func parseZone() throws(EDTFSyntaxError) -> TimeOfDay.Zone {
    let start = position
    if consume("Z") { return .utc }
    let isBehind = peek == UInt8(ascii: "-")
    guard isBehind || peek == UInt8(ascii: "+") else {
      guard peek == nil else {
        let rest = position..<bytes.count
        throw error(rest, "a time ends, or a zone follows: Z, +hh or +hh:mm; found \(found(rest))")
      }
      return .local
    }
    position += 1
    let hours = try parseClockComponent("hours", upTo: 23)
    var minutes = 0
    if peek != nil {
      try parseColon(before: "minutes")
      minutes = try parseClockComponent("minutes", upTo: 59)
    }
    let offset = hours * 60 + minutes
    if isBehind, offset == 0 { throw error(start..<position, "a zone of no offset is Z or +00:00") }
    return .offset(minutes: isBehind ? -offset : offset)
  }

  private mutating func parseClockComponent(
    _ name: String, upTo limit: Int
  ) throws(EDTFSyntaxError) -> Int {
    let end = min(position + 2, bytes.count)
    guard let value = DigitPattern(bytes[position..<end])?.value, end == position + 2 else {
      let word = position..<max(end, min(word(at: position).upperBound, bytes.count))
      throw error(word, "\(name) have two digits; found \(found(word))")
    }
    guard value <= limit else {
      throw error(position..<end, "\(name) are 00 to \(limit); found \(found(position..<end))")
    }
    position = end
    return value
  }

  private mutating func parseColon(before component: String) throws(EDTFSyntaxError) {
    guard consume(":") else {
      let word = position..<min(position + 1, bytes.count)
      throw error(word, "“:” and the \(component) follow, as in 23:20:30; found \(found(word))")
    }
  }
}
