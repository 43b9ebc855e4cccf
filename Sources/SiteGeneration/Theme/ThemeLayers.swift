internal import ArchiveModel
internal import Diagnostics

/// The embedded theme and the archive's own templates that lie over it, or stand alone.
struct ThemeLayers: Sendable {
  /// Empty for a theme that stands alone.
  let base: [ThemeFile]
  let own: [ThemeFile]
  /// The custom fields that the layers ask for.
  let custom: CustomSchema

  /// Reads each layer's `theme.yml`; no layers where one doesn't fit this release, as all else would mislead.
  static func resolve(
    base: [ThemeFile], own: [ThemeFile]
  ) -> (layers: ThemeLayers?, diagnostics: [Diagnostic]) {
    let (manifest, problems) = ThemeManifest.read(own)
    guard let manifest, !problems.contains(where: { $0.id == .themeVersion }) else { return (nil, problems) }
    if manifest.standsAlone { return (ThemeLayers(base: [], own: own, custom: manifest.custom), problems) }
    let (baseManifest, baseProblems) = ThemeManifest.read(base)
    let diagnostics = problems + baseProblems
    guard let baseManifest, !baseProblems.contains(where: { $0.id == .themeVersion }) else {
      return (nil, diagnostics)
    }
    let custom = baseManifest.custom.overlaid(by: manifest.custom)
    return (ThemeLayers(base: base, own: own, custom: custom), diagnostics)
  }

  /// Every file in use with its layer, but those that the archive's own replace as a whole; in order of their names.
  var files: [(file: ThemeFile, isOwn: Bool)] {
    let replaced = Set(own.filter { !$0.isMerged }.map(\.name))
    let all =
      base.filter { !replaced.contains($0.name) }.map { (file: $0, isOwn: false) }
      + own.map { (file: $0, isOwn: true) }
    return all.sorted { left, right in
      left.file.name == right.file.name
        ? !left.isOwn && right.isOwn : left.file.name.utf8.lexicographicallyPrecedes(right.file.name.utf8)
    }
  }
}

extension ThemeFile {
  var isStrings: Bool { name.hasPrefix("strings/") && name.hasSuffix(".yml") }

  /// Whether both layers' files count, value by value.
  fileprivate var isMerged: Bool {
    isStrings || name == StyleFile.fileName || name == ThemeManifest.fileName
  }
}
