package import FrontMatter

/// The facts of a region, person, organisation or topic as its file gives them.
package struct EntityMetadata: Sendable {
  /// Of a protected person the name that stands for theirs; so nothing that is published can come from another.
  package let name: LocalizedText
  package let spellings: [String]
  package let wikidata: String?
  package let link: EntityLinking?
  package let pictures: PictureMetadata
  package let aliases: [Located<OutputPath>]
  package let extra: CustomFields
  package let region: RegionMetadata?
  /// The names and spellings of a protected person, which no output may have; none for all others.
  package let protectedNames: [String]

  /// In bytes. Each file that the search loads for a name has all of its entity's names.
  private static let longestName = 1_000
  private static let mostSpellings = 200

  static let name = MetadataKey("name", .localizedText, required: true, "Its name, or one for each language.")
  static let spellings = MetadataKey(
    "spellings", .list(of: .text()), "Other forms of the name: transliterations, older names.")
  static let wikidata = MetadataKey("wikidata", .wikidata, "The Wikidata item.")
  static let aliases = MetadataKey(
    "aliases", .list(of: .alias), "Former addresses, from the output's root; each leads to this page.")
  static let link = MetadataKey(
    "link", .choice(of: EntityLinking.self),
    "With `never`, its names don't become links by themselves in articles.")
  static let protected = MetadataKey(
    "protected", .replacementName,
    "For somebody whom their name would put at risk: what to call them. Their name and spellings are then published nowhere."
  )
  static let extra = MetadataSchema.Key.extra
  static let parent = MetadataKey("parent", .reference("a region"), "The region that this one is part of.")
  static let regionKind = MetadataKey("kind", .choice(of: RegionKind.self), "What kind of region it is.")
  static let iso = MetadataKey("iso", .isoCode, "Its ISO 3166-1 or ISO 3166-2 code.")
  static let territory = MetadataKey(
    "territory", .located("the id of a territory"),
    "The disputed territory of the atlas that it is, where no code says so.")
  static let coordinates = MetadataKey(
    "coordinates", .coordinates, "A point that stands for it, and how exact it is.")

  /// The keys of one kind of entity.
  package static func schema(for kind: DocumentKind) -> MetadataSchema {
    let shared = [name.entry, spellings.entry, wikidata.entry, link.entry]
    let own: [MetadataSchema.Key] =
      switch kind {
      case .region: [parent.entry, regionKind.entry, iso.entry, territory.entry, coordinates.entry]
      case .person: [protected.entry]
      default: []
      }
    return MetadataSchema(
      subject: kind.nounPhrase, keys: shared + own + PictureMetadata.keys + [aliases.entry, extra])
  }

  /// Nil where the name is missing or wrong, which the decoder then reports.
  package init?(_ mapping: MetadataMapping, kind: DocumentKind, _ decoder: inout MetadataDecoder) {
    decoder.check(mapping, against: Self.schema(for: kind), at: MetadataDecoder.top)
    let name = decoder.value(Self.name, of: mapping)
    let spellings = decoder.value(Self.spellings, of: mapping) ?? []
    if name.map({ $0.variants.contains { $0.text.utf8.count > Self.longestName } }) ?? false {
      decoder.report(
        .wrongValue, mapping[Self.name.name]?.range,
        "a name of more than \(Self.longestName) bytes is a text",
        help: ["write the name alone, and the rest below the metadata"])
    }
    if spellings.count > Self.mostSpellings || spellings.contains(where: { $0.utf8.count > Self.longestName })
    {
      decoder.report(
        .wrongValue, mapping[Self.spellings.name]?.range,
        "at most \(Self.mostSpellings) spellings of at most \(Self.longestName) bytes are read",
        help: ["list those that somebody would look for"])
    }
    let wikidata = decoder.value(Self.wikidata, of: mapping)
    let link = decoder.value(Self.link, of: mapping)
    pictures = PictureMetadata(mapping, &decoder)
    aliases = decoder.value(Self.aliases, of: mapping) ?? []
    extra = decoder.customFields(of: mapping, .entity)
    region = kind == .region ? RegionMetadata(mapping, &decoder) : nil
    guard kind == .person, let protected = mapping.pairs.first(where: { $0.key == Self.protected.name })
    else {
      guard let name else { return nil }
      self.name = name
      self.spellings = spellings
      self.wikidata = wikidata
      self.link = link
      protectedNames = []
      return
    }
    if wikidata != nil {
      decoder.report(
        .wrongValue, mapping[Self.wikidata.name]?.range,
        "a Wikidata item names the person whom “protected” protects",
        help: ["leave “wikidata” out"])
    }
    for picture in pictures.all {
      decoder.report(
        .wrongValue, picture.file.range, PictureMetadata.ofProtected, help: ["leave the image out"])
    }
    if case .scalar(let scalar) = protected.value.content, scalar.isAbsent {
      decoder.report(
        .wrongValue, protected.keyRange,
        "“protected” says nothing, so the person's own name would be published",
        help: ["write the name to publish in its place, such as “A. from Makhachkala”, or leave the key out"])
    }
    guard let name, let replacement = decoder.value(Self.protected, of: mapping) else { return nil }
    protectedNames = name.variants.map(\.text) + spellings
    if let word = Self.sharedWord(of: replacement.variants.map(\.text), with: protectedNames) {
      decoder.report(
        .wrongValue, protected.value.range,
        "what stands for the person's name has “\(word)” in it, a part of that",
        help: ["write something that doesn't tell who it is, such as “A. from Makhachkala”"])
    }
    self.name = replacement
    self.spellings = []
    self.wikidata = nil
    // What stands for a name is often a plain word.
    self.link = .never
  }

  private static func sharedWord(of texts: [String], with names: [String]) -> String? {
    let own = names.flatMap { SpokenWord.words(of: Array($0.utf8)) }.map(\.word)
    return texts.flatMap { SpokenWord.words(of: Array($0.utf8)) }.map(\.word).first { word in
      !word.isShort && own.contains { word.agreement(with: $0) >= .sound }
    }?.folded
  }
}

/// What a region has beyond other entities.
package struct RegionMetadata: Sendable {
  package let parent: Located<String>?
  package let kind: RegionKind?
  package let iso: String?
  package let territory: Located<String>?
  package let coordinates: Coordinates?

  init(_ mapping: MetadataMapping, _ decoder: inout MetadataDecoder) {
    parent = decoder.value(EntityMetadata.parent, of: mapping)
    kind = decoder.value(EntityMetadata.regionKind, of: mapping)
    iso = decoder.value(EntityMetadata.iso, of: mapping)
    territory = decoder.value(EntityMetadata.territory, of: mapping)
    coordinates = decoder.value(EntityMetadata.coordinates, of: mapping)
  }
}

/// What kind of place a region is.
package enum RegionKind: String, CaseIterable, Sendable {
  case country
  case federalSubject = "federal-subject"
  case province
  case district
  case city
  case settlement
  case crossing
  case territory
  case sea
  case area
}
