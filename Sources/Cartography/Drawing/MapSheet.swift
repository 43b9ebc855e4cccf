/// One map while it is drawn: what can be seen, projected once.
struct MapSheet {
  private let map: PoliticalMap
  private let frame: MapFrame
  private let request: MapRequest
  private let outlines: OutlineBuilder
  /// The polygons in sight.
  private let visible: [Int]
  /// Those of the request's subject and surroundings.
  private let subject: [Int]
  private let surroundings: [Int]
  /// For each arc its part of ``points``, empty for one out of sight.
  private let arcs: [Range<Int>]
  /// Without those that are too close to be seen.
  private let points: [PlanePoint]
  /// Whether borders of divisions are drawn: all of them, or those within the subject alone.
  private let divisionBorders: DivisionBorders

  private enum DivisionBorders {
    case all, ofSubject, none
  }

  /// What is drawn ends a little outside of what is seen, so that the ends don't show.
  private static let paper = MapFrame.box.insetBy(-10)

  init(_ map: PoliticalMap, _ frame: MapFrame, _ request: MapRequest) {
    self.map = map
    self.frame = frame
    self.request = request
    let isWorld = if case .world = frame.projection { true } else { false }
    outlines = OutlineBuilder(map: map, joinsSeams: !isWorld)
    let cap = frame.cap
    let leastRadius = Self.leastRadius / frame.unitsPerDegree
    let antipode = frame.antipode
    let isInSight = { (index: Int) in
      guard let cap, let antipode else { return true }
      let other = map.atlas.polygons[index].cap
      return cap.meets(other) && !other.contains(antipode)
    }
    subject = request.subject.flatMap { Array(map.atlas.divisions[$0].polygons) }.filter(isInSight)
    surroundings = request.surroundings.flatMap { Array(map.atlas.divisions[$0].polygons) }.filter(isInSight)
    let isLargeEnough = { (index: Int) in
      !map.atlas.polygons[index].isIsland || map.atlas.polygons[index].cap.radius >= leastRadius
    }
    visible = map.atlas.polygons.indices.filter { isInSight($0) && isLargeEnough($0) }
    var arcs = Array(repeating: 0..<0, count: map.atlas.arcs.count)
    var points: [PlanePoint] = []
    let step = Int32(Self.finest / 2 / frame.unitsPerDegree * map.atlas.grid)
    for polygon in visible + subject {
      for ring in map.atlas.polygons[polygon].rings {
        for arc in ring where arcs[arc.index].isEmpty {
          let start = points.count
          points += Self.line(map.atlas.arcs[arc.index], of: map.atlas, in: frame, step: step)
          arcs[arc.index] = start..<points.count
        }
      }
    }
    self.arcs = arcs
    self.points = points
    let isNear = Double(MapDrawing.width) / frame.scale < Self.widthWithDivisions * MapFrame.radiiPerKilometre
    let count = Set(visible.lazy.map { map.atlas.polygons[$0].division }).count
    divisionBorders =
      isNear && count <= Self.mostDivisions ? .all : request.isWide && isNear ? .ofSubject : .none
  }

  /// The points of an arc on the map.
  ///
  /// - Parameter step: how many steps of the atlas are too close to be seen.
  private static func line(
    _ arc: Range<Int>, of atlas: Atlas, in frame: MapFrame, step: Int32
  ) -> [PlanePoint] {
    var result = [frame.point(arc.lowerBound, of: atlas)]
    var last = atlas.points[arc.lowerBound]
    for index in arc.dropFirst() {
      let next = atlas.points[index]
      guard
        abs(next.longitude - last.longitude) + abs(next.latitude - last.latitude) > step
          || index == arc.upperBound - 1
      else { continue }
      result.append(frame.point(index, of: atlas))
      last = next
    }
    return PolylineSimplification.simplified(result, tolerance: finest)
  }

  /// The radius of an island that is just large enough to be drawn, in units of the map.
  private static let leastRadius = 1.2

  /// From farther away, in kilometres, or if there are more, they would be a net over everything.
  private static let widthWithDivisions = 2500.0
  private static let mostDivisions = 90

  /// How far lines may be from where they are, in units of the map: a third of a screen's pixel or so.
  private static let finest = 0.4

  /// The map in at most `mostBytes` of paths, if need be by drawing it more coarsely.
  func drawing(mostBytes: Int) -> MapDrawing {
    let land = landRings
    let subject = rings(around: self.subject)
    let surroundings = rings(around: self.surroundings)
    let lines = [PoliticalMap.ArcKind.division, .country, .disputed].map(lines)
    let territories = disputedTerritories
    let areas = areas(subject, territories)
    let seen = territories.filter { isSeen($0.value) }.keys.sorted()
    let markers = MarkerClusters.markers(request.markers, in: frame)
    var tolerance = 2 * Self.finest
    while true {
      // Where all has to be coarse, borders of divisions go first.
      let drawing = MapDrawing(
        land: path(land, tolerance), subject: path(subject, tolerance, isSubject: true),
        surroundings: path(surroundings, tolerance),
        divisionBorders: tolerance < 3 ? path(lines: lines[0], tolerance) : "",
        countryBorders: path(lines: lines[1], tolerance), disputedBorders: path(lines: lines[2], tolerance),
        markers: markers, areas: areas, territories: seen, scale: scale)
      if drawing.pathLength <= mostBytes || tolerance > 30 { return drawing }
      tolerance *= 1.6
    }
  }

