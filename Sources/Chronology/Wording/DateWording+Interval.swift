extension DateWording {
  /// An interval: “between 21 and 24 September 2022”, “from 2020”, “until 2022, start unknown”.
  func words(from start: EDTFDate.Endpoint, to end: EDTFDate.Endpoint) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)): return words(from: first, to: last)
    case (.date(let first), _):
      let words = inflected(first, as: .from, orAfter: vocabulary.start)
      return end == .unknown ? words + vocabulary.comma + vocabulary.endUnknown : words
    case (_, .date(let last)):
      let words = inflected(last, as: .until, orAfter: vocabulary.end)
      return start == .unknown ? words + vocabulary.comma + vocabulary.startUnknown : words
    // The parser refuses an interval without any date.
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown): return ""
    }
  }

  private func inflected(_ date: PartialDate, as role: DateRole, orAfter introduction: String) -> String {
    guard let exact = date.exact else { return introduction + labelWithNotes(date) }
    return grammar.phrase(exact, as: role, leaving: .nothing) + parenthesised(notes(on: date))
  }

  private func words(from first: PartialDate, to last: PartialDate) -> String {
    guard let start = first.exact, let end = last.exact else { return range(first, last) }
    let (firstNotes, lastNotes) = (notes(on: first), notes(on: last))
    if firstNotes == lastNotes {
      return (start == end ? label(start) : between(start, end)) + parenthesised(firstNotes)
    }
    let lower = grammar.phrase(start, as: .bound, leaving: .nothing) + parenthesised(firstNotes)
    let upper = grammar.phrase(end, as: .bound, leaving: .nothing) + parenthesised(lastNotes)
    return vocabulary.between + lower + vocabulary.betweenJoin + upper
  }

  /// “between 21 and 24 September 2022”, saying a common month and year once.
  func between(_ first: ExactDate, _ last: ExactDate) -> String {
    let shared = first.shared(with: last)
    return vocabulary.between + grammar.phrase(first, as: .bound, leaving: shared)
      + vocabulary.betweenJoin + grammar.phrase(last, as: .bound, leaving: shared.ofSecond)
  }

  /// “a day between 21 and 24 September 2022”.
  func oneBetween(_ first: ExactDate, _ last: ExactDate) -> String {
    let noun =
      switch (first, last) {
      case (.day, .day): vocabulary.oneDay
      case (.month, .month): vocabulary.oneMonth
      case (.year, .year): vocabulary.oneYear
      default: vocabulary.oneDate
      }
    return noun + between(first, last)
  }

  /// “21–24 September 2022”: a dash, which no language's cases mind.
  func range(_ first: PartialDate, _ last: PartialDate) -> String {
    guard let start = first.exact, let end = last.exact, notes(on: first) == notes(on: last) else {
      return "\(labelWithNotes(first)) – \(labelWithNotes(last))"
    }
    let shared = start.shared(with: end)
    let lower = label(start, leaving: shared)
    let dash = lower.contains(" ") ? " – " : "–"
    return lower + dash + label(end, leaving: shared.ofSecond) + parenthesised(notes(on: first))
  }
}
