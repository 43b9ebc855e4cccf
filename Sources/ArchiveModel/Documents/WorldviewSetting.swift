package import Cartography
package import Diagnostics
internal import FrontMatter

/// Which borders an archive's maps have: `worldview` in archive.yml.
package struct WorldviewSetting: Sendable {
  /// The table that it begins with; nil where the archive decides everything by itself.
  package let base: Worldview.BuiltIn?
  package let own: [OwnVerdict]
  /// Where the file has it; nil where it is left out.
  package let range: SourceRange?

  /// What an archive says of one territory.
  package struct OwnVerdict: Sendable {
    package let territory: Located<String>
    package let country: Located<String>
    package let isDisputed: Bool
  }

  package static let standard = WorldviewSetting(base: .unitedNations, own: [], range: nil)

  /// The table with the archive's own verdicts.
  package var worldview: Worldview {
    let own = own.map {
      ($0.territory.value, Worldview.Verdict(country: $0.country.value, isDisputed: $0.isDisputed))
    }
    return (base?.worldview ?? Worldview([:])).overridden(by: Dictionary(own, uniquingKeysWith: { $1 }))
  }

  fileprivate static let base = MetadataKey(
    "base", .choice(of: Base.self), "The table to begin with; `none` begins with nothing. `un` if left out.")
  fileprivate static let territories = MetadataKey(
    "territories", .list(of: .verdict), "Territories of which the archive says something else.")
  fileprivate static let schema = MetadataSchema(
    subject: "a worldview", keys: [base.entry, territories.entry])

  fileprivate static let id = MetadataKey(
    "id", .located("the id of a territory"), required: true, "The territory, as docs/maps.md lists them.")
  fileprivate static let country = MetadataKey(
    "belongs_to", .located("the code of a country"), required: true,
    "The code of the country that it belongs to.")
  fileprivate static let isDisputed = MetadataKey(
    "disputed", .choice(of: Truth.self), "Whether its borders are drawn as disputed; `true` if left out.")
  fileprivate static let verdictSchema = MetadataSchema(
    subject: "a territory", keys: [id.entry, country.entry, isDisputed.entry])

  fileprivate enum Base: String, CaseIterable {
    case unitedNations = "un"
    case deFacto = "de-facto"
    case none

    var table: Worldview.BuiltIn? { Worldview.BuiltIn(rawValue: rawValue) }
  }
}

extension MetadataType where Value == WorldviewSetting {
  /// The name of a table, or a mapping with verdicts of one's own.
  static var worldview: Self {
    let name = MetadataType<Worldview.BuiltIn>.choice(of: Worldview.BuiltIn.self)
    let record = Self.record(WorldviewSetting.schema) { mapping, range, decoder in
      let base = decoder.value(WorldviewSetting.base, of: mapping) ?? .unitedNations
      let own = decoder.value(WorldviewSetting.territories, of: mapping) ?? []
      return WorldviewSetting(base: base.table, own: own, range: range)
    }
    return MetadataType(shape: .either([name.shape, record.shape])) { node, decoder in
      guard case .scalar = node.content else { return record.decode(node, &decoder) }
      return name.decode(node, &decoder).map { WorldviewSetting(base: $0, own: [], range: node.range) }
    }
  }
}

extension MetadataType where Value == WorldviewSetting.OwnVerdict {
  fileprivate static var verdict: Self {
    record(WorldviewSetting.verdictSchema) { mapping, _, decoder in
      let territory = decoder.value(WorldviewSetting.id, of: mapping)
      let country = decoder.value(WorldviewSetting.country, of: mapping)
      let isDisputed = decoder.value(WorldviewSetting.isDisputed, of: mapping) ?? .yes
      guard let territory, let country else { return nil }
      return WorldviewSetting.OwnVerdict(
        territory: territory, country: country, isDisputed: isDisputed == .yes)
    }
  }
}
