/// Other makers of sites, whose folders become articles and pages of an archive.
package enum SiteFormat: String, CaseIterable, Sendable {
  /// The source of a site of Hugo.
  case hugo
}

extension SiteFormat {
  /// Reads a site's folder for an archive.
  package func run(
    _ folder: SiteFolder, into target: ImportTarget, settings: ImportSettings
  ) -> ImportResult {
    switch self {
    case .hugo: HugoImport.run(folder, target, settings)
    }
  }
}
