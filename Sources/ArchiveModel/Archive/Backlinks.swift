internal import ParallelWork

/// A link from another page, and what is said there.
package struct Backlink: Sendable {
  /// A sentence with the names of all that it links to.
  package struct Sentence: Hashable, Sendable {
    package let text: String
    package let language: LanguageTag
  }

  package let origin: Subject
  private let first: Sentence
  /// Few documents say it in more than one language.
  private let others: [Sentence]

  fileprivate init(origin: Subject, first: Sentence, others: [Sentence]) {
    self.origin = origin
    self.first = first
    self.others = others
  }

  /// In each text of the origin that links, the sentence around the first link; the original's before translations.
  package var sentences: [Sentence] { [first] + others }

  /// What readers of `language` see of them first.
  package func sentence(in language: LanguageTag) -> Sentence {
    others.isEmpty || first.language == language ? first : others.first { $0.language == language } ?? first
  }
}

/// For each subject, the others whose texts link to it.
package struct Backlinks: Sendable {
  private typealias Entry = (target: Int, backlink: Backlink)

  /// So many origins are enough for a thread to take at once.
  private static let part = 128
  private let numbers: SubjectNumbers
  /// By the subjects' numbers.
  private var backlinks: [[Backlink]]

  /// - Parameter sentences: by the numbers of origins, what the texts of each say, the original before translations.
  init(
    _ sentences: [[LinkSentences]], _ numbers: SubjectNumbers, _ titles: SubjectTitles,
    _ parallel: ParallelMap
  ) {
    self.numbers = numbers
    let parts = parallel.parts(of: sentences.count, sized: Self.part) { range in
      range.flatMap { Self.entries(of: numbers.subject($0), sentences[$0], numbers, titles) }
    }
    var counts = Array(repeating: 0, count: sentences.count)
    for part in parts {
      for entry in part { counts[entry.target] += 1 }
    }
    backlinks = counts.map { count in
      var list: [Backlink] = []
      list.reserveCapacity(count)
      return list
    }
    for part in parts {
      for entry in part { backlinks[entry.target].append(entry.backlink) }
    }
  }

  private static func entries(
    of origin: Subject, _ texts: [LinkSentences], _ numbers: SubjectNumbers, _ titles: SubjectTitles
  ) -> [Entry] {
    var said: [(target: Subject, text: Int, sentence: Backlink.Sentence)] = []
    for (index, text) in texts.enumerated() {
      for (target, place) in text.firsts where target != origin {
        said.append((target, index, text.sentence(at: place, titles)))
      }
    }
    if texts.count > 1 { said.sort { ($0.target, $0.text) < ($1.target, $1.text) } }
    var result: [Entry] = []
    result.reserveCapacity(said.count)
    var rest = said[...]
    while let (target, _, first) = rest.popFirst() {
      let others = rest.prefix { $0.target == target }
      rest = rest.dropFirst(others.count)
      result.append(
        (numbers[target], Backlink(origin: origin, first: first, others: others.map(\.sentence))))
    }
    return result
  }

  /// The same, but for what one subject says.
  ///
  /// - Parameters:
  ///   - texts: what it says now.
  ///   - targets: what it linked to.
  /// - Returns: also the subjects of which it says something else.
  func replacing(
    _ texts: [LinkSentences], of origin: Subject, formerly targets: Set<Subject>, _ titles: SubjectTitles
  ) -> (backlinks: Backlinks, quoted: [Subject]) {
    var result = self
    let said = Dictionary(
      uniqueKeysWithValues: Self.entries(of: origin, texts, numbers, titles).map { ($0.target, $0.backlink) })
    let touched = Set(said.keys).union(targets.filter { $0 != origin }.map { numbers[$0] })
    var quoted: [Subject] = []
    for number in touched.sorted() {
      let place = result.backlinks[number].partitioningIndex { $0.origin >= origin }
      let former = result.backlinks[number].dropFirst(place).first.flatMap { $0.origin == origin ? $0 : nil }
      let now = said[number]
      if former?.sentences == now?.sentences { continue }
      result.backlinks[number].replaceSubrange(
        place..<(former == nil ? place : place + 1), with: now.map { [$0] } ?? [])
      quoted.append(numbers.subject(number))
    }
    return (result, quoted)
  }

  /// Articles newest first, then entities, sources and pages by id.
  package subscript(target: Subject) -> [Backlink] { backlinks[numbers[target]] }

  package subscript(target: Subject, from origin: Subject) -> Backlink? {
    let all = self[target]
    let index = all.partitioningIndex { $0.origin >= origin }
    return index < all.count && all[index].origin == origin ? all[index] : nil
  }
}
