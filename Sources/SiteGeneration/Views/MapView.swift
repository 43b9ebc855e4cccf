internal import Cartography
internal import Templating

/// A map. Lengths are in its own units, from the upper left corner.
struct MapView: Sendable {
  let drawing: MapDrawing
  /// What the map is of; nothing for the whole archive.
  let name: String?
  let eventCount: Int
  let markers: [Marker]
  let labels: [Label]
  /// The countries in sight.
  let countries: [String]
  let disputed: [Disputed]
  let places: [Place]
  let elsewhere: Int

  /// A region with events, in the table behind a map.
  struct Place: Sendable {
    let link: LinkView
    let count: Int

    static let contract = Contract<Place>(
      "map_place", "A region with events, in the table behind a map.",
      [
        .record("link", LinkView.contract, "Its page.") { $0.link },
        .integer("count", "How many events are known to be there, and not in a smaller region.") { $0.count },
      ])
  }

  /// Events at one place, or a place.
  struct Marker: Sendable {
    let marker: MapDrawing.Marker
    let url: String?
    let name: String?
    let isSubject: Bool

    static let contract = Contract<Marker>(
      "map_marker", "Events at one place, or the place that the map is of.",
      [
        .integer("x", "Where its middle is.") { $0.marker.x },
        .integer("y", "Where its middle is.") { $0.marker.y },
        .integer("radius", "Its radius.") { $0.marker.radius },
        .integer("left", "Where a square of the same size begins.") { $0.marker.x - $0.marker.radius },
        .integer("top", "Where a square of the same size begins.") { $0.marker.y - $0.marker.radius },
        .integer("side", "How wide that square is.") { 2 * $0.marker.radius },
        .text("extent", "How exactly the place is known: point, circle or region.") { $0.extent },
        .integer("count", "How many events are there.") { $0.marker.count },
        .optionalURL("url", "The page of the place.") { $0.url },
        .optionalText("name", "What the place is called.") { $0.name },
        .boolean("is_subject", "Whether the map is of that place.") { $0.isSubject },
      ])

    private var extent: String {
      switch marker.extent {
      case .point: "point"
      case .circle: "circle"
      case .region: "region"
      }
    }
  }

  /// A name on the map.
  struct Label: Sendable {
    enum Kind: String, Sendable {
      case subject, place, country, division, territory
    }

    let kind: Kind
    let place: MapLabelPlace
    let text: String
    let language: String?

    static let contract = Contract<Label>(
      "map_label", "A name on a map; none covers another or a marker.",
      [
        .text("kind", "subject, place, country, division or territory.") { $0.kind.rawValue },
        .integer("x", "Where it is.") { $0.place.x },
        .integer("y", "The line that its letters stand on.") { $0.place.y },
        .text("anchor", "Which side of it is at x: start, middle or end, from the left.") {
          $0.place.side.rawValue
        },
        .integer("size", "The height of its letters.") { MapView.size(of: $0.kind) },
        .text("text", "The name.") { $0.text },
        .optionalText("lang", "The name's language, where it isn't the page's own.") { $0.language },
      ])
  }

  /// A disputed territory in sight.
  struct Disputed: Sendable {
    let territory: String
    let country: String?

    static let contract = Contract<Disputed>(
      "map_territory", "A disputed territory on a map.",
      [
        .text("name", "What it is called.") { $0.territory },
        .optionalText(
          "country", "The country that it belongs to by the archive's worldview, unless that is its own."
        ) { $0.country },
      ])
  }

  /// The height of letters, in units of the map.
  static func size(of kind: Label.Kind) -> Int {
    switch kind {
    case .subject: 36
    case .place, .division, .territory: 29
    case .country: 31
    }
  }

  static let contract = Contract<MapView>(
    "map", "A map of a region, or of the archive's events.",
    [
      .optionalText("name", "What it is of; nothing for the whole archive.") { $0.name },
      .integer("width", "How wide it is.") { _ in MapDrawing.width },
      .integer("height", "How high it is.") { _ in MapDrawing.height },
      .text("land", "The land, as data of an SVG path; even-odd.") { $0.drawing.land },
      .text("subject", "What the map is of, likewise; empty where that has no shape.") { $0.drawing.subject },
      .text("surroundings", "The region around what has no shape, likewise.") { $0.drawing.surroundings },
      .text("division_borders", "Borders within countries, as data of an SVG path.") {
        $0.drawing.divisionBorders
      },
      .text("country_borders", "Borders of countries, likewise.") { $0.drawing.countryBorders },
      .text("disputed_borders", "Borders of disputed territories, likewise.") { $0.drawing.disputedBorders },
      .list("markers", Marker.contract, "Events and places, those with most events first.") { $0.markers },
      .list("labels", Label.contract, "The names that there is room for.") { $0.labels },
      .texts("countries", "The countries of which a part can be seen.") { $0.countries },
      .list("disputed", Disputed.contract, "The disputed territories of which a part can be seen.") {
        $0.disputed
      },
      .integer("event_count", "How many events there are, with those of which no place is known.") {
        $0.eventCount
      },
      .list("places", Place.contract, "The regions with events, those with most first.") { $0.places },
      .integer("elsewhere", "How many events have coordinates of their own.") { $0.elsewhere },
      .boolean("has_points", "Whether it shows events at places.") { $0.hasEvents { $0 == .point } },
      .boolean("has_circles", "Whether it shows events somewhere in a circle.") {
        $0.hasEvents { if case .circle = $0 { true } else { false } }
      },
      .boolean("has_regions", "Whether it shows events of which only the region is known.") {
        $0.hasEvents { $0 == .region }
      },
      .integer("scale_km", "How long the scale is in kilometres; 0 on a map of the world, which has none.") {
        $0.drawing.scale?.kilometres ?? 0
      },
      .integer("scale_length", "How long the scale is on the map.") { $0.drawing.scale?.length ?? 0 },
    ])

  private func hasEvents(_ isMeant: (MapMarker.Extent) -> Bool) -> Bool {
    markers.contains { $0.marker.count > 0 && isMeant($0.marker.extent) }
  }
}
