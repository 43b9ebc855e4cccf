/// What other articles need to know of an article: found from its number alone, so none is kept in memory.
struct ArticleOutline: Sendable {
  let index: Int
  /// The day of `date`, counted from 1 January 2014.
  let day: Int
  let year: [UInt8]
  let slug: [UInt8]
  let title: [UInt8]
  let isDraft: Bool
  let isTranslated: Bool
  /// The texts of its `##` headings in Italian: plain ASCII, different, and without digits.
  let headings: [[UInt8]]
  let events: [EventOutline]

  /// `2021/some-article`.
  var id: [UInt8] { year + "/".utf8 + slug }

  /// The heading's id on the page.
  static func fragment(of heading: [UInt8]) -> [UInt8] { heading.slug }

  /// The outline of article `index` of that corpus.
  init(_ index: Int, of corpus: Corpus) {
    self.index = index
    day = corpus.calendar.day(of: index, among: corpus.size.articles)
    year = CivilDay(offset: day).yearText
    var random = SplitMix64(seed: corpus.seed, stream: .outline, index: index)
    let vocabulary = corpus.italian.vocabulary
    let pair = Title.pair(index, vocabulary)
    var slug = pair.first.slug + "-".utf8 + pair.second.slug
    if random.chance(40) { slug += "-".utf8 + vocabulary.contentWord(&random).slug }
    self.slug = slug
    title = Title.text(index: index, vocabulary, &random)
    isDraft = Self.isDraft(index, seed: corpus.seed)
    isTranslated = !isDraft && random.chance(20)
    headings = Self.headings(vocabulary, &random)
    events = Self.events(&random)
  }

  /// About one article in fifty is a draft, but never the first: there is always one to refer to.
  static func isDraft(_ index: Int, seed: UInt64) -> Bool {
    guard index > 0 else { return false }
    var random = SplitMix64(seed: seed, stream: .draft, index: index)
    return random.chance(2)
  }

  /// The id of the event at `position` that another article may name, if it has one.
  func eventID(at position: Int) -> [UInt8]? {
    guard events[position] == .named else { return nil }
    // Its digit keeps it apart from the ids of headings.
    var id = slug.prefix { $0 != UInt8(ascii: "-") } + "-".utf8
    id.append(contentsOf: String(position + 1).utf8)
    return Array(id)
  }

  private static func headings(_ vocabulary: Vocabulary, _ random: inout SplitMix64) -> [[UInt8]] {
    var headings: [[UInt8]] = []
    for _ in 0..<(2 + random.below(3)) {
      var heading = vocabulary.contentWord(&random).plain.capitalized
      for _ in 0..<(1 + random.below(3)) {
        heading.append(UInt8(ascii: " "))
        heading.append(contentsOf: vocabulary.contentWord(&random).plain)
      }
      if !headings.contains(heading) { headings.append(heading) }
    }
    return headings
  }

  /// None to four, 1.6 on average.
  private static func events(_ random: inout SplitMix64) -> [EventOutline] {
    let draw = random.below(20)
    let count = draw < 4 ? 0 : draw < 10 ? 1 : draw < 15 ? 2 : draw < 19 ? 3 : 4
    var mayRefer = true
    return (0..<count).map { _ in
      switch random.below(100) {
      case 0..<14 where mayRefer:
        mayRefer = false
        return .reference
      case 0..<70: return .named
      default: return .unnamed
      }
    }
  }
}

/// The form of one entry under `events`.
enum EventOutline: Sendable {
  /// Declared here, with an id of its own.
  case named
  /// Declared here without an id.
  case unnamed
  /// Told here, declared by an earlier article where there is one.
  case reference
}
