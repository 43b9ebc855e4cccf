extension Atlas {
  /// The disputed territories that divisions are part of, by id.
  package var territories: Set<String> { Set(divisions.compactMap(\.territory)) }

  package var countryCodes: Set<String> { Set(countries.map(\.code)) }

  /// The disputed territory in which a place lies.
  package func territory(at place: GeoPoint) -> String? {
    let (x, y) = ((place.longitude * grid).rounded(), (place.latitude * grid).rounded())
    let point = GridPoint(longitude: Int32(x), latitude: Int32(y))
    for division in divisions {
      guard let territory = division.territory else { continue }
      if division.polygons.contains(where: { contains(point, polygon: polygons[$0]) }) { return territory }
    }
    return nil
  }

  /// Whether a ray from the point crosses the polygon's rings an odd number of times.
  private func contains(_ point: GridPoint, polygon: Polygon) -> Bool {
    let bounds = polygon.bounds
    guard (bounds.minLongitude...bounds.maxLongitude).contains(point.longitude),
      (bounds.minLatitude...bounds.maxLatitude).contains(point.latitude)
    else { return false }
    var isInside = false
    for arc in polygon.rings.joined() {
      let range = arcs[arc.index]
      for index in range.dropLast() {
        let (a, b) = (points[index], points[index + 1])
        guard (a.latitude > point.latitude) != (b.latitude > point.latitude) else { continue }
        let (ax, ay) = (Int(a.longitude), Int(a.latitude))
        let (bx, by) = (Int(b.longitude), Int(b.latitude))
        let cross = (Int(point.longitude) - ax) * (by - ay) - (Int(point.latitude) - ay) * (bx - ax)
        if (cross < 0) == (by > ay) { isInside.toggle() }
      }
    }
    return isInside
  }
}
