/// A territory that more than one state or authority claims, and that has a shape of its own in the atlas.
package struct Territory: Sendable {
  package let id: String
  /// ISO 3166 codes that name it or parts of it, and codes that are used for it as if they were of the standard.
  package let codes: [String]
  /// By language; in English at least.
  let names: [String: String]
  /// What the built-in worldviews say.
  let unitedNations: Worldview.Verdict
  let deFacto: Worldview.Verdict

  /// All that the atlas has, by id.
  package static let all: [Territory] = table.sorted { $0.id < $1.id }

  package static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The one that an ISO 3166 code names, or names a part of.
  package static func named(by code: String) -> Territory? { all.first { $0.codes.contains(code) } }

  /// Its name in a language, or in English where that isn't known.
  package func name(in language: String) -> (text: String, language: String) {
    names[language].map { ($0, language) } ?? (names["en"]!, "en")
  }

  init(
    _ id: String, _ codes: [String] = [], un: String, deFacto: String? = nil, isDisputed: Bool = true,
    en: String, it: String, fr: String, ru: String, ar: String
  ) {
    self.id = id
    self.codes = codes
    names = ["en": en, "it": it, "fr": fr, "ru": ru, "ar": ar]
    unitedNations = Worldview.Verdict(country: un, isDisputed: isDisputed)
    self.deFacto = Worldview.Verdict(country: deFacto ?? un, isDisputed: isDisputed)
  }
}

extension Worldview {
  /// The worldviews that the program has, which an archive chooses by name.
  package enum BuiltIn: String, CaseIterable, Sendable {
    /// As resolutions of the United Nations and the International Court of Justice have it; where they leave it open, the
    /// state that administers the territory.
    case unitedNations = "un"
    /// The state that administers the territory.
    case deFacto = "de-facto"

    package var worldview: Worldview {
      Worldview(
        Dictionary(
          uniqueKeysWithValues: Territory.all.map {
            ($0.id, self == .unitedNations ? $0.unitedNations : $0.deFacto)
          }))
    }
  }
}
