extension EDTFParser {
  /// Reads a year with what may follow it, up to the first character that belongs to no single date.
  mutating func parsePartialDate() throws(EDTFSyntaxError) -> PartialDate {
    let start = position
    var qualifications = (Qualification(), Qualification(), Qualification())
    let ownYear = try parseQualifier()
    let (year, isLong) = try parseYear()
    qualifications.0 = ownYear.union(try parseQualifier())
    guard peek == UInt8(ascii: "-") else {
      return try partialDate(from: start, year, .none, qualifications)
    }
    guard !isLong else {
      throw error(position..<position + 1, "a year with the prefix Y stands alone, without month and day")
    }
    position += 1
    let ownMonth = try parseQualifier()
    let subdivision = try parseMonthOrSeason()
    let group = try parseQualifier()
    qualifications.0.formUnion(group)
    qualifications.1 = ownMonth.union(group)
    guard peek == UInt8(ascii: "-"), case .month(let month) = subdivision else {
      if peek == UInt8(ascii: "-") {
        throw error(position..<position + 1, "a season has no days; it ends the date")
      }
      return try partialDate(from: start, year, subdivision, qualifications)
    }
    position += 1
    let ownDay = try parseQualifier()
    let day = try parseDay(year: year, month: month)
    let whole = try parseQualifier()
    qualifications.0.formUnion(whole)
    qualifications.1.formUnion(whole)
    qualifications.2 = ownDay.union(whole)
    return try partialDate(from: start, year, .monthAndDay(month, day), qualifications)
  }

  private func partialDate(
    from start: Int, _ year: YearPattern, _ subdivision: PartialDate.Subdivision,
    _ qualifications: (Qualification, Qualification, Qualification)
  ) throws(EDTFSyntaxError) -> PartialDate {
    let date = PartialDate(year: year, subdivision: subdivision, qualifications: qualifications)
    guard let date else {
      throw error(start..<position, "the calendar has no day that fits \(found(start..<position))")
    }
    return date
  }

  /// Reads `?`, `~` or `%`, if one comes next.
  private mutating func parseQualifier() throws(EDTFSyntaxError) -> Qualification {
    guard let first = peek.flatMap(Qualification.init(character:)) else { return [] }
    position += 1
    if let next = peek, Qualification(character: next) != nil {
      throw error(
        position - 1..<position + 1,
        "one place takes one qualifier, and “%” is both uncertain and approximate; "
          + "found \(found(position - 1..<position + 1))")
    }
    return first
  }

  private mutating func parseYear() throws(EDTFSyntaxError) -> (year: YearPattern, isLong: Bool) {
    let start = position
    if consume("Y") { return (try parseLongYear(from: start), true) }
    let isNegative = consume("-")
    let word = word(at: position)
    position = word.upperBound
    if let letter = bytes[word].firstIndex(where: { $0 == UInt8(ascii: "S") || $0 == UInt8(ascii: "E") }),
      letter > word.lowerBound, DigitPattern(bytes[word.lowerBound..<letter]) != nil
    {
      throw unsupportedYear(start..<position)
    }
    try refuseDraftDigits(in: word, width: 4)
    try refuseOtherText(in: word)
    guard let digits = DigitPattern(bytes[word]), digits.width == 4 else {
      throw error(start..<position, "a year has four digits; found \(found(word))")
    }
    if isNegative, digits.highest == 0 {
      throw error(start..<position, "the year 0000 has no sign")
    }
    return (YearPattern(isNegative: isNegative, digits: digits), false)
  }

