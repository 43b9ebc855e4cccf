internal import ArchiveModel
package import JSONWriting

/// What an archive holds, in words.
package struct EntryList: Sendable {
  /// The words that choose a kind.
  package static var kinds: [String] { ListedKind.allCases.map(\.rawValue) }
  /// The words that choose what is lacking.
  package static var gaps: [String] { Gap.allCases.map(\.rawValue) }

  private let items: [ListedItem]
  private let gap: Gap?

  /// - Parameters:
  ///   - kind: one of ``kinds``; all if nil.
  ///   - gap: one of ``gaps``; whatever is or isn't lacking if nil.
  init(_ survey: ArchiveSurvey, kind: String?, gap: String?) {
    self.gap = gap.flatMap { Gap(rawValue: $0) }
    items = survey.items(of: kind.flatMap { ListedKind(rawValue: $0) }, lacking: self.gap)
  }

  package var count: Int { items.count }

  /// For people and `cut`: a line for each, its parts divided by tabs, a hyphen for what isn't there.
  package var text: String {
    var text = ""
    for item in items {
      var parts = [item.place, item.date ?? "-", item.status ?? "-", Self.line(item.title)]
      if gap == .translation { parts.append(item.untranslated.map(\.rawValue).joined(separator: ",")) }
      text += parts.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// Titles may have any white space.
  private static func line(_ title: String) -> String {
    title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// For programs.
  package var json: JSONValue { .members(["items": .array(items.map(\.json))]) }
}

extension ListedItem {
  /// What its line begins with: the path of a document's file, the id of an event.
  var place: String { kind == .events ? id : path.rawValue }

  fileprivate var json: JSONValue {
    .members([
      "kind": .string(kind.rawValue), "id": .string(id), "file": .string(path.rawValue),
      "date": date.map { .string($0) }, "title": .string(title), "status": status.map { .string($0) },
      "missing": .array(gaps.map { .string($0.rawValue) }),
      "untranslated": .array(untranslated.map { .string($0.rawValue) }),
    ])
  }
}
