internal import ArchiveModel
internal import EventExports
internal import JSONWriting

/// A column of a table, and what it has of a record.
struct DataColumn: Sendable {
  let name: String
  /// One of Frictionless's Table Schema.
  let type: String
  let summary: String
  private let value: @Sendable (JSONValue) -> String

  init(
    _ name: String, _ summary: String, type: String = "string",
    value: @escaping @Sendable (JSONValue) -> String
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.value = value
  }

  func text(of record: JSONValue) -> String { value(record) }

  /// A member of the record by the column's name, or one further down.
  static func member(
    _ name: String, _ summary: String, at path: [String]? = nil, type: String = "string"
  ) -> DataColumn {
    DataColumn(name, summary, type: type) { record in
      var value: JSONValue? = record
      for step in path ?? [name] { value = value?[step] }
      return switch value {
      case .string(let text)?: CSVRow.harmless(text)
      case .number(let number)?: number
      case .integer(let number)?: "\(number)"
      case .boolean(let flag)?: "\(flag)"
      case nil, .null?, .array?, .object?: ""
      }
    }
  }

  /// A list: of an item that is an object, what names it.
  static func list(_ name: String, _ summary: String, separator: String = " ") -> DataColumn {
    DataColumn(name, "\(summary) They are separated by “\(separator)”.") { record in
      guard case .array(let items)? = record[name] else { return "" }
      return CSVRow.harmless(items.map(\.naming).joined(separator: separator))
    }
  }

  /// A text by language: a column for the first language, which also has texts that name none, and one for each other.
  static func localized(_ name: String, in languages: [LanguageTag], _ summary: String) -> [DataColumn] {
    [
      DataColumn(name, summary) { record in
        if case .string(let text)? = record[name] { return CSVRow.harmless(text) }
        return CSVRow.harmless(record[name]?[languages[0].rawValue]?.naming ?? "")
      }
    ]
      + languages.dropFirst().map { language in
        DataColumn("\(name)_\(language)", "\(summary) In the language \(language).") { record in
          CSVRow.harmless(record[name]?[language.rawValue]?.naming ?? "")
        }
      }
  }
}

extension JSONValue {
  /// A text, or of an object the member that names it.
  fileprivate var naming: String {
    if case .string(let text) = self { return text }
    return ["id", "name", "lang"].lazy.compactMap { self[$0] }.first?.naming ?? ""
  }
}
