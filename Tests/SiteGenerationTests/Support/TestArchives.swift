import Chronology

@testable import ArchiveModel

/// Files of small archives.
enum TestArchives {
  /// An article that tells events of those dates: `e1`, `e2` …
  static func events(_ dates: [String], extra: String = "") -> [String: String] {
    let lines = dates.enumerated().map { "  - {id: e\($0 + 1), date: '\($1)', title: Event \($0 + 1)}\n" }
    return [
      "content/articles/a.md":
        "---\ntitle: A\ndate: 2022-09-25\n\(extra)events:\n\(lines.joined())---\n"
    ]
  }

  /// Articles of those days, each with the metadata `extra`.
  static func articles(_ days: [String], extra: String = "") -> [String: String] {
    var files: [String: String] = [:]
    for (number, day) in days.enumerated() {
      files["content/articles/a\(number + 1).md"] = "---\ntitle: A\(number + 1)\ndate: \(day)\n\(extra)---\n"
    }
    return files
  }

  /// A region with its parent.
  static func region(_ id: String, _ name: String, in parent: String? = nil) -> [String: String] {
    ["content/regions/\(id).md": "---\nname: \(name)\n\(parent.map { "parent: \($0)\n" } ?? "")---\n"]
  }
}

extension [String: String] {
  static func + (left: Self, right: Self) -> Self { left.merging(right) { $1 } }
}

extension CalendarDay {
  /// A day from its ISO 8601 form.
  init(_ text: String) {
    self = (try! EDTFDate(parsing: text)).earliest!
  }
}

extension LanguageTag {
  static let it = LanguageTag("it")!
  static let en = LanguageTag("en")!
}
