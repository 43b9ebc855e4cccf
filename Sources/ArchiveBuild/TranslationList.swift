internal import ArchiveModel
internal import Diagnostics
package import JSONWriting

/// How far the translations of an archive are up with their originals, in words.
package struct TranslationList: Sendable {
  private let report: TranslationReport

  init(_ report: TranslationReport) {
    self.report = report
  }

  /// How many translations there are of each state.
  package var summary: String {
    [TranslationReport.State.current, .outdated, .unrecorded].map { state in
      "\(report.entries.count { $0.state == state }) \(state.rawValue)"
    }.joined(separator: ", ")
  }

  /// For people: a line for each translation, then one for each language that lacks articles.
  package var text: String {
    var text = ""
    for entry in report.entries { text += "\(entry.path): \(entry.state.rawValue)\n" }
    for gap in report.gaps where !gap.articles.isEmpty {
      text += "\(gap.language): \(gap.articles.count) of \(report.articleCount) articles not translated\n"
    }
    return text
  }

  /// For programs.
  package var json: JSONValue {
    .members([
      "translations": .array(report.entries.map(\.json)),
      "untranslated": .array(
        report.gaps.map { gap in
          .members([
            "language": .string(gap.language.rawValue),
            "articles": .array(gap.articles.map { .string($0.rawValue) }),
          ])
        }),
    ])
  }
}

extension TranslationReport.Entry {
  fileprivate var json: JSONValue {
    .members([
      "file": .string(path.rawValue), "language": .string(language.rawValue),
      "original": .string(original.rawValue), "state": .string(state.rawValue),
      "recorded": recorded.map { .string($0.description) }, "fingerprint": .string(present.description),
    ])
  }
}
