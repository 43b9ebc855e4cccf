internal import ArchiveModel
internal import Diagnostics

/// A former address of a page below a document's own, which an alias of the document stands for.
struct FormerPart {
  let path: String
  let subject: Subject
  /// Where the page is now.
  let part: String
  /// Where the alias is written.
  let alias: SourceRange

  /// An alias that could be the document's own address under another id.
  private struct Stem {
    let subject: Subject
    let alias: SourceRange
    /// The folders of the pages below, before and now, each ended by a slash.
    let old: String
    let new: String
  }

  /// Those of a language's tree, in the order of `pages`.
  static func all(below pages: [PlannedPage], of site: SiteIndex, _ language: LanguageTag) -> [FormerPart] {
    let stems = stems(of: site, language)
    guard !stems.isEmpty else { return [] }
    return pages.filter { $0.language == language && $0.content.isPart }.flatMap { page in
      (stems[page.owner.path] ?? []).compactMap { stem in
        guard page.path.rawValue.hasPrefix(stem.new) else { return nil }
        return FormerPart(
          path: stem.old + page.path.rawValue.dropFirst(stem.new.count), subject: stem.subject,
          part: page.path.rawValue, alias: stem.alias)
      }
    }
  }

  private static func stems(of site: SiteIndex, _ language: LanguageTag) -> [SourcePath: [Stem]] {
    var stems: [SourcePath: [Stem]] = [:]
    for subject in site.archive.subjects {
      let aliases = site.archive.aliases(of: subject)
      guard !aliases.isEmpty else { continue }
      let id = site.archive.id(of: subject)
      let new = folder(below: site.addresses.document(id, in: language))
      let kind = new.utf8.dropLast(id.name.utf8.count + 1)
      for alias in aliases where site.languageOfTree(alias.value) == language {
        guard alias.value.rawValue.utf8.starts(with: kind) else { continue }
        stems[site.archive.path(of: subject), default: []].append(
          Stem(
            subject: subject, alias: alias.range, old: folder(below: alias.value.rawValue), new: new))
      }
    }
    return stems
  }

  /// The folder of the pages below the one at a path, ended by a slash.
  private static func folder(below path: String) -> String { path.dropLast(".html".count) + "/" }
}
