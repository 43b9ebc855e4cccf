package import ArchiveModel

/// Other makers of sites, whose folders become articles and pages of an archive.
package enum SiteFormat: String, CaseIterable, Sendable {
  /// The source of a site of Jekyll.
  case jekyll
  /// The source of a site of Hugo.
  case hugo
  /// A vault of Obsidian.
  case obsidian
}

extension SiteFormat {
  /// Reads a site's folder for an archive.
  package func run(
    _ folder: SiteFolder, into target: ImportTarget, settings: ImportSettings
  ) -> ImportResult {
    switch self {
    case .jekyll: JekyllImport.run(folder, target, settings)
    case .hugo: HugoImport.run(folder, target, settings)
    case .obsidian: ObsidianImport.run(folder, target, settings)
    }
  }

  /// The languages that a site says it has, the first of them its default; none where it doesn't say.
  package func languages(of folder: SiteFolder) -> [LanguageTag] {
    let names: [String]
    switch self {
    case .hugo:
      guard let configuration = try? HugoConfiguration(folder) else { return [] }
      names = [configuration.defaultLanguage] + configuration.languages.map(\.tag)
    case .jekyll:
      let configuration = try? JekyllConfiguration(folder)
      names = [configuration?.text("lang"), configuration?.text("locale")].compactMap { $0 }
    case .obsidian: names = []
    }
    var tags: [LanguageTag] = []
    for tag in names.compactMap({ LanguageName.tag($0).flatMap { LanguageTag($0) } })
    where !tags.contains(tag) {
      tags.append(tag)
    }
    return tags
  }
}
