/// A name that a map would like to have.
package struct MapLabelRequest: Sendable {
  package enum Anchor: Sendable {
    /// In the middle of an area, at a point.
    case area(x: Int, y: Int)
    /// Beside a marker.
    case marker(MapDrawing.Marker)
  }

  package let text: String
  package let anchor: Anchor
  /// The height of its letters, in units of the map.
  package let size: Int

  package init(text: String, anchor: Anchor, size: Int) {
    self.text = text
    self.anchor = anchor
    self.size = size
  }
}

/// Where a name stands.
package struct MapLabelPlace: Hashable, Sendable {
  /// Which side of the name is at `x`.
  package enum Side: String, Sendable {
    case start, middle, end
  }

  package let x: Int
  /// The line that the letters stand on.
  package let y: Int
  package let side: Side
}

/// Finds room for names.
package enum MapLabels {
  /// A place for each name, or nil where there is none without covering a name before it or a marker.
  package static func places(
    for requests: [MapLabelRequest], on drawing: MapDrawing
  ) -> [MapLabelPlace?] {
    let paper = MapFrame.box.insetBy(8)
    var taken = drawing.markers.filter(\.isSolid).map(\.box)
    taken.append(scaleBox)
    return requests.map { request in
      let width = TextWidth.estimate(request.text, size: Double(request.size))
      for candidate in candidates(request) {
        let box = box(of: candidate, width, Double(request.size))
        guard paper.contains(box), !taken.contains(where: box.intersects) else { continue }
        taken.append(box.insetBy(-3))
        return candidate
      }
      return nil
    }
  }

  /// The room that the scale takes, in the lower left corner.
  private static let scaleBox = PlaneBox(
    minX: 0, minY: Double(MapDrawing.height) - 66, maxX: 290, maxY: Double(MapDrawing.height))

  private static func candidates(_ request: MapLabelRequest) -> [MapLabelPlace] {
    let drop = request.size * 36 / 100
    switch request.anchor {
    case .area(let x, let y):
      let line = request.size * 13 / 10
      return [0, -line, line, -2 * line, 2 * line].map {
        MapLabelPlace(x: x, y: y + drop + $0, side: .middle)
      }
    case .marker(let marker):
      // A wide circle is an area: its name stands in it.
      let isArea = !marker.isSolid && Double(marker.radius) > MarkerClusters.mostRadius
      let gap = (isArea ? 0 : marker.radius) + 8
      let (right, left) = (marker.x + gap, marker.x - gap)
      let (above, below) = (marker.y - gap, marker.y + gap + request.size * 8 / 10)
      return [
        MapLabelPlace(x: right, y: marker.y + drop, side: .start),
        MapLabelPlace(x: left, y: marker.y + drop, side: .end),
        MapLabelPlace(x: marker.x, y: above, side: .middle),
        MapLabelPlace(x: marker.x, y: below, side: .middle),
        MapLabelPlace(x: right - gap / 3, y: above, side: .start),
        MapLabelPlace(x: left + gap / 3, y: above, side: .end),
        MapLabelPlace(x: right - gap / 3, y: below, side: .start),
        MapLabelPlace(x: left + gap / 3, y: below, side: .end),
      ]
    }
  }

  static func box(of place: MapLabelPlace, _ width: Double, _ size: Double) -> PlaneBox {
    let x =
      switch place.side {
      case .start: Double(place.x)
      case .middle: Double(place.x) - width / 2
      case .end: Double(place.x) - width
      }
    return PlaneBox(
      minX: x, minY: Double(place.y) - size * 0.82, maxX: x + width, maxY: Double(place.y) + size * 0.26)
  }
}

extension MapDrawing.Marker {
  /// Whether it hides what is below it.
  package var isSolid: Bool { extent == .point }

  var box: PlaneBox {
    let (x, y, radius) = (Double(x), Double(y), Double(radius))
    return PlaneBox(minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius)
  }
}
