/// Makes names and ids that no other entity, source or page has.
struct NameMaker {
  private var takenNames: Set<[UInt8]> = []
  private var takenIDs: Set<[UInt8]> = [Array("about".utf8)]

  /// Names will also differ from every word of `vocabularies`, so that a mention is never an ordinary word.
  init(avoiding vocabularies: [Vocabulary]) {
    for vocabulary in vocabularies {
      for word in vocabulary.words { takenNames.insert(Self.key(word)) }
    }
  }

  /// The names of the next entity of that kind, and its id.
  mutating func entity(
    _ kind: EntityKind, place: RegionPlace?, _ random: inout SplitMix64
  ) -> Entity {
    var parts = NameParts(kind: kind, &random)
    while !isFree(parts) { parts = NameParts(kind: kind, &random) }
    let name = parts.italian
    takenNames.insert(Self.key(name))
    takenIDs.insert(name.slug)
    var translations: (english: [UInt8], russian: [UInt8])?
    if random.chance(60), let russian = claim(parts.russian) {
      // Another language may well use the same letters.
      translations = (claim(parts.english) ?? name, russian)
    }
    var spellings: [[UInt8]] = []
    let wanted = random.pick([0, 0, 0, 1, 1, 1, 1, 2, 2, 3])
    for _ in 0..<(3 * wanted) where spellings.count < wanted {
      if let spelling = claim(parts.spelling(&random)) { spellings.append(spelling) }
    }
    return Entity(
      kind: kind, id: name.slug, name: name, translations: translations, spellings: spellings, place: place)
  }

  private func isFree(_ parts: NameParts) -> Bool {
    !takenNames.contains(Self.key(parts.italian)) && !takenIDs.contains(parts.italian.slug)
  }

  private mutating func claim(_ name: [UInt8]) -> [UInt8]? {
    takenNames.insert(Self.key(name)).inserted ? name : nil
  }

  /// What makes two names the same to a reader in a hurry: letters without case and accents.
  private static func key(_ name: [UInt8]) -> [UInt8] {
    name.contains { $0 >= 0xD0 } ? name : name.slug
  }
}
