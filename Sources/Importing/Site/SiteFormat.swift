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
}
