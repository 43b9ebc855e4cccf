internal import Diagnostics

/// How much of what an archive holds, and how much of what it lacks.
package struct ArchiveStatistics: Sendable {
  /// A number for each of some words, in their order.
  package typealias Counts = [(name: String, count: Int)]

  /// How many things of one kind lack something.
  package struct Lack: Sendable {
    package let kind: ListedKind
    package let gap: Gap
    package let count: Int
    /// The first, in the archive's order.
    package let examples: [ListedItem]
  }

  package let kinds: Counts
  package let articlesByStatus: Counts
  /// By the languages in which they were written.
  package let articlesByLanguage: Counts
  package let articlesByYear: Counts
  package let eventsByStatus: Counts
  package let images: Int
  /// Those of which a build would say that they are current, outdated, or not known to be either.
  package let translations: Counts
  /// By language, the articles that aren't translated into it.
  package let untranslated: Counts
  package let linkedMentions: Int
  package let declinedMentions: Int
  /// Those to the archive's own documents that authors wrote, in all published texts.
  package let links: Int
  /// By kind, then by what is lacking.
  package let lacks: [Lack]

  private static let exampleCount = 3

  /// - Parameter archive: what `loaded` was resolved to.
  package init(_ archive: Archive, _ loaded: LoadedArchive) {
    let translationReport = TranslationReport(loaded)
    let items = ArchiveSurvey(archive, loaded, translationReport).items
    kinds = Self.counts(of: ListedKind.allCases.map(\.rawValue), in: items.map(\.kind.rawValue))
    let articles = items.prefix { $0.kind == .articles }
    articlesByStatus = Self.counts(
      of: ListedItem.Status.allCases.map(\.rawValue), in: articles.compactMap(\.status))
    let languages = loaded.configuration.languages.map(\.rawValue)
    articlesByLanguage = Self.counts(
      of: languages,
      in: loaded.articles.map {
        ($0.metadata.language?.value ?? loaded.configuration.defaultLanguage).rawValue
      })
    let years = loaded.articles.map(\.metadata.date.year)
    articlesByYear = Self.counts(of: Set(years).sorted().map { "\($0)" }, in: years.map { "\($0)" })
    eventsByStatus = Self.counts(
      of: EventStatus.allCases.map(\.rawValue), in: archive.events.map(\.status.rawValue))
    images = archive.images.count
    translations = Self.counts(
      of: [TranslationReport.State.current, .outdated, .unrecorded].map(\.rawValue),
      in: translationReport.entries.map(\.state.rawValue))
    untranslated = translationReport.gaps.map { ($0.language.rawValue, $0.articles.count) }
    let mentions = MentionReport(archive, loaded).entries
    linkedMentions = mentions.count { $0.outcome == .linked }
    declinedMentions = mentions.count - linkedMentions
    links = archive.subjects.reduce(0) { sum, subject in
      archive.texts(of: subject).reduce(sum) { sum, text in
        sum + text.links.count { $0.mention == nil && $0.image == nil }
      }
    }
    lacks = Self.lacks(in: items)
  }

  private static func counts(of names: [String], in values: [String]) -> Counts {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return names.map { ($0, counts[$0] ?? 0) }
  }

  private static func lacks(in items: [ListedItem]) -> [Lack] {
    var found: [ListedKind: [Gap: (count: Int, examples: [ListedItem])]] = [:]
    for item in items {
      for gap in item.gaps {
        found[item.kind, default: [:]][gap, default: (0, [])].count += 1
        if found[item.kind]![gap]!.examples.count < exampleCount {
          found[item.kind]![gap]!.examples.append(item)
        }
      }
    }
    return ListedKind.allCases.flatMap { kind in
      Gap.allCases.compactMap { gap in
        found[kind]?[gap].map { Lack(kind: kind, gap: gap, count: $0.count, examples: $0.examples) }
      }
    }
  }
}
