/// How many records of each kind go with a number of articles.
struct CorpusSize: Sendable {
  let articles: Int
  let regions: Int
  let people: Int
  let organisations: Int
  let topics: Int
  let sources: Int

  /// Pairs of words number the articles; this bound is well below their count.
  static let maximum = 1_000_000

  /// 5,000 entities for 10,000 articles, growing with the power of three quarters: an archive's cast grows
  /// more slowly than its articles. A count outside 0...1,000,000 means the nearest bound.
  init(articles count: Int) {
    articles = min(max(count, 0), Self.maximum)
    let entities = 5 * Self.squareRoot(Self.squareRoot(articles * articles * articles))
    topics = min(60, max(6, entities / 40))
    regions = max(16, entities * 3 / 10)
    organisations = max(8, entities / 5)
    people = max(20, entities - topics - regions - organisations)
    sources = max(4, articles / 4)
  }

  /// Its whole part, found without floating point.
  private static func squareRoot(_ number: Int) -> Int {
    var root = 0
    var bit = 1 << 30
    while bit > 0 {
      if (root + bit) * (root + bit) <= number { root += bit }
      bit >>= 1
    }
    return root
  }
}
