internal import Cartography
internal import Diagnostics

/// Compares the worldview with the atlas, which has a view of its own, and with the tree of regions.
extension ArchiveResolver {
  /// Reports territories and countries that the atlas doesn't have, and territories that nobody decided about.
  mutating func reportUndecided(_ atlas: Atlas) {
    let setting = loaded.configuration.worldview
    let territories = Territory.all.map(\.id)
    let countries = atlas.countryCodes
    for index in entities.indices where entities[index].metadata.region != nil {
      let document = entities[index]
      guard let territory = document.metadata.region?.territory else { continue }
      check(territory, in: territories, document.path)
      if let iso = document.metadata.region?.iso, let known = Territory.byID[territory.value],
        !known.codes.contains(iso)
      {
        report(
          .wrongValue, document.path, territory.range,
          "“iso” says that this is \(iso), and “territory” that it is \(known.name(in: "en").text)",
          help: ["leave one of them out"])
      }
    }
    for (index, verdict) in setting.own.enumerated() {
      let id = verdict.territory.value
      if setting.own[..<index].contains(where: { $0.territory.value == id }) {
        report(
          .wrongValue, .archiveConfiguration, verdict.territory.range, "“\(id)” stands twice in “territories”"
        )
      }
      check(verdict.territory, in: territories, .archiveConfiguration)
      if !countries.contains(verdict.country.value) {
        report(
          .wrongValue, .archiveConfiguration, verdict.country.range,
          "the atlas has no country with the code “\(verdict.country.value)”",
          help: ["write its ISO 3166-1 code in two capitals, such as UA"])
      }
    }
    let worldview = setting.worldview
    let undecided = territories.filter { worldview[$0] == nil }
    guard let first = undecided.first else { return }
    report(
      .undecidedTerritory, .archiveConfiguration, setting.range,
      "“worldview” doesn't say to which country these belong: \(undecided.joined(separator: ", "))",
      help: [
        "add {id: \(first), belongs_to: …} to its “territories”\(undecided.count > 1 ? ", and so on" : "")",
        "or begin with a table that decides them: base: un",
      ])
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
    for index in entities.indices where entities[index].metadata.region != nil {
      let document = entities[index]
      guard let region = document.metadata.region, let parent = region.parent,
        let territory = territory(of: region, in: atlas), let verdict = worldview[territory]
      else { continue }
      let codes = Territory.byID[territory]?.codes ?? []
      let ancestor = tree.ancestors[index].last { handle in
        // One that is the territory itself puts it nowhere.
        guard let region = entities[handle.index].metadata.region, region.isCountry else { return false }
        return !codes.contains(region.iso ?? "")
      }
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
    if let named = region.iso.flatMap(Territory.named) { return named.id }
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
