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
  static let coordinates = MetadataKey(
    "coordinates", .coordinates, "A point that stands for it, and how exact it is.")

  /// The keys of one kind of entity.
  package static func schema(for kind: DocumentKind) -> MetadataSchema {
    let shared = [name.entry, spellings.entry, wikidata.entry, link.entry]
    let own = kind == .region ? [parent.entry, regionKind.entry, iso.entry, coordinates.entry] : []
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
  package let coordinates: Coordinates?

  init(_ mapping: MetadataMapping, _ decoder: inout MetadataDecoder) {
    parent = decoder.value(EntityMetadata.parent, of: mapping)
    kind = decoder.value(EntityMetadata.regionKind, of: mapping)
    iso = decoder.value(EntityMetadata.iso, of: mapping)
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

/// A point on the Earth in degrees of WGS 84, and how exact it may be taken to be.
package struct Coordinates: Hashable, Sendable {
  package let latitude: Double
  package let longitude: Double
  package let precision: CoordinatePrecision

  static let latitude = MetadataKey(
    "lat", .number("a latitude in degrees", in: -90...90), required: true,
    "Latitude in degrees, north positive.")
  static let longitude = MetadataKey(
    "lon", .number("a longitude in degrees", in: -180...180), required: true,
    "Longitude in degrees, east positive.")
  static let precision = MetadataKey(
    "precision", .choice(of: CoordinatePrecision.self), required: true, "How exact the point is.")
  static let schema = MetadataSchema(
    subject: "a pair of coordinates", keys: [latitude.entry, longitude.entry, precision.entry])
}

/// How exact a point is.
package enum CoordinatePrecision: String, CaseIterable, Sendable {
  case point
  case city
  case region
}

extension MetadataType where Value == Coordinates {
  static var coordinates: Self {
    record(Coordinates.schema) { mapping, _, decoder in
      let latitude = decoder.value(Coordinates.latitude, of: mapping)
      let longitude = decoder.value(Coordinates.longitude, of: mapping)
      let precision = decoder.value(Coordinates.precision, of: mapping)
      guard let latitude, let longitude, let precision else { return nil }
      return Coordinates(latitude: latitude, longitude: longitude, precision: precision)
    }
  }
}
