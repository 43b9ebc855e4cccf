extension DateWording {
  /// A date by itself, which can be inflected: “about 25 September 2022 (year uncertain)”.
  func words(for date: PartialDate) -> String {
    guard let exact = date.exact, date.wholeQualification.contains(.approximate) else {
      return labelWithNotes(date)
    }
    let notes = notes(on: date, sparing: .approximate)
    return grammar.phrase(exact, as: .about, leaving: .nothing) + parenthesised(notes)
  }

  /// A date as a noun phrase with its qualifications behind it.
  func labelWithNotes(_ date: PartialDate) -> String {
    let name = date.exact.map { label($0) } ?? vagueLabel(date)
    return name + parenthesised(notes(on: date))
  }

  func parenthesised(_ notes: [String]) -> String {
    notes.isEmpty ? "" : " (" + notes.joined(separator: vocabulary.comma) + ")"
  }

  /// What the qualifiers say, of the whole date first and then of components; without what is already said.
  func notes(on date: PartialDate, sparing said: Qualification = []) -> [String] {
    let whole = date.wholeQualification
    var notes: [String] = []
    if whole.subtracting(said).contains(.approximate) { notes.append(vocabulary.approximate) }
    if whole.contains(.uncertain) { notes.append(vocabulary.uncertain) }
    let isSeason = if case .season = date.subdivision { true } else { false }
    let (approximate, uncertain) = (vocabulary.approximateComponents, vocabulary.uncertainComponents)
    let components = [
      (date.yearQualification, approximate.year, uncertain.year),
      (
        date.monthQualification, isSeason ? approximate.season : approximate.month,
        isSeason ? uncertain.season : uncertain.month
      ),
      (date.dayQualification, approximate.day, uncertain.day),
    ]
    for (qualification, approximate, uncertain) in components {
      let rest = qualification.subtracting(whole)
      if rest.contains(.approximate) { notes.append(approximate) }
      if rest.contains(.uncertain) { notes.append(uncertain) }
    }
    return notes
  }
}
