/// The entities and sources that an article's metadata names.
struct ArticleCast {
  /// By the number of their kind.
  private let byKind: [[Entity]]
  let sources: [[UInt8]]

  /// Draws the cast of article `index`.
  init(_ index: Int, of corpus: Corpus, _ random: inout SplitMix64) {
    byKind = EntityKind.allCases.map { kind in
      let count =
        switch kind {
        case .region: 1 + random.below(4)
        case .person: random.below(5)
        case .organisation: random.below(3)
        case .topic: 1 + random.below(3)
        }
      return corpus.entities.sample(kind, upTo: count, &random)
    }
    sources = corpus.sources(for: index, upTo: 1 + random.below(4), &random)
  }

  /// Those of one kind.
  func all(_ kind: EntityKind) -> [Entity] {
    byKind[kind.rawValue]
  }

  /// An entity for the body to name: one of the cast, or now and then any other.
  func sample(_ corpus: Corpus, _ random: inout SplitMix64) -> Entity {
    let kind = random.pick([EntityKind.region, .region, .person, .person, .organisation, .topic])
    let candidates = all(kind)
    if candidates.isEmpty || random.chance(25) { return corpus.entities.sample(kind, &random) }
    return random.pick(candidates)
  }
}
