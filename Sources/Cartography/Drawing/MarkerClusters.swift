/// Puts markers that would lie on each other together.
enum MarkerClusters {
  /// The most that a map has; what is left over joins the nearest.
  private static let most = 60

  static func markers(_ markers: [MapMarker], in frame: MapFrame) -> [MapDrawing.Marker] {
    let order = markers.indices.sorted { (markers[$0].count, $1) > (markers[$1].count, $0) }
    var clusters: [(point: PlanePoint, members: [Int], count: Int)] = []
    for index in order {
      let point = frame.point(markers[index].place)
      let nearest = clusters.indices.min {
        distance(clusters[$0].point, point) < distance(clusters[$1].point, point)
      }
      if let nearest, markers[index].extent == markers[clusters[nearest].members[0]].extent,
        clusters.count >= most
          || distance(clusters[nearest].point, point) < square(radius(clusters[nearest].count) + 8)
      {
        clusters[nearest].members.append(index)
        clusters[nearest].count += markers[index].count
      } else {
        clusters.append((point, [index], markers[index].count))
      }
    }
    return clusters.map { cluster in
      let extent = markers[cluster.members[0]].extent
      var radius = radius(cluster.count)
      if case .circle(let kilometres) = extent {
        radius = max(radius, kilometres * MapFrame.radiiPerKilometre * frame.scale)
      }
      return MapDrawing.Marker(
        x: Int(cluster.point.x.rounded()), y: Int(cluster.point.y.rounded()), radius: Int(radius.rounded()),
        extent: extent, count: cluster.count, members: cluster.members)
    }
  }

  /// The area of a marker grows with the number of its events.
  private static func radius(_ count: Int) -> Double { min(46, 9 + 4 * Double(count).squareRoot()) }

  private static func square(_ value: Double) -> Double { value * value }

  private static func distance(_ a: PlanePoint, _ b: PlanePoint) -> Double {
    square(a.x - b.x) + square(a.y - b.y)
  }
}
