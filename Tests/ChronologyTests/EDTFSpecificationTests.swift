import Testing

@testable import Chronology

/// Every example of the Library of Congress's specification, with the bounds that follow from its explanation.
@Suite struct EDTFSpecificationTests {
  /// An example with its first and last day (`""` where there is none), its precision, and its qualification.
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let earliest: String
    let latest: String
    let precision: DatePrecision
    let qualification: Qualification
    var testDescription: String { text }

    init(
      _ text: String, _ earliest: String, _ latest: String, _ precision: DatePrecision,
      _ qualification: Qualification = []
    ) {
      self.text = text
      self.earliest = earliest
      self.latest = latest
      self.precision = precision
      self.qualification = qualification
    }
  }

  static var all: [Example] { level0 + level1 + level2 }

  static let level0 = [
    Example("1985-04-12", "1985-04-12", "1985-04-12", .day),
    Example("1985-04", "1985-04-01", "1985-04-30", .month),
    Example("1985", "1985-01-01", "1985-12-31", .year),
    Example("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", .second),
    Example("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", .second),
    Example("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", .second),
    Example("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", .second),
    Example("1964/2008", "1964-01-01", "2008-12-31", .year),
    Example("2004-06/2006-08", "2004-06-01", "2006-08-31", .month),
    Example("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", .day),
    Example("2004-02-01/2005-02", "2004-02-01", "2005-02-28", .month),
    Example("2004-02-01/2005", "2004-02-01", "2005-12-31", .year),
    Example("2005/2006-02", "2005-01-01", "2006-02-28", .year),
  ]

  static let level1 = [
    Example("Y170000002", "+170000002-01-01", "+170000002-12-31", .year),
    Example("Y-170000002", "-170000002-01-01", "-170000002-12-31", .year),
    Example("2001-21", "2001-03-01", "2001-05-31", .season),
    Example("1984?", "1984-01-01", "1984-12-31", .year, .uncertain),
    Example("2004-06~", "2004-06-01", "2004-06-30", .month, .approximate),
    Example("2004-06-11%", "2004-06-11", "2004-06-11", .day, [.uncertain, .approximate]),
    Example("201X", "2010-01-01", "2019-12-31", .decade),
    Example("20XX", "2000-01-01", "2099-12-31", .century),
    Example("2004-XX", "2004-01-01", "2004-12-31", .year),
    Example("1985-04-XX", "1985-04-01", "1985-04-30", .month),
    Example("1985-XX-XX", "1985-01-01", "1985-12-31", .year),
    Example("1985-04-12/..", "1985-04-12", "", .day),
    Example("1985-04/..", "1985-04-01", "", .month),
    Example("1985/..", "1985-01-01", "", .year),
    Example("../1985-04-12", "", "1985-04-12", .day),
    Example("../1985-04", "", "1985-04-30", .month),
    Example("../1985", "", "1985-12-31", .year),
    Example("1985-04-12/", "1985-04-12", "", .day),
    Example("1985-04/", "1985-04-01", "", .month),
    Example("1985/", "1985-01-01", "", .year),
    Example("/1985-04-12", "", "1985-04-12", .day),
    Example("/1985-04", "", "1985-04-30", .month),
    Example("/1985", "", "1985-12-31", .year),
    Example("-1985", "-1985-01-01", "-1985-12-31", .year),
  ]

  static let level2 = [
    Example("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", .year),
    Example("[..1760-12-03]", "", "1760-12-03", .day),
    Example("[1760-12..]", "1760-12-01", "", .month),
    Example("[1760-01,1760-02,1760-12..]", "1760-01-01", "", .month),
    Example("[1667,1760-12]", "1667-01-01", "1760-12-31", .year),
    Example("[..1984]", "", "1984-12-31", .year),
    Example("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", .year),
    Example("{1960,1961-12}", "1960-01-01", "1961-12-31", .year),
    Example("{..1984}", "", "1984-12-31", .year),
    Example("2004-06~-11", "2004-06-11", "2004-06-11", .day, .approximate),
    Example("2004?-06-11", "2004-06-11", "2004-06-11", .day, .uncertain),
    Example("?2004-06-~11", "2004-06-11", "2004-06-11", .day, [.uncertain, .approximate]),
    Example("2004-%06-11", "2004-06-11", "2004-06-11", .day, [.uncertain, .approximate]),
    Example("156X-12-25", "1560-12-25", "1569-12-25", .decade),
    Example("15XX-12-25", "1500-12-25", "1599-12-25", .century),
    Example("XXXX-12-XX", "0000-12-01", "9999-12-31", .indefinite),
    Example("1XXX-XX", "1000-01-01", "1999-12-31", .millennium),
    Example("1XXX-12", "1000-12-01", "1999-12-31", .millennium),
    Example("1984-1X", "1984-10-01", "1984-12-31", .year),
    Example("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", .day, .approximate),
    Example("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", .month),
  ]

  @Test(arguments: level0 + level1 + level2)
  func readsTheSpecificationsExample(example: Example) throws {
    let date = try EDTFDate(parsing: example.text)
    #expect(date.description == example.text)
    #expect(date.earliest?.iso8601 ?? "" == example.earliest)
    #expect(date.latest?.iso8601 ?? "" == example.latest)
    #expect(date.precision == example.precision)
    #expect(date.qualification == example.qualification)
    #expect(date.isInterval == example.text.contains("/"))
  }

  @Test(arguments: [
    "Y-17E7": "Y-17E7", "1950S2": "1950S2", "Y171010000S3": "Y171010000S3", "Y3388E2S3": "Y3388E2S3",
    "1900/1950S2": "1950S2",
  ])
  func saysThatExponentsAndSignificantDigitsAreNotSupported(text: String, found: String) {
    #expect {
      try EDTFDate(parsing: text)
    } throws: { error in
      (error as? EDTFSyntaxError)?.message
        == "years with an exponent (E) or significant digits (S) aren't supported; found “\(found)”"
    }
  }

  @Test(arguments: [
    ("2001-34", "2001-04/2001-06"), ("2001-25", "2001-21"), ("2001-39", "2001-09/2001-12"),
    ("2001-41", "2001-07/2001-12"), ("2001-30", nil),
  ])
  func saysThatOtherGroupsOfMonthsAreNotSupported(text: String, fix: String?) throws {
    let error = try #require(throws: EDTFSyntaxError.self) { try EDTFDate(parsing: text) }
    #expect(error.message.contains("(25 to 41) aren't supported"))
    #expect((error.offset, error.length) == (5, 2))
    #expect(error.fix == fix)
  }
}
