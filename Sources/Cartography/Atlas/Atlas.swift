internal import ParallelWork

/// The land of the Earth as a partition into divisions, whose borders are arcs that neighbours share; docs/atlas.md says
/// where it comes from. A country is the union of divisions, and of which ones is for a ``Worldview`` to say.
package struct Atlas: Sendable {
  /// A point in steps of ``grid`` to a degree.
  struct GridPoint: Hashable, Sendable {
    let longitude: Int32
    let latitude: Int32
  }

  struct Country: Sendable {
    /// ISO 3166-1 alpha-2, or one of its codes for own use.
    let code: String
    /// In the order of ``languages``; empty where the name isn't known.
    let names: [String]
    let label: GridPoint
  }

  struct Division: Sendable {
    /// ISO 3166-2; empty where it has none.
    let iso: String
    /// The index of the country that the data files it under.
    let country: Int
    let name: String
    /// The disputed territory that it is part of.
    let territory: String?
    let label: GridPoint
    /// Indices of ``Atlas/polygons``.
    let polygons: Range<Int>
  }

  struct Polygon: Sendable {
    let division: Int
    /// The outer ring, then holes.
    let rings: [[ArcReference]]
    let bounds: GridBox
    /// A part of the sphere that holds it.
    let cap: Cap
    /// Whether there is nothing but coast around it.
    let isIsland: Bool
    /// Of the outer ring, in square steps as they are on the equator; near enough to compare by.
    let area: Double
  }

  /// An arc as a ring goes along it.
  struct ArcReference: Hashable, Sendable {
    let index: Int
    let isReversed: Bool
  }

  static let languages = ["en", "it", "fr", "ru", "ar"]

  /// Steps to a degree.
  let grid: Double
  let countries: [Country]
  let divisions: [Division]
  let polygons: [Polygon]
  /// Ranges of ``points``.
  let arcs: [Range<Int>]
  let points: [GridPoint]
  /// Made when the first map is drawn: sines of all points are most of what reading an atlas costs.
  private let lazyVectors: Once<[UnitVector]>
  /// For each arc, the divisions that it is a border of; the second is negative for a coast.
  let sides: [(first: Int32, second: Int32)]
  /// For each arc along the meridian of 180 degrees, where the land is cut, the first of those that lie at the same place.
  let seams: [Int: Int]
  let countriesByCode: [String: Int]
  let divisionsByISO: [String: [Int]]

  /// - Parameter bytes: in the form that docs/atlas.md describes; they are the program's own, so that a mistake in them is
  ///   a mistake of ours.
  package init(_ bytes: UnsafeRawBufferPointer) {
    var reader = AtlasReader(bytes)
    reader.readMagic()
    let grid = reader.count()
    self.grid = Double(grid)
    countries = (0..<reader.count()).map { _ in
      Country(
        code: reader.text(), names: Self.languages.map { _ in reader.text() }, label: reader.gridPoint())
    }
    var divisions: [Division] = []
    var outlines: [(division: Int, rings: [[ArcReference]])] = []
    for index in 0..<reader.count() {
      let iso = reader.text()
      let country = reader.count()
      let name = reader.text()
      let territory = reader.text()
      let label = reader.gridPoint()
      let start = outlines.count
      for _ in 0..<reader.count() { outlines.append((index, reader.rings())) }
      divisions.append(
        Division(
          iso: iso, country: country, name: name, territory: territory.isEmpty ? nil : territory,
          label: label, polygons: start..<outlines.count))
    }
    self.divisions = divisions
    var arcs: [Range<Int>] = []
    var points: [GridPoint] = []
    for _ in 0..<reader.count() {
      let start = points.count
      reader.appendArc(to: &points)
      arcs.append(start..<points.count)
    }
    precondition(reader.isAtEnd, "the atlas has bytes too many")
    self.arcs = arcs
    self.points = points
    let all = points
    lazyVectors = Once {
      all.map {
        UnitVector(
          latitude: Double($0.latitude) / Double(grid), longitude: Double($0.longitude) / Double(grid))
      }
    }
    var sides: [(first: Int32, second: Int32)] = Array(repeating: (-1, -1), count: arcs.count)
    for (division, rings) in outlines {
      for ring in rings {
        for arc in ring {
          if sides[arc.index].first < 0 {
            sides[arc.index].first = Int32(division)
          } else {
            sides[arc.index].second = Int32(division)
          }
        }
      }
    }
    self.sides = sides
    polygons = outlines.map { Polygon($0.division, $0.rings, arcs, points, sides, grid: Double(grid)) }
    seams = Self.seams(arcs, points, half: Int32(grid) * 180)
    countriesByCode = Dictionary(
      countries.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    divisionsByISO = Dictionary(grouping: divisions.indices.filter { !divisions[$0].iso.isEmpty }) {
      divisions[$0].iso
    }
  }

  private static func seams(_ arcs: [Range<Int>], _ points: [GridPoint], half: Int32) -> [Int: Int] {
    var seams: [Int: Int] = [:]
    var first: [[Int32]: Int] = [:]
    for (index, arc) in arcs.enumerated() {
      guard points[arc].allSatisfy({ $0.longitude == half || $0.longitude == -half }) else { continue }
      let ends = [points[arc.lowerBound].latitude, points[arc.upperBound - 1].latitude].sorted()
      seams[index] = first[ends, default: index]
      first[ends] = seams[index]
    }
    return seams
  }

  /// An atlas without land.
  package static let empty = Atlas()

  private init() {
    grid = 1
    countries = []
    divisions = []
    polygons = []
    arcs = []
    points = []
    lazyVectors = Once { [] }
    sides = []
    seams = [:]
    countriesByCode = [:]
    divisionsByISO = [:]
  }

  /// The places of the points. Whoever needs many keeps the list.
  var vectors: [UnitVector] { lazyVectors.value }

  func place(_ point: GridPoint) -> GeoPoint {
    GeoPoint(latitude: Double(point.latitude) / grid, longitude: Double(point.longitude) / grid)
  }
}

extension Atlas.Polygon {
  fileprivate init(
    _ division: Int, _ rings: [[Atlas.ArcReference]], _ arcs: [Range<Int>], _ points: [Atlas.GridPoint],
    _ sides: [(first: Int32, second: Int32)], grid: Double
  ) {
    var bounds = GridBox(points[arcs[rings[0][0].index].lowerBound])
    var twice = 0
    for arc in rings[0] {
      let range = arcs[arc.index]
      var sum = 0
      for index in range.dropLast() {
        let (a, b) = (points[index], points[index + 1])
        bounds.extend(to: b)
        sum += Int(a.longitude) * Int(b.latitude) - Int(b.longitude) * Int(a.latitude)
      }
      bounds.extend(to: points[range.lowerBound])
      twice += arc.isReversed ? -sum : sum
    }
    let middle = Double(bounds.minLatitude + bounds.maxLatitude) / 2 / grid
    self.init(
      division: division, rings: rings, bounds: bounds,
      cap: Cap(around: bounds, stepsPerDegree: grid),
      isIsland: rings[0].allSatisfy { sides[$0.index].second < 0 },
      area: Double(abs(twice)) / 2 * GeoPoint(latitude: middle, longitude: 0).parallelShare)
  }
}

/// A rectangle of the grid.
struct GridBox: Hashable, Sendable {
  var minLongitude: Int32
  var maxLongitude: Int32
  var minLatitude: Int32
  var maxLatitude: Int32

  init(_ point: Atlas.GridPoint) {
    (minLongitude, maxLongitude) = (point.longitude, point.longitude)
    (minLatitude, maxLatitude) = (point.latitude, point.latitude)
  }

  mutating func extend(to point: Atlas.GridPoint) {
    minLongitude = min(minLongitude, point.longitude)
    maxLongitude = max(maxLongitude, point.longitude)
    minLatitude = min(minLatitude, point.latitude)
    maxLatitude = max(maxLatitude, point.latitude)
  }
}
