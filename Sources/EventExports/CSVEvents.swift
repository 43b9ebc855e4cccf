internal import ArchiveModel
internal import Chronology

/// Events as comma-separated values (RFC 4180) in UTF-8.
struct CSVEvents {
  private let columns: [Column]

  /// A column, and what an event and its location have in it.
  private struct Column {
    let name: String
    /// Whether people chose what it begins with.
    let isWritten: Bool
    let value: (Event, EventLocation?) -> String

    init(name: String, isWritten: Bool = false, value: @escaping (Event) -> String) {
      self.init(name: name, isWritten: isWritten) { event, _ in value(event) }
    }

    init(name: String, isWritten: Bool = false, value: @escaping (Event, EventLocation?) -> String) {
      self.name = name
      self.isWritten = isWritten
      self.value = value
    }
  }

  private let export: EventExport

  init(export: EventExport) {
    self.export = export
    columns = Self.columns(export)
  }

  /// What the columns are called, and the types of Frictionless's Table Schema that their values have.
  var fields: [(name: String, type: String)] {
    columns.map { column in
      switch column.name {
      case "latitude", "longitude": (column.name, "number")
      case "radius": (column.name, "integer")
      default: (column.name, "string")
      }
    }
  }

  var head: [UInt8] {
    var output: [UInt8] = []
    CSVRow.append(columns.map(\.name), to: &output)
    return output
  }

  func append(_ event: Event, to output: inout [UInt8]) {
    let location = export.location(of: event)
    let values = columns.map { column in
      let value = column.value(event, location)
      return column.isWritten ? CSVRow.harmless(value) : value
    }
    CSVRow.append(values, to: &output)
  }

  private static func columns(_ export: EventExport) -> [Column] {
    let languages = export.archive.configuration.languages
    func list(_ name: String, _ values: @escaping (Event) -> [String]) -> Column {
      Column(name: name, isWritten: true) { values($0).joined(separator: " ") }
    }
    func texts(_ name: String, _ text: @escaping (Event) -> LocalizedText?) -> [Column] {
      [Column(name: name, isWritten: true) { event in text(event).map { export.text($0, of: event) } ?? "" }]
        + languages.dropFirst().map { language in
          Column(name: "\(name)_\(language)", isWritten: true) { event in
            guard let text = text(event) else { return "" }
            return export.texts(text, of: event).first { $0.language == language }?.text ?? ""
          }
        }
    }
    return [
      Column(name: "id", isWritten: true) { $0.id },
      Column(name: "date") { $0.date.description },
      Column(name: "earliest") { $0.date.earliest?.iso8601 ?? "" },
      Column(name: "latest") { $0.date.latest?.iso8601 ?? "" },
      Column(name: "status") { $0.status.rawValue },
    ] + texts("title") { $0.title } + texts("place") { $0.place }
      + DocumentKind.entities.map { kind in list(kind.rawValue) { export.names(of: $0, kind) } }
      + [
        list("sources", export.sources), list("articles", export.articles),
        Column(name: "latitude") { $1?.latitude.description ?? "" },
        Column(name: "longitude") { $1?.longitude.description ?? "" },
        Column(name: "precision") { $1?.precision ?? "" },
        Column(name: "radius") { $1?.location.radius.map { "\($0)" } ?? "" },
        Column(name: "located_by", isWritten: true) { $1?.region ?? "" },
        Column(name: "url", value: export.url),
      ]
  }
}
