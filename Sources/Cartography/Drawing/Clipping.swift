enum Clipping {
  /// The part of a ring's area that is in the box (Sutherland and Hodgman, 1974); where the ring leaves the box, the result
  /// goes along the box's sides.
  static func ring(_ points: [PlanePoint], to box: PlaneBox) -> [PlanePoint] {
    var result = points
    for side in Side.allCases {
      guard let last = result.last else { break }
      var clipped: [PlanePoint] = []
      clipped.reserveCapacity(result.count)
      var previous = last
      for point in result {
        let (wasInside, isInside) = (side.holds(previous, box), side.holds(point, box))
        if wasInside != isInside { clipped.append(side.crossing(previous, point, box)) }
        if isInside { clipped.append(point) }
        previous = point
      }
      result = clipped
    }
    return result
  }

  /// The runs of a line's segments that may be seen in the box.
  static func line(_ points: [PlanePoint], to box: PlaneBox) -> [[PlanePoint]] {
    var runs: [[PlanePoint]] = []
    var run: [PlanePoint] = []
    for (a, b) in zip(points, points.dropFirst()) {
      let isSeen =
        max(a.x, b.x) > box.minX && min(a.x, b.x) < box.maxX && max(a.y, b.y) > box.minY
        && min(a.y, b.y) < box.maxY
      if isSeen {
        if run.isEmpty { run.append(a) }
        run.append(b)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  private enum Side: CaseIterable {
    case left, right, top, bottom

    func holds(_ point: PlanePoint, _ box: PlaneBox) -> Bool {
      switch self {
      case .left: point.x >= box.minX
      case .right: point.x <= box.maxX
      case .top: point.y >= box.minY
      case .bottom: point.y <= box.maxY
      }
    }

    func crossing(_ a: PlanePoint, _ b: PlanePoint, _ box: PlaneBox) -> PlanePoint {
      switch self {
      case .left: atX(box.minX, a, b)
      case .right: atX(box.maxX, a, b)
      case .top: atY(box.minY, a, b)
      case .bottom: atY(box.maxY, a, b)
      }
    }

    private func atX(_ x: Double, _ a: PlanePoint, _ b: PlanePoint) -> PlanePoint {
      PlanePoint(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
    }

    private func atY(_ y: Double, _ a: PlanePoint, _ b: PlanePoint) -> PlanePoint {
      PlanePoint(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y)
    }
  }
}
