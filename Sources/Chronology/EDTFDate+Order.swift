/// The order of a chronology, which is total: dates that compare neither way are equal.
///
/// By the earliest day; where the start is open or unknown, by the latest; where both are, after all others. Then by the
/// latest day (an open or unknown end after all days), then by precision (finer first), then by qualification (none,
/// approximate, uncertain, both), then by the text's bytes.
extension EDTFDate: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if let isLess = Self.order(left.earliest ?? left.latest, right.earliest ?? right.latest) { return isLess }
    if let isLess = Self.order(left.latest, right.latest) { return isLess }
    if left.precision != right.precision { return left.precision < right.precision }
    if left.qualification != right.qualification {
      return left.qualification.rawValue < right.qualification.rawValue
    }
    return left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  /// Whether the left day comes first, if either does; no day comes after all days.
  private static func order(_ left: CalendarDay?, _ right: CalendarDay?) -> Bool? {
    switch (left, right) {
    case (let left?, let right?): left == right ? nil : left < right
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): nil
    }
  }
}

// All else follows from the text, which is ASCII.
extension EDTFDate: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.description == right.description }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}
