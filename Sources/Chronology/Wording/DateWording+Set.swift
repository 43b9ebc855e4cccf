extension DateWording {
  /// A set: “1667, 1668 or 1670–1672”, “a day between 21 and 24 September 2022”, “1984 and earlier”.
  func words(for members: [EDTFDate.Member], isOneOf: Bool) -> String {
    if isOneOf, members.count == 1, case .range(let first, let last) = members[0],
      let start = first.exact, let end = last.exact, notes(on: first) == notes(on: last)
    {
      return (start == end ? label(start) : oneBetween(start, end)) + parenthesised(notes(on: first))
    }
    let conjunction = isOneOf ? vocabulary.or : vocabulary.and
    if let dates = plainDates(members) { return list(dates, joinedBy: conjunction) }
    let words = members.map { self.words(for: $0, isOneOf: isOneOf) }
    return joined(words, by: members.contains(where: \.isOpen) ? vocabulary.comma : conjunction)
  }

  private func words(for member: EDTFDate.Member, isOneOf: Bool) -> String {
    switch member {
    case .date(let date): labelWithNotes(date)
    case .range(let first, let last): range(first, last)
    case .orEarlier(let date):
      labelWithNotes(date) + (isOneOf ? vocabulary.orEarlier : vocabulary.andEarlier)
    case .orLater(let date): labelWithNotes(date) + (isOneOf ? vocabulary.orLater : vocabulary.andLater)
    }
  }

  /// The dates of a set of nothing but exact, unqualified dates.
  private func plainDates(_ members: [EDTFDate.Member]) -> [ExactDate]? {
    var dates: [ExactDate] = []
    for member in members {
      guard case .date(let date) = member, date.qualification.isEmpty, let exact = date.exact else {
        return nil
      }
      dates.append(exact)
    }
    return dates
  }

  /// “5, 15 or 25 September 2022”: what all dates share is said with the last.
  func list(_ dates: [ExactDate], joinedBy conjunction: String) -> String {
    guard let last = dates.last else { return "" }
    let parts = Set(dates.dropLast().map { $0.shared(with: last) })
    let shared: SharedPart =
      parts == [.monthAndYear]
      ? .monthAndYear : parts.isSubset(of: [.monthAndYear, .year]) ? .year : .nothing
    return joined(dates.dropLast().map { label($0, leaving: shared) } + [label(last)], by: conjunction)
  }

  private func joined(_ words: [String], by conjunction: String) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: vocabulary.comma) + conjunction + words[words.count - 1]
  }
}

extension EDTFDate.Member {
  /// Whether it reaches back or on without end.
  fileprivate var isOpen: Bool {
    switch self {
    case .date, .range: false
    case .orEarlier, .orLater: true
    }
  }
}