  private mutating func parseLongYear(from start: Int) throws(EDTFSyntaxError) -> YearPattern {
    let isNegative = consume("-")
    let word = word(at: position)
    position = word.upperBound
    if bytes[word].contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "S") }) {
      throw unsupportedYear(start..<position)
    }
    guard let digits = DigitPattern(bytes[word]), digits.value != nil else {
      let limit = word.count > 15 ? ", at most 15" : ""
      throw error(start..<position, "the prefix Y is followed by digits only\(limit); found \(found(word))")
    }
    guard digits.width > 4, digits.lowest > 9_999, bytes[word.lowerBound] != UInt8(ascii: "0") else {
      throw error(
        start..<position, "the prefix Y is for years of more than four digits; found \(found(word))")
    }
    return YearPattern(isNegative: isNegative, digits: digits)
  }

  private func unsupportedYear(_ range: Range<Int>) -> EDTFSyntaxError {
    error(
      range,
      "years with an exponent (E) or significant digits (S) aren't supported; found \(found(range))")
  }

  /// Reads the two digits after the year, and says which months and seasons there are if they are none.
  private mutating func parseMonthOrSeason() throws(EDTFSyntaxError) -> PartialDate.Subdivision {
    let word = try parseTwoDigits("month")
    let digits = try pattern(of: word)
    if (1...12).contains(where: digits.matches) { return .month(digits) }
    if let value = digits.value {
      if let season = Season(rawValue: value) { return .season(season) }
      if 25...41 ~= value, peek != UInt8(ascii: "-") {
        throw error(
          word,
          "quarters, hemisphere seasons and other groups of months (25 to 41) aren't supported; "
            + "found \(found(word))")
      }
    }
    throw error(word, "a month is 01 to 12, a season 21 to 24; found \(found(word))")
  }

  private mutating func parseDay(
    year: YearPattern, month: DigitPattern
  ) throws(EDTFSyntaxError) -> DigitPattern {
    let word = try parseTwoDigits("day")
    let digits = try pattern(of: word)
    guard (1...31).contains(where: digits.matches) else {
      throw error(word, "a day is 01 to 31; found \(found(word))")
    }
    if let number = month.value, digits.lowest > CalendarDay.daysInMonth(number, year: year.value ?? 2000) {
      let length = CalendarDay.daysInMonth(number, year: year.value ?? 2000)
      let name = EnglishDateGrammar().monthNames[number - 1]
      let owner = year.value.map { " \($0)" } ?? ""
      throw error(word, "\(name)\(owner) has \(length) days; found day \(digits)")
    }
    return digits
  }

  private mutating func parseTwoDigits(_ component: String) throws(EDTFSyntaxError) -> Range<Int> {
    let next = peek
    let word = word(at: position)
    if next == nil {
      throw error(position..<position, "the date ends after “-”; the \(component) is missing")
    }
    // A time follows the day without a delimiter of its own.
    let end = bytes[word].firstIndex(of: UInt8(ascii: "T")) ?? word.upperBound
    let digits = word.lowerBound..<max(end, word.lowerBound)
    try refuseDraftDigits(in: digits, width: 2)
    guard digits.count == 2, bytes[digits].allSatisfy(Self.isDigitOrX) else {
      let range = digits.isEmpty ? word : digits
      throw error(range, "a \(component) has two digits; found \(found(range))")
    }
    position = digits.upperBound
    return digits
  }

  private func pattern(of word: Range<Int>) throws(EDTFSyntaxError) -> DigitPattern {
    guard let digits = DigitPattern(bytes[word]) else {
      throw error(word, "digits only; found \(found(word))")
    }
    return digits
  }

  /// Refuses `u` and lower-case `x`, which earlier drafts had for unspecified digits.
  private func refuseDraftDigits(in word: Range<Int>, width: Int) throws(EDTFSyntaxError) {
    guard word.count == width, !bytes[word].allSatisfy(Self.isDigitOrX) else { return }
    let isDraft = bytes[word].allSatisfy {
      Self.isDigitOrX($0) || $0 == UInt8(ascii: "u") || $0 == UInt8(ascii: "x")
    }
    if isDraft { throw error(word, "an unspecified digit is written as a capital X; found \(found(word))") }
  }

  /// Refuses what isn't the digits of a year.
  private func refuseOtherText(in word: Range<Int>) throws(EDTFSyntaxError) {
    guard !bytes[word].allSatisfy(Self.isDigitOrX) else { return }
    if bytes[word] == [UInt8(ascii: " ")] {
      throw error(word, "EDTF has no spaces; found one before the year")
    }
    throw error(word, "a date is written with digits, year first, as in 2022-09-25; found \(found(word))")
  }

  private static func isDigitOrX(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "X")
  }
}
