/// The words of one language, most frequent first: real function words, then made-up ones.
///
/// The same for every seed, so that corpora of different seeds stay comparable.
struct Vocabulary: Sendable {
  /// How many made-up words there are; a power of two, so that pairs of them can number the articles.
  static let contentCount = 4096

  /// All words; the made-up ones follow the first `functionCount`.
  let words: [[UInt8]]
  let functionCount: Int
  private let frequencies: ZipfTable
  private let contentFrequencies: ZipfTable

  /// The vocabulary for texts in Italian.
  static func italian() -> Vocabulary {
    Vocabulary(
      functionWords: [
        "di", "e", "il", "la", "che", "in", "a", "per", "un", "è", "del", "le", "non", "con", "i", "da",
        "una",
        "si", "dei", "al", "sono", "della", "nel", "alla", "come", "più", "o", "gli", "ma", "anche", "su",
        "delle",
        "ha", "lo", "questo", "dal", "perché", "tra", "dopo", "già", "così", "ogni", "sotto", "senza",
        "verso",
      ],
      maker: .italian, index: 0)
  }

  /// The vocabulary for texts in English.
  static func english() -> Vocabulary {
    Vocabulary(
      functionWords: [
        "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "on", "with", "as", "by", "at",
        "from", "this", "were", "which", "or", "an", "but", "not", "had", "their", "been", "after", "who",
        "they",
        "into", "before", "under", "without", "each",
      ],
      maker: .english, index: 1)
  }

  private init(functionWords: [String], maker: SyllableWordMaker, index: Int) {
    var random = SplitMix64(seed: 0, stream: .vocabulary, index: index)
    var words = functionWords.map { Array($0.utf8) }
    var taken = Set(words.map(\.slug))
    while words.count < functionWords.count + Self.contentCount {
      // Frequent words are short.
      let rank = words.count - functionWords.count
      let word = maker.word(syllables: rank < 400 ? 2 : 2 + random.below(3), &random)
      // Unique also without accents: slugs are made of these words.
      if taken.insert(word.slug).inserted { words.append(word) }
    }
    self.words = words
    functionCount = functionWords.count
    frequencies = ZipfTable(count: words.count, offset: 3)
    contentFrequencies = ZipfTable(count: Self.contentCount, offset: 20)
  }

  /// A word as it comes in running text.
  func word(_ random: inout SplitMix64) -> [UInt8] {
    words[frequencies.sample(&random)]
  }

  /// A word that carries meaning, for titles and headings.
  func contentWord(_ random: inout SplitMix64) -> [UInt8] {
    words[functionCount + contentFrequencies.sample(&random)]
  }

  /// The made-up word of that number.
  func contentWord(at index: Int) -> [UInt8] {
    words[functionCount + index]
  }
}
