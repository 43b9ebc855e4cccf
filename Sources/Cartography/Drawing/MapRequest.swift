/// What a map is to show.
package struct MapRequest: Sendable {
  /// The divisions that it is about, by index; they are highlighted.
  package var subject: [Int]
  /// What lies around a subject that has no shape of its own.
  package var surroundings: [Int]
  package var markers: [MapMarker]
  /// Divisions that it may name besides, by index.
  package var named: Set<Int>
  /// Whether it shows a country or more, which need less around them to be recognised.
  package var isWide: Bool

  package init(
    subject: [Int] = [], surroundings: [Int] = [], markers: [MapMarker] = [], named: Set<Int> = [],
    isWide: Bool
  ) {
    self.subject = subject
    self.surroundings = surroundings
    self.markers = markers
    self.named = named
    self.isWide = isWide
  }
}

/// Events at one place of a map, or a place without events.
package struct MapMarker: Hashable, Sendable {
  /// How exactly the place is known.
  package enum Extent: Hashable, Sendable {
    case point
    /// It is somewhere within a circle, whose radius is in kilometres.
    case circle(kilometres: Double)
    /// It is somewhere within a region that has a shape.
    case region
  }

  package var place: GeoPoint
  package var extent: Extent
  package var count: Int
  /// The divisions in which it is somewhere.
  package var shape: [Int]
  /// Whether the map has to reach that far.
  package var isFraming: Bool

  package init(
    place: GeoPoint, extent: Extent, count: Int, shape: [Int] = [], isFraming: Bool = true
  ) {
    self.place = place
    self.extent = extent
    self.count = count
    self.shape = shape
    self.isFraming = isFraming
  }
}
