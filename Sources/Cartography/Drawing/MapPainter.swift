/// Draws maps of one ``PoliticalMap``.
package struct MapPainter: Sendable {
  package let map: PoliticalMap

  package init(_ map: PoliticalMap) { self.map = map }

  /// The most bytes that a map's paths may have; a map that would have more is drawn more coarsely.
  package static let mostPathBytes = 12_000

  /// The map; nil where the request has nothing that has a place.
  package func draw(_ request: MapRequest) -> MapDrawing? {
    guard let frame = frame(for: request) else { return nil }
    return MapSheet(map, frame, request).drawing(mostBytes: Self.mostPathBytes)
  }

  /// The point that stands for divisions: that of the largest.
  package func labelPlace(of divisions: [Int]) -> GeoPoint? {
    let largest = divisions.max { (area(of: $0), $1) < (area(of: $1), $0) }
    return largest.map { map.atlas.place(map.atlas.divisions[$0].label) }
  }

  func frame(for request: MapRequest) -> MapFrame? {
    let framing = request.markers.filter(\.isFraming)
    // Where nothing is known but regions, these are what there is to see.
    let areas = framing.allSatisfy { !$0.shape.isEmpty } ? framing.flatMap(\.shape) : []
    var vectors = corners(of: mainPolygons(of: request.subject.isEmpty ? areas : request.subject))
    var margin = 0.0
    for marker in framing {
      vectors.append(marker.place.vector)
      if case .circle(let kilometres) = marker.extent {
        margin = max(margin, kilometres * MapFrame.radiiPerKilometre)
      }
    }
    guard !vectors.isEmpty else { return nil }
    return MapFrame(
      around: vectors, of: map.atlas, margin: margin, share: request.isWide ? 0.82 : 0.5,
      least: Self.leastReach * MapFrame.radiiPerKilometre)
  }

  /// Half of the least height of a map, in kilometres: enough around a town to recognise where it is.
  private static let leastReach = 140.0

  /// Enough of the points around polygons to know how far these reach.
  private func corners(of polygons: [Int]) -> [UnitVector] {
    let ranges = polygons.flatMap { map.atlas.polygons[$0].rings[0].map { map.atlas.arcs[$0.index] } }
    let step = max(1, ranges.reduce(0) { $0 + $1.count } / Self.mostCorners)
    let vectors = map.atlas.vectors
    return ranges.flatMap { range in
      stride(from: range.lowerBound, to: range.upperBound, by: step).map { vectors[$0] }
    }
  }

  private static let mostCorners = 800

  /// The land that makes up most of the divisions and what lies near it: not possessions at the other end of the Earth.
  private func mainPolygons(of divisions: [Int]) -> [Int] {
    let all = map.atlas.polygons
    let polygons = divisions.flatMap { Array(map.atlas.divisions[$0].polygons) }
    let lands = lands(of: polygons).map { land in (land, area: land.reduce(0) { $0 + all[$1].area }) }
    let total = lands.reduce(0) { $0 + $1.area }
    var covered = 0.0
    var main: [Int] = []
    for (land, area) in lands.sorted(by: { ($0.area, $1.0[0]) > ($1.area, $0.0[0]) }) {
      guard covered < Self.mostOfTheArea * total || main.isEmpty else { break }
      covered += area
      main += land
    }
    let isMain = Set(main)
    let near = main.map { all[$0].cap.widened(by: Self.nearby) }
    return main
      + polygons.filter { polygon in
        !isMain.contains(polygon) && near.contains { $0.meets(all[polygon].cap) }
      }
  }

  private static let mostOfTheArea = 0.8
  /// Across how many degrees of water land is still near.
  private static let nearby = 3.0

  /// The polygons by the land that they are part of: those that share a border are on one.
  private func lands(of polygons: [Int]) -> [[Int]] {
    var byArc: [Int: [Int]] = [:]
    for polygon in polygons {
      for ring in map.atlas.polygons[polygon].rings {
        for arc in ring { byArc[map.atlas.seams[arc.index] ?? arc.index, default: []].append(polygon) }
      }
    }
    var isFound: Set<Int> = []
    var lands: [[Int]] = []
    for start in polygons where isFound.insert(start).inserted {
      var land = [start]
      var next = 0
      while next < land.count {
        for arc in map.atlas.polygons[land[next]].rings.joined() {
          for other in byArc[map.atlas.seams[arc.index] ?? arc.index] ?? []
          where isFound.insert(other).inserted {
            land.append(other)
          }
        }
        next += 1
      }
      lands.append(land)
    }
    return lands
  }

  private func area(of division: Int) -> Double {
    map.atlas.divisions[division].polygons.reduce(0) { $0 + map.atlas.polygons[$1].area }
  }
}
