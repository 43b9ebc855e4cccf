internal import Cartography
internal import Diagnostics

/// Compares the worldview with the atlas, which has a view of its own, and with the tree of regions.
extension ArchiveResolver {
  /// Reports territories and countries that the atlas doesn't have, and territories that nobody decided about.
  mutating func reportUndecided(_ atlas: Atlas) {
    let setting = loaded.configuration.worldview
    let territories = atlas.territories.sorted()
    let countries = atlas.countryCodes
    for document in entities {
      guard let territory = document.metadata.region?.territory else { continue }
      check(territory, in: territories, document.path)
    }
    for verdict in setting.own {
      check(verdict.territory, in: territories, .archiveConfiguration)
      if !countries.contains(verdict.country.value) {
        report(
          .wrongValue, .archiveConfiguration, verdict.country.range,
          "the atlas has no country with the code “\(verdict.country.value)”",
          help: ["write its ISO 3166-1 code in two capitals, such as UA"])
      }
    }
    let worldview = setting.worldview
    for territory in territories where worldview[territory] == nil {
      report(
        .undecidedTerritory, .archiveConfiguration, setting.range,
        "“worldview” doesn't say to which country \(name(territory)) belongs",
        help: [
          "add {id: \(territory), belongs_to: …} to its “territories”",
          "or begin with a table that decides it: base: un",
        ])
    }
  }

  private mutating func check(_ territory: Located<String>, in known: [String], _ path: SourcePath) {
    guard !known.contains(territory.value) else { return }
    let nearest = Suggestion.nearest(to: territory.value, in: known)
    report(
      .wrongValue, path, territory.range, "the atlas has no disputed territory “\(territory.value)”",
      help: nearest.map { ["did you mean “\($0)”?"] } ?? ["docs/maps.md lists them"])
  }

  /// Reports regions in a disputed territory whose parents put it into another country than the worldview does.
  mutating func reportContradictions(_ tree: RegionTree, _ atlas: Atlas) {
    let worldview = loaded.configuration.worldview.worldview
    for (index, document) in entities.enumerated() {
      guard let region = document.metadata.region, let parent = region.parent,
        let territory = territory(of: region, in: atlas), let verdict = worldview[territory]
      else { continue }
      let ancestor = tree.ancestors[index].last { entities[$0.index].metadata.region?.isCountry ?? false }
      guard let ancestor, let country = entities[ancestor.index].metadata.region?.iso,
        country != verdict.country
      else { continue }
      report(
        .worldviewConflict, document.path, parent.range,
        "by its parents “\(document.id.name)” is in \(country), and by the archive's worldview "
          + "\(name(territory)) belongs to \(verdict.country)",
        help: [
          "give it another parent",
          "or decide otherwise in content/archive.yml: "
            + "worldview: {territories: [{id: \(territory), belongs_to: \(country)}]}",
        ])
    }
  }

  private func territory(of region: RegionMetadata, in atlas: Atlas) -> String? {
    if let territory = region.territory { return territory.value }
    if let iso = region.iso, let named = Territory.all.first(where: { $0.codes.contains(iso) }) {
      return named.id
    }
    // A country's own point may lie anywhere in it.
    guard !region.isCountry, let coordinates = region.coordinates else { return nil }
    return atlas.territory(
      at: GeoPoint(latitude: coordinates.latitude, longitude: coordinates.longitude))
  }

  private func name(_ territory: String) -> String {
    Territory.byID[territory]?.name(in: "en").text ?? territory
  }
}

extension RegionMetadata {
  /// Whether its code is that of a country.
  fileprivate var isCountry: Bool { iso?.utf8.count == 2 }
}
