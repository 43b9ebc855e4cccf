/// All entities of a corpus, and how often each is spoken of: the one part that grows with it in memory.
struct EntityTable: Sendable {
  private let entities: [[Entity]]
  private let order: [[Int]]
  private let popularity: [ZipfTable]

  /// Names every entity of a corpus of that size.
  init(size: CorpusSize, seed: UInt64, vocabularies: [Vocabulary]) {
    var random = SplitMix64(seed: seed, stream: .entityNames)
    var names = NameMaker(avoiding: vocabularies)
    entities = EntityKind.allCases.map { kind in
      switch kind {
      case .region: Self.regions(size.regions, &names, &random)
      case .person: (0..<size.people).map { _ in names.entity(kind, place: nil, &random) }
      case .organisation: (0..<size.organisations).map { _ in names.entity(kind, place: nil, &random) }
      case .topic: (0..<size.topics).map { _ in names.entity(kind, place: nil, &random) }
      }
    }
    var shuffler = SplitMix64(seed: seed, stream: .entityOrder)
    order = entities.map { Self.shuffled($0.count, &shuffler) }
    popularity = entities.map { ZipfTable(count: $0.count, offset: 1) }
  }

  /// The entities of one kind.
  func all(_ kind: EntityKind) -> [Entity] {
    entities[kind.rawValue]
  }

  /// An entity, the popular ones more often.
  func sample(_ kind: EntityKind, _ random: inout SplitMix64) -> Entity {
    let index = kind.rawValue
    return entities[index][order[index][popularity[index].sample(&random)]]
  }

  /// Up to `count` different entities.
  func sample(_ kind: EntityKind, upTo count: Int, _ random: inout SplitMix64) -> [Entity] {
    var chosen: [Entity] = []
    for _ in 0..<count {
      let entity = sample(kind, &random)
      if !chosen.contains(where: { $0.id == entity.id }) { chosen.append(entity) }
    }
    return chosen
  }

  /// A tree of four levels, parents before their children.
  private static func regions(
    _ count: Int, _ names: inout NameMaker, _ random: inout SplitMix64
  ) -> [Entity] {
    var regions: [Entity] = []
    let ends = [max(2, count / 60), max(5, count / 8), max(10, count * 3 / 4), count]
    var parents: Range<Int>?
    for (level, end) in ends.enumerated() {
      let start = regions.count
      while regions.count < end {
        let parent = parents.map { $0.lowerBound + random.below($0.count) }
        let place = place(level, below: parent.flatMap { regions[$0].place }, parent: parent, &random)
        regions.append(names.entity(.region, place: place, &random))
      }
      parents = start..<end
    }
    return regions
  }

  /// Somewhere near what it belongs to.
  private static func place(
    _ level: Int, below upper: RegionPlace?, parent: Int?, _ random: inout SplitMix64
  ) -> RegionPlace {
    guard let upper else {
      return RegionPlace(
        level: level, parent: nil, latitude: random.below(9000) - 2500, longitude: random.below(30000) - 15000
      )
    }
    let spread = [0, 600, 150, 30][level]
    return RegionPlace(
      level: level, parent: parent, latitude: upper.latitude + random.below(2 * spread) - spread,
      longitude: upper.longitude + random.below(2 * spread) - spread)
  }

  private static func shuffled(_ count: Int, _ random: inout SplitMix64) -> [Int] {
    var order = Array(0..<count)
    for position in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(position, random.below(position + 1))
    }
    return order
  }
}