  /// What is land within the map's sides (even-odd).
  var landRings: [[PlanePoint]] { rings(around: visible) }

  private func rings(around polygons: [Int]) -> [[PlanePoint]] {
    outlines.loops(around: polygons).map { Clipping.ring(points(of: $0), to: Self.paper) }
  }

  private func lines(_ kind: PoliticalMap.ArcKind) -> [[PlanePoint]] {
    var indices = arcs.indices.filter { !arcs[$0].isEmpty && map.kinds[$0] == kind }
    if kind == .division {
      guard divisionBorders != .none else { return [] }
      if divisionBorders == .ofSubject {
        let own = Set(subject.lazy.flatMap { map.atlas.polygons[$0].rings.joined().map(\.index) })
        indices.removeAll { !own.contains($0) }
      }
    }
    return outlines.chains(of: indices).flatMap { Clipping.line(points(of: $0), to: Self.paper) }
  }

  /// The points of arcs that follow each other; where two meet, one.
  private func points(of chain: [Atlas.ArcReference]) -> [PlanePoint] {
    var result: [PlanePoint] = []
    for arc in chain {
      let part = points[arcs[arc.index]]
      let skipped = result.isEmpty ? 0 : 1
      if arc.isReversed {
        result += part.reversed().dropFirst(skipped)
      } else {
        result += part.dropFirst(skipped)
      }
    }
    return result
  }

  /// What is too small to be seen isn't worth its bytes, unless the map is about nothing else.
  private func path(_ rings: [[PlanePoint]], _ tolerance: Double, isSubject: Bool = false) -> String {
    var path = PathData()
    let leastArea = isSubject ? 4 * (tolerance - 2 * Self.finest) : 8 * tolerance
    for ring in rings {
      path.append(
        ring: PolylineSimplification.simplified(ring, tolerance: tolerance), leastArea: leastArea)
    }
    return path.text
  }

  private func path(lines: [[PlanePoint]], _ tolerance: Double) -> String {
    var path = PathData()
    for line in lines { path.append(line: PolylineSimplification.simplified(line, tolerance: tolerance)) }
    return path.text
  }

  private var scale: MapDrawing.Scale? {
    guard case .azimuthal = frame.projection else { return nil }
    let perKilometre = frame.scale * MapFrame.radiiPerKilometre
    let lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
    let kilometres = lengths.last { Double($0) * perKilometre <= 240 } ?? 1
    return MapDrawing.Scale(
      kilometres: kilometres, length: Int((Double(kilometres) * perKilometre).rounded()))
  }
}

/// Where names can stand.
extension MapSheet {
  private func areas(_ subject: [[PlanePoint]], _ territories: [String: [Int]]) -> [MapDrawing.Area] {
    var result = area(.subject, subject).map { [$0] } ?? []
    var countries: [Int: [Int]] = [:]
    var divisions: [Int: [Int]] = [:]
    for index in visible {
      let division = map.atlas.polygons[index].division
      if map.isState(map.countries[division]) {
        countries[map.countries[division], default: []].append(index)
      }
      if request.named.contains(division) { divisions[division, default: []].append(index) }
    }
    result += areas(countries) { .country($0) }
    result += areas(territories) { .territory($0) }
    result += areas(divisions) { .division($0) }
    return result
  }

  /// The polygons in sight of each disputed territory, by its id.
  private var disputedTerritories: [String: [Int]] {
    var result: [String: [Int]] = [:]
    for index in visible {
      guard let territory = map.disputedTerritories[map.atlas.polygons[index].division] else { continue }
      result[territory, default: []].append(index)
    }
    return result
  }

  /// Whether polygons can be told on the map: for a name there may be no room on it, but there is beside it.
  private func isSeen(_ polygons: [Int]) -> Bool {
    rings(around: polygons).reduce(0) { $0 + Self.area($1) } >= Self.leastSeen
  }

  private static func area(_ ring: [PlanePoint]) -> Double {
    guard var previous = ring.last else { return 0 }
    var twice = 0.0
    for point in ring {
      twice += previous.x * point.y - point.x * previous.y
      previous = point
    }
    return abs(twice) / 2
  }

  /// What is smaller, in square units, can't be seen.
  private static let leastSeen = 12.0

  /// From the one with most room on.
  private func areas<Key: Comparable & Hashable>(
    _ groups: [Key: [Int]], _ kind: (Key) -> MapDrawing.Area.Kind
  ) -> [MapDrawing.Area] {
    let scale = frame.unitsPerDegree / map.atlas.grid
    let candidates = groups.mapValues { polygons in
      polygons.reduce(0) { $0 + map.atlas.polygons[$1].area * scale * scale }
    }
    let largest = candidates.filter { $0.value >= Self.leastArea }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.mostAreas)
    let found = largest.compactMap { area(kind($0.key), rings(around: groups[$0.key] ?? [])) }
    let order = found.indices.sorted { (found[$0].room, $1) > (found[$1].room, $0) }
    return order.map { found[$0] }
  }

  /// What is smaller, in square units, has no room for a name; and there is none for more names.
  private static let leastArea = 600.0
  private static let mostAreas = 24

  private func area(_ kind: MapDrawing.Area.Kind, _ rings: [[PlanePoint]]) -> MapDrawing.Area? {
    guard let (point, room) = InnerPoint.find(in: rings, of: MapFrame.box) else { return nil }
    return MapDrawing.Area(kind: kind, x: Int(point.x), y: Int(point.y), room: room)
  }
}
