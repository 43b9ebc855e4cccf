internal import ArchiveModel
package import Diagnostics
package import JSONWriting

/// What became of the names that articles mention, in words.
package struct MentionList: Sendable {
  /// The first mention of an entity in a text.
  package struct Entry: Sendable {
    package let path: SourcePath
    package let position: SourcePosition
    /// As it stands in the text.
    package let name: String
    /// Why it isn't linked; nil where it is.
    package let reason: String?
    /// The ids of what has the name.
    package let entities: [String]
  }

  /// By path and place.
  package private(set) var entries: [Entry] = []
  /// How many further mentions there are of what a text mentioned before.
  package private(set) var repetitions = 0
  /// The files of articles without mentions.
  package private(set) var articlesOff: [SourcePath] = []

  init() {}

  init(_ report: MentionReport) {
    entries = report.entries.map { entry in
      let ids = entry.entities.map(\.description)
      return Entry(
        path: entry.path, position: entry.range.start, name: entry.name,
        reason: Self.reason(entry.outcome, ids),
        entities: ids)
    }
    repetitions = report.repetitions
    articlesOff = report.articlesOff
  }

  /// How many names became links.
  package var linkedCount: Int { entries.count { $0.reason == nil } }

  private static func reason(_ outcome: MentionOutcome, _ ids: [String]) -> String? {
    switch outcome {
    case .linked: nil
    case .ambiguous:
      "\(ids.count == 2 ? "two" : "\(ids.count)") entities have this name (\(ids.joined(separator: ", ")))"
    case .linkedByAuthor: "the text links to \(ids[0]) by itself"
    case .neverLinked: "\(ids[0]) has “link: never”"
    case .off: "mentions are off"
    }
  }

  /// For people: a line for each, then those without mentions.
  package var text: String {
    var text = ""
    for entry in entries {
      text += "\(entry.path):\(entry.position.line):\(entry.position.column): "
      if let reason = entry.reason {
        text += "declined “\(entry.name)”: \(reason)\n"
      } else {
        text += "linked “\(entry.name)” → \(entry.entities[0])\n"
      }
    }
    for path in articlesOff { text += "\(path): mentions are off\n" }
    return text
  }

  /// For programs.
  package var json: JSONValue {
    .members([
      "mentions": .array(entries.map(\.json)), "repetitions": .integer(repetitions),
      "off": .array(articlesOff.map { .string($0.rawValue) }),
    ])
  }
}

extension MentionList.Entry {
  fileprivate var json: JSONValue {
    .members([
      "file": .string(path.rawValue), "line": .integer(position.line), "column": .integer(position.column),
      "name": .string(name), "linked": .boolean(reason == nil),
      "entities": .array(entities.map { .string($0) }), "reason": reason.map { .string($0) },
    ])
  }
}
