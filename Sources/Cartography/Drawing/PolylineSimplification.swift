enum PolylineSimplification {
  /// The points without those that lie within `tolerance` of the line through the rest (Douglas and Peucker, 1973). The ends
  /// stay, so that lines which meet there still do.
  static func simplified(_ points: [PlanePoint], tolerance: Double) -> [PlanePoint] {
    guard points.count > 2 else { return points }
    var isKept = Array(repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var open = [(first: 0, last: points.count - 1)]
    while let (first, last) = open.popLast() {
      guard last - first > 1 else { continue }
      var farthest = (index: first, square: tolerance * tolerance)
      for index in first + 1..<last {
        let square = squareOfDistance(points[index], from: points[first], to: points[last])
        if square > farthest.square { farthest = (index, square) }
      }
      guard farthest.index > first else { continue }
      isKept[farthest.index] = true
      open.append((first, farthest.index))
      open.append((farthest.index, last))
    }
    return points.indices.lazy.filter { isKept[$0] }.map { points[$0] }
  }

  private static func squareOfDistance(_ point: PlanePoint, from a: PlanePoint, to b: PlanePoint) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    var share = 0.0
    if square > 0 { share = max(0, min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square)) }
    let (ex, ey) = (point.x - a.x - share * dx, point.y - a.y - share * dy)
    return ex * ex + ey * ey
  }
}
