/// A format in which other programs read events.
package enum EventExportFormat: String, CaseIterable, Sendable {
  case csv
  case json
  case geojson
  case ics

  package var fileName: String { "events.\(rawValue)" }

  /// What people call it.
  package var name: String {
    switch self {
    case .csv: "CSV"
    case .json: "JSON"
    case .geojson: "GeoJSON"
    case .ics: "iCalendar"
    }
  }
}
