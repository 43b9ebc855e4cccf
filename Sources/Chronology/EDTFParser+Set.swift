extension EDTFParser {
  /// Reads the members of `[…]` or `{…}`, from the opening bracket to the closing one.
  mutating func parseMembers(closedBy close: UInt8) throws(EDTFSyntaxError) -> [EDTFDate.Member] {
    position += 1
    var members: [EDTFDate.Member] = []
    while true {
      let start = position
      let member = try parseMember(isFirst: members.isEmpty)
      members.append(member)
      if peek == close {
        position += 1
        return members
      }
      guard consume(",") else { throw unclosed(by: close) }
      if case .orLater = member {
        throw error(start..<position - 1, "only the last date of a set may be followed by “..”")
      }
    }
  }

  private mutating func parseMember(isFirst: Bool) throws(EDTFSyntaxError) -> EDTFDate.Member {
    let start = position
    if consumeDots() {
      guard isFirst else {
        throw error(start..<position, "only the first date of a set may follow “..”")
      }
      return .orEarlier(try parsePartialDate())
    }
    let first = try parseSetDate()
    guard consumeDots() else { return .date(first) }
    switch peek {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return .orLater(first)
    default: break
    }
    let last = try parseSetDate()
    if last.latest < first.earliest {
      throw error(start..<position, "the range ends (\(last.latest)) before it starts (\(first.earliest))")
    }
    return .range(first, last)
  }

  private mutating func parseSetDate() throws(EDTFSyntaxError) -> PartialDate {
    switch peek {
    case nil: throw error(position..<position, "the set isn't closed")
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      throw error(position..<position + 1, "a date is missing here in the set")
    default: return try parsePartialDate()
    }
  }

  private func unclosed(by close: UInt8) -> EDTFSyntaxError {
    switch peek {
    case nil:
      return error(position..<position, "the set isn't closed; “\(Unicode.Scalar(close))” is missing")
    case UInt8(ascii: "/"):
      return error(position..<position + 1, "a range in a set is written with “..”, not “/”")
    case UInt8(ascii: "T"): return timeOutOfPlace()
    default:
      let word = word(at: position)
      return error(
        word, "“,” or “\(Unicode.Scalar(close))” follows a date in this set; found \(found(word))")
    }
  }
}
