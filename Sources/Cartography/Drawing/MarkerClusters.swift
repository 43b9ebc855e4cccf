/// Puts markers that would lie on each other together.
enum MarkerClusters {
  /// The most that a map has; what is left over joins the nearest.
  private static let most = 40

  private struct Cluster {
    let point: PlanePoint
    var members: [Int]
    var count: Int
    /// Whether it shows places, and not areas.
    let isPoint: Bool
  }

  /// The markers in the order of their numbers; points and areas stay apart as long as there is room.
  static func markers(_ markers: [MapMarker], in frame: MapFrame) -> [MapDrawing.Marker] {
    let order = markers.indices.sorted { (markers[$0].count, $1) > (markers[$1].count, $0) }
    var clusters: [Cluster] = []
    for index in order {
      let (point, isPoint) = (frame.point(markers[index].place), markers[index].extent == .point)
      func nearest(_ indices: some Sequence<Int>) -> Int? {
        indices.min { distance(clusters[$0].point, point) < distance(clusters[$1].point, point) }
      }
      let alike = nearest(clusters.indices.lazy.filter { clusters[$0].isPoint == isPoint })
      let touching = alike.flatMap { near -> Int? in
        let reach = radius(clusters[near].count) + radius(markers[index].count)
        return distance(clusters[near].point, point) < reach * reach ? near : nil
      }
      if let target = touching ?? (clusters.count < most ? nil : alike ?? nearest(clusters.indices)) {
        clusters[target].members.append(index)
        clusters[target].count += markers[index].count
      } else {
        clusters.append(
          Cluster(point: point, members: [index], count: markers[index].count, isPoint: isPoint))
      }
    }
    return clusters.map { cluster in
      let wide = cluster.members.map { markers[$0].extent.kilometres }.max() ?? 0
      let radius = max(radius(cluster.count), wide * MapFrame.radiiPerKilometre * frame.scale)
      return MapDrawing.Marker(
        x: Int(cluster.point.x.rounded()), y: Int(cluster.point.y.rounded()), radius: Int(radius.rounded()),
        extent: markers[cluster.members[0]].extent, count: cluster.count, members: cluster.members)
    }
  }

  /// The area of a marker grows with the number of its events.
  private static func radius(_ count: Int) -> Double { min(mostRadius, 9 + 4 * Double(count).squareRoot()) }

  /// That of a marker whose circle isn't an area's.
  static let mostRadius = 46.0

  /// The square of it, by which to compare.
  private static func distance(_ a: PlanePoint, _ b: PlanePoint) -> Double {
    (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
  }
}

extension MapMarker.Extent {
  /// The radius of a circle; 0 for others.
  fileprivate var kilometres: Double {
    if case .circle(let kilometres) = self { kilometres } else { 0 }
  }
}
