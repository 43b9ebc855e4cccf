/// A date in the Extended Date/Time Format of the Library of Congress (ISO 8601-2).
///
/// Levels 0 and 1 are read in full; of level 2, sets, qualified components, and unspecified digits anywhere. Years with an
/// exponent or significant digits and the sub-year groups 25 to 41 are refused. Beyond the letter of the
/// specification, seasons may be qualified and may bound an interval.
///
/// Two dates are equal if their texts are: `2022-09-25` and `2022-09-25/2022-09-25` differ, though their bounds agree.
package struct EDTFDate: Sendable {
  /// The text as it was written, never changed.
  package let description: String
  package let form: Form
  /// The first day that may be meant; none where the start is open or unknown. Approximation does not widen it. The
  /// day of a date with time is the one written, whatever its zone.
  package let earliest: CalendarDay?
  /// The last day that may be meant; none where the end is open or unknown.
  package let latest: CalendarDay?
  /// The precision of the date; of an interval or set, the coarsest among its dates.
  package let precision: DatePrecision
  /// All that is said of any component of any date in it.
  package let qualification: Qualification

  /// Reads a date, or says where and how it breaks the rules.
  package init(parsing text: String) throws(EDTFSyntaxError) {
    var parser = EDTFParser(text)
    do {
      self.init(description: text, form: try parser.parse())
    } catch {
      throw error.with(fix: EDTFRepair.likelyFix(for: text))
    }
  }

  private init(description: String, form: Form) {
    self.description = description
    self.form = form
    (earliest, latest) = form.bounds
    let dates = form.dates
    qualification = dates.reduce(into: []) { $0.formUnion($1.qualification) }
    if case .dateTime = form {
      precision = .second
    } else {
      precision = dates.lazy.map(\.precision).max() ?? .indefinite
    }
  }

  package var isUncertain: Bool { qualification.contains(.uncertain) }
  package var isApproximate: Bool { qualification.contains(.approximate) }

  /// Whether it is written with `/`. A set is no interval, even if it has a range.
  package var isInterval: Bool {
    if case .interval = form { true } else { false }
  }

  /// Whether the start is `..`: an interval without one, or a set that reaches back without end.
  package var hasOpenStart: Bool {
    switch form {
    case .interval(let start, _): start == .open
    case .oneOf(let members), .allOf(let members): members.contains { $0.bounds.earliest == nil }
    case .date, .dateTime: false
    }
  }

  /// Whether the end is `..`.
  package var hasOpenEnd: Bool {
    switch form {
    case .interval(_, let end): end == .open
    case .oneOf(let members), .allOf(let members): members.contains { $0.bounds.latest == nil }
    case .date, .dateTime: false
    }
  }

  /// Whether it is an interval that has a start, which isn't known.
  package var hasUnknownStart: Bool {
    if case .interval(.unknown, _) = form { true } else { false }
  }

  /// Whether it is an interval that has an end, which isn't known.
  package var hasUnknownEnd: Bool {
    if case .interval(_, .unknown) = form { true } else { false }
  }
}

extension EDTFDate: CustomStringConvertible {}
