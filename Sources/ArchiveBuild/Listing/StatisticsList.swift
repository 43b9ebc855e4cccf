internal import ArchiveModel
package import JSONWriting

/// How much an archive holds and lacks, in words.
package struct StatisticsList: Sendable {
  private let statistics: ArchiveStatistics
  /// By language.
  private let words: ArchiveStatistics.Counts

  init(_ statistics: ArchiveStatistics, words: ArchiveStatistics.Counts) {
    self.statistics = statistics
    self.words = words
  }

  /// For people: what there is, then what is missing.
  package var text: String {
    let lines = kinds + rest
    return (lines + missing).joined(separator: "\n") + "\n"
  }

  private var kinds: [String] {
    statistics.kinds.flatMap { kind, count in
      switch ListedKind(rawValue: kind) {
      case .articles:
        [
          Self.line(kind, count, statistics.articlesByStatus),
          "articles by language: \(Self.list(statistics.articlesByLanguage) ?? "none")",
          "articles by year: \(Self.list(statistics.articlesByYear) ?? "none")",
        ]
      case .events: [Self.line(kind, count, statistics.eventsByStatus)]
      default: ["\(kind): \(count)"]
      }
    }
  }

  private var rest: [String] {
    var lines = [
      "images: \(statistics.images)",
      Self.line("words", words.reduce(0) { $0 + $1.count }, words),
      Self.line("translations", statistics.translations.reduce(0) { $0 + $1.count }, statistics.translations),
    ]
    if statistics.untranslated.count > 1 {
      lines.append("articles not translated into: \(Self.list(statistics.untranslated) ?? "none")")
    }
    lines.append(
      "names in articles: \(statistics.linkedMentions) linked, \(statistics.declinedMentions) not (regesta mentions)"
    )
    return lines + ["links: \(statistics.links)"]
  }

  private var missing: [String] {
    if statistics.lacks.isEmpty { return ["", "nothing is missing"] }
    return [""]
      + statistics.lacks.flatMap { lack in
        [
          "\(lack.kind.rawValue) without \(lack.gap.words): \(lack.count) "
            + "(regesta list --kind \(lack.kind.rawValue) --missing \(lack.gap.rawValue))"
        ] + lack.examples.map { "  \($0.place)" } + (lack.count > lack.examples.count ? ["  …"] : [])
      }
  }

  private static func line(_ name: String, _ count: Int, _ parts: ArchiveStatistics.Counts) -> String {
    list(parts).map { "\(name): \(count) (\($0))" } ?? "\(name): \(count)"
  }

  /// Those of which there are any; nil where there are none.
  private static func list(_ counts: ArchiveStatistics.Counts) -> String? {
    let some = counts.filter { $0.count > 0 }
    return some.isEmpty ? nil : some.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
  }

  /// For programs: every number, also where it is none.
  package var json: JSONValue {
    .members([
      "counts": Self.json(statistics.kinds),
      "articles": .members([
        "status": Self.json(statistics.articlesByStatus),
        "language": Self.json(statistics.articlesByLanguage),
        "year": Self.json(statistics.articlesByYear), "untranslated": Self.json(statistics.untranslated),
      ]),
      "events": .members(["status": Self.json(statistics.eventsByStatus)]),
      "images": .integer(statistics.images), "words": Self.json(words),
      "translations": Self.json(statistics.translations),
      "mentions": .members([
        "linked": .integer(statistics.linkedMentions), "declined": .integer(statistics.declinedMentions),
      ]),
      "links": .integer(statistics.links),
      "missing": .array(statistics.lacks.map(\.json)),
    ])
  }

  private static func json(_ counts: ArchiveStatistics.Counts) -> JSONValue {
    .object(counts.map { JSONValue.Member($0.name, .integer($0.count)) })
  }
}

extension ArchiveStatistics.Lack {
  fileprivate var json: JSONValue {
    .members([
      "kind": .string(kind.rawValue), "missing": .string(gap.rawValue), "count": .integer(count),
      "examples": .array(examples.map { .string($0.place) }),
    ])
  }
}
