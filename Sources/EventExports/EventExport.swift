package import ArchiveModel
package import Chronology
internal import Diagnostics
package import JSONWriting

/// Writes events for other programs. What it writes doesn't depend on a language: texts are in all those that they have.
package struct EventExport: Sendable {
  let archive: Archive
  /// Puts dates into words, in the archive's default language.
  let wording: DateWording?
  private let address: @Sendable (Handle<Article>) -> String

  /// - Parameter address: the path of an article's page, from the output's root.
  package init(
    _ archive: Archive, wording: DateWording?, address: @escaping @Sendable (Handle<Article>) -> String
  ) {
    self.archive = archive
    self.wording = wording
    self.address = address
  }

  /// The rows of the events in a range of handles.
  package func rows(_ events: Range<Int>, as format: EventExportFormat) -> EventRows {
    EventRows(events, of: self, as: format)
  }

  /// The columns of events as CSV, with the types of Frictionless's Table Schema.
  package var csvFields: [(name: String, type: String)] { CSVEvents(export: self).fields }

  /// The page of the article that declares the event, with its fragment: absolute where the archive says where it is
  /// published, and otherwise from the output's root.
  func url(of event: Event) -> String {
    "\(archive.configuration.baseURL ?? "")\(encoded(address(event.articles[0])))#\(encoded(event.fragment))"
  }

  func names(of event: Event, _ kind: DocumentKind) -> [String] {
    event.entities.lazy.map { archive[$0].id }.filter { $0.kind == kind }.map(\.name)
  }

  func sources(of event: Event) -> [String] { event.sources.map { archive[$0].id.name } }

  func articles(of event: Event) -> [String] { event.articles.map { archive[$0].id.name } }

  /// Where on the map the event may be shown: its own coordinates, or those of the smallest of its regions that has any.
  /// Nowhere, where these may not be told; a larger region's would be another place.
  func location(of event: Event) -> EventLocation? {
    if let own = event.location {
      return own.precision == .region ? nil : EventLocation(region: nil, location: own)
    }
    var smallest: (depth: Int, region: Handle<Entity>, location: Location)?
    for handle in event.entities {
      guard let region = archive[handle].region, let location = region.location,
        region.ancestors.count > smallest?.depth ?? -1
      else { continue }
      smallest = (region.ancestors.count, handle, location)
    }
    guard let smallest, smallest.location.precision != .region else { return nil }
    return EventLocation(region: archive[smallest.region].id.name, location: smallest.location)
  }

  /// A text of the event in each language that it has; one without a language is in that of the article that declares it.
  func texts(_ text: LocalizedText, of event: Event) -> [(language: LanguageTag, text: String)] {
    let written = archive.language(of: event)
    return text.variants.map { ($0.language ?? written, $0.text) }
  }

  /// What readers of the archive's first language see of a text of the event.
  func text(_ text: LocalizedText, of event: Event) -> String {
    let written = archive.language(of: event)
    return text.text(in: archive.configuration.defaultLanguage, fallback: written)
  }

  /// A location as metadata have coordinates.
  package static func coordinates(_ location: Location) -> JSONValue {
    .members([
      "lat": .number("\(location.latitude)"), "lon": .number("\(location.longitude)"),
      "precision": .string(location.precision.written),
    ])
  }

  private func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(percentEncoding: text.utf8, keepingSlashes: true)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Where an event may be shown.
struct EventLocation {
  /// The id of the region whose location it is; nil for the event's own.
  let region: String?
  let location: Location

  var latitude: Degrees { location.latitude }
  var longitude: Degrees { location.longitude }

  /// The word for how exact it is.
  var precision: String {
    switch location.precision {
    case .point: "point"
    case .city: "city"
    case .region: "region"
    case .radius: "radius"
    }
  }
}
