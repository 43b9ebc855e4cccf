package import FrontMatter

/// The facts of a region, person, organisation or topic as its file gives them.
package struct EntityMetadata: Sendable {
  package let name: LocalizedText
  package let spellings: [String]
  package let wikidata: String?
  package let link: EntityLinking?
  package let aliases: [Located<OutputPath>]
  package let extra: CustomFields
  package let region: RegionMetadata?

  static let name = MetadataKey("name", .localizedText, required: true, "Its name, or one for each language.")
  static let spellings = MetadataKey(
    "spellings", .list(of: .text()), "Other forms of the name: transliterations, older names.")
  static let wikidata = MetadataKey("wikidata", .wikidata, "The Wikidata item.")
  static let aliases = MetadataKey(
    "aliases", .list(of: .alias), "Former addresses, from the output's root; each leads to this page.")
  static let link = MetadataKey(
    "link", .choice(of: EntityLinking.self),
    "With `never`, its names don't become links by themselves in articles.")
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
    let own =
      kind == .region ? [parent.entry, regionKind.entry, iso.entry, territory.entry, coordinates.entry] : []
    return MetadataSchema(subject: kind.nounPhrase, keys: shared + own + [aliases.entry, extra])
  }

  /// Nil where the name is missing or wrong, which the decoder then reports.
  package init?(_ mapping: MetadataMapping, kind: DocumentKind, _ decoder: inout MetadataDecoder) {
    decoder.check(mapping, against: Self.schema(for: kind), at: MetadataDecoder.top)
    let name = decoder.value(Self.name, of: mapping)
    spellings = decoder.value(Self.spellings, of: mapping) ?? []
    aliases = decoder.value(Self.aliases, of: mapping) ?? []
    extra = decoder.customFields(of: mapping, .entity)
    wikidata = decoder.value(Self.wikidata, of: mapping)
    link = decoder.value(Self.link, of: mapping)
    region = kind == .region ? RegionMetadata(mapping, &decoder) : nil
    guard let name else { return nil }
    self.name = name
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
