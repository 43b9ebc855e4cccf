internal import ArchiveModel
internal import Diagnostics
internal import UnicodeForms

/// A line of a list of documents: a subject, and how deep it stands in a tree.
struct Listing: Sendable {
  let subject: Subject
  let depth: Int

  /// The lists of all kinds that have one, as readers of `language` see them.
  static func all(in archive: Archive, language: LanguageTag) -> [DocumentKind: [Listing]] {
    var result: [DocumentKind: [Listing]] = [:]
    for kind in DocumentKind.entities {
      let handles = sorted(archive.entities(of: kind), in: archive, language)
      result[kind] =
        kind == .region
        ? tree(handles, in: archive) : handles.map { Listing(subject: .entity($0), depth: 0) }
    }
    let fallback = archive.configuration.defaultLanguage
    let sources = archive.sources.indices.map { Handle<Source>($0) }
    result[.source] = sorted(sources, language) {
      archive[$0].metadata.title.text(in: language, fallback: fallback)
    }
    .map { Listing(subject: .source($0), depth: 0) }
    return result
  }

  /// By name, in the order of the language's dictionaries; ids decide between equal names.
  static func sorted(
    _ handles: [Handle<Entity>], in archive: Archive, _ language: LanguageTag
  ) -> [Handle<Entity>] {
    let fallback = archive.configuration.defaultLanguage
    return sorted(handles, language) { archive[$0].name.text(in: language, fallback: fallback) }
  }

  private static func sorted<Target>(
    _ handles: [Handle<Target>], _ language: LanguageTag, by name: (Handle<Target>) -> String
  ) -> [Handle<Target>] {
    let collation = Collation(language)
    return handles.map { handle in
      // Accents decide between names that have the same letters.
      let name = name(handle)
      return (handle: handle, key: collation.key(name).bytes, exact: UnicodeForm.sortKey(name))
    }.sorted { left, right in
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      return left.exact == right.exact ? left.handle < right.handle : left.exact.precedesByBytes(right.exact)
    }.map(\.handle)
  }

  /// All regions, each before those within it, however deep.
  static func regions(in archive: Archive, language: LanguageTag) -> [Listing] {
    tree(sorted(archive.entities(of: .region), in: archive, language), in: archive, to: .max)
  }

  /// Each region before those within it, no deeper than fits one page; deeper ones stand on their parents' pages.
  private static func tree(_ regions: [Handle<Entity>], in archive: Archive) -> [Listing] {
    let depths = regions.map { archive[$0].region?.ancestors.count ?? 0 }
    let deepest = depths.max() ?? 0
    let limit = (0...deepest).last { limit in depths.count { $0 <= limit } <= PageLimits.perList } ?? 0
    return tree(regions, in: archive, to: limit)
  }

  private static func tree(
    _ regions: [Handle<Entity>], in archive: Archive, to limit: Int
  ) -> [Listing] {
    var children: [Handle<Entity>: [Handle<Entity>]] = [:]
    var roots: [Handle<Entity>] = []
    for handle in regions {
      if let parent = archive[handle].region?.ancestors.last {
        children[parent, default: []].append(handle)
      } else {
        roots.append(handle)
      }
    }
    var result: [Listing] = []
    var stack = roots.reversed().map { Listing(subject: .entity($0), depth: 0) }
    while let next = stack.popLast() {
      result.append(next)
      guard next.depth < limit, case .entity(let handle) = next.subject else { continue }
      for child in (children[handle] ?? []).reversed() {
        stack.append(Listing(subject: .entity(child), depth: next.depth + 1))
      }
    }
    return result
  }
}
