/// An atlas as a worldview has it: which divisions make up which country, and what lies between them.
package struct PoliticalMap: Sendable {
  /// What an arc of the atlas is.
  enum ArcKind: Sendable {
    /// Land on one side alone.
    case coast
    case country
    case division
    /// Between a disputed territory and what isn't part of it.
    case disputed
    /// The cut along the meridian of 180 degrees.
    case seam
  }

  let atlas: Atlas
  package let worldview: Worldview
  /// For each division, the index of its country.
  let countries: [Int]
  /// For each division, the territory that it is part of, where the worldview has that disputed.
  let disputedTerritories: [String?]
  let kinds: [ArcKind]

  package init(_ atlas: Atlas, _ worldview: Worldview) {
    self.atlas = atlas
    self.worldview = worldview
    let countries = atlas.divisions.map { division in
      division.territory.flatMap { worldview[$0] }.flatMap { atlas.countriesByCode[$0.country] }
        ?? division.country
    }
    let disputed = atlas.divisions.map { division in
      division.territory.flatMap { worldview[$0]?.isDisputed ?? false ? $0 : nil }
    }
    self.countries = countries
    disputedTerritories = disputed
    kinds = atlas.sides.enumerated().map { index, sides in
      guard atlas.seams[index] == nil else { return .seam }
      let (first, second) = (Int(sides.first), Int(sides.second))
      guard second >= 0 else { return .coast }
      if disputed[first] != disputed[second] { return .disputed }
      return countries[first] == countries[second] ? .division : .country
    }
  }

  /// The divisions that an ISO 3166 code stands for: those of a country, or one. A territory that the worldview counts to
  /// another country, such as Kosovo, still has its own.
  package func divisions(_ iso: String) -> [Int] {
    if iso.utf8.count == 2 {
      if let country = atlas.countriesByCode[iso] {
        let own = countries.indices.filter { countries[$0] == country }
        if !own.isEmpty { return own }
      }
    } else if let divisions = atlas.divisionsByISO[iso] {
      return divisions
    }
    return Territory.named(by: iso).map { divisions(ofTerritory: $0.id) } ?? []
  }

  /// Whether a country of the atlas is one: bases, a glacier and reefs have codes there, too.
  func isState(_ country: Int) -> Bool { !["XA", "XG", "XP"].contains(atlas.countries[country].code) }

  /// The divisions that a disputed territory is made of.
  package func divisions(ofTerritory id: String) -> [Int] {
    atlas.divisions.indices.filter { atlas.divisions[$0].territory == id }
  }

  /// The country of that code, by its index in the atlas.
  package func country(_ code: String) -> Int? { atlas.countriesByCode[code] }

  /// What a country of the atlas is called in a language, or in English where that isn't known.
  package func name(ofCountry index: Int, in language: String) -> (text: String, language: String) {
    let names = atlas.countries[index].names
    if let place = Atlas.languages.firstIndex(of: language), !names[place].isEmpty {
      return (names[place], language)
    }
    return (names[0], "en")
  }

  /// The code of a country of the atlas.
  package func code(ofCountry index: Int) -> String { atlas.countries[index].code }
}
