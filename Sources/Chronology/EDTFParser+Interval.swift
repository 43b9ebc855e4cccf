extension EDTFParser {
  /// Reads `start/end`.
  mutating func parseInterval() throws(EDTFSyntaxError) -> EDTFDate.Form {
    let start = try parseEndpoint(isStart: true)
    let slash = position
    guard consume("/") else {
      if peek == UInt8(ascii: "T") { throw timeOutOfPlace() }
      let word = word(at: position)
      throw error(word, "“/” follows the start of an interval; found \(found(word))")
    }
    let end = try parseEndpoint(isStart: false)
    if peek == UInt8(ascii: "/") {
      throw error(position..<position + 1, "an interval has one “/”, between its start and its end")
    }
    if peek == UInt8(ascii: "T") { throw timeOutOfPlace() }
    if start.date == nil, end.date == nil {
      throw error(0..<position, "an interval needs a date on one side of “/” at least")
    }
    if let first = start.date, let last = end.date, last.latest < first.earliest {
      throw error(
        slash + 1..<position, "the interval ends (\(last.latest)) before it starts (\(first.earliest))")
    }
    return .interval(start: start, end: end)
  }

  private mutating func parseEndpoint(isStart: Bool) throws(EDTFSyntaxError) -> EDTFDate.Endpoint {
    if isStart ? peek == UInt8(ascii: "/") : peek == nil { return .unknown }
    if consumeDots() {
      guard isStart ? peek == UInt8(ascii: "/") : peek == nil else {
        throw error(position - 2..<position, "“..” stands alone on its side of the interval, for an open end")
      }
      return .open
    }
    return .date(try parsePartialDate())
  }

  /// The error for a time in an interval or a set.
  func timeOutOfPlace() -> EDTFSyntaxError {
    error(
      word(at: position), "a time of day stands with a single date only, not in intervals and sets")
  }
}
