internal import ArchiveModel
internal import Cartography
internal import Chronology
internal import JSONWriting

/// Events as JSON (RFC 8259) and GeoJSON (RFC 7946).
struct JSONEvents {
  let export: EventExport

  /// Up to the first event.
  static func head(count: Int, title: String) -> [UInt8] {
    open(.members(["title": .string(title), "count": .integer(count), "events": .array([])]))
  }

  /// Up to the first feature.
  static func featureHead(title: String) -> [UInt8] {
    open(.members(["type": .string("FeatureCollection"), "title": .string(title), "features": .array([])]))
  }

  /// An object whose last member is an empty array, without its end.
  private static func open(_ object: JSONValue) -> [UInt8] {
    object.bytes(indented: false).dropLast("]}".utf8.count)
  }

  func event(_ event: Event) -> JSONValue {
    .members([
      "id": .string(event.id), "date": date(event), "status": .string(event.status.rawValue),
      "title": texts(event.title, of: event), "place": event.place.map { texts($0, of: event) },
      "regions": names(event, .region), "people": names(event, .person),
      "organisations": names(event, .organisation), "topics": names(event, .topic),
      "sources": strings(export.sources(of: event)), "articles": strings(export.articles(of: event)),
      "coordinates": event.location.map(coordinates),
      "location": export.location(of: event).map(location), "url": .string(export.url(of: event)),
    ])
  }

  /// A feature without a place has no geometry (RFC 7946, 3.2).
  func feature(_ event: Event) -> JSONValue {
    let location = export.location(of: event)
    return .members([
      "type": .string("Feature"), "id": .string(event.id),
      "geometry": location.map(geometry) ?? .null,
      "properties": .members([
        "title": texts(event.title, of: event), "date": date(event), "status": .string(event.status.rawValue),
        "located_by": location?.region.map { .string($0) },
        "precision": location.map { .string($0.precision) },
        "radius": location?.location.radius.map { .integer($0) },
        "url": .string(export.url(of: event)),
      ]),
    ])
  }

  /// A point, or the area in which the event was; GeoJSON has no circles.
  private func geometry(_ location: EventLocation) -> JSONValue {
    func position(_ place: GeoPoint) -> JSONValue {
      .array([
        .number("\(Degrees(place.longitude, digits: 5))"), .number("\(Degrees(place.latitude, digits: 5))"),
      ])
    }
    let place = location.location.place
    guard let radius = location.location.radius else {
      return .members(["type": .string("Point"), "coordinates": position(place)])
    }
    let rings = place.rings(metres: Double(radius)).map { ring -> JSONValue in
      let corners = ring.map(position)
      return .array([.array(corners + [corners[0]])])
    }
    return rings.count == 1
      ? .members(["type": .string("Polygon"), "coordinates": rings[0]])
      : .members(["type": .string("MultiPolygon"), "coordinates": .array(rings)])
  }

  private func date(_ event: Event) -> JSONValue {
    .members([
      "edtf": .string(event.date.description), "earliest": event.date.earliest.map { .string($0.iso8601) },
      "latest": event.date.latest.map { .string($0.iso8601) },
    ])
  }

  private func texts(_ text: LocalizedText, of event: Event) -> JSONValue {
    .object(export.texts(text, of: event).map { .init($0.language.rawValue, .string($0.text)) })
  }

  /// Those of the event itself. Of the precision “region” they are nowhere, as a point.
  private func coordinates(_ location: Location) -> JSONValue {
    guard location.precision != .region else {
      return .members(["precision": .string(location.precision.written)])
    }
    return EventExport.coordinates(location)
  }

  private func location(_ location: EventLocation) -> JSONValue {
    .members([
      "region": location.region.map { .string($0) }, "latitude": .number("\(location.latitude)"),
      "longitude": .number("\(location.longitude)"), "precision": .string(location.precision),
      "radius": location.location.radius.map { .integer($0) },
    ])
  }

  private func names(_ event: Event, _ kind: DocumentKind) -> JSONValue? {
    strings(export.names(of: event, kind))
  }

  private func strings(_ values: [String]) -> JSONValue? {
    values.isEmpty ? nil : .array(values.map { .string($0) })
  }
}
