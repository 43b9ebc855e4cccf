/// Which part of the Earth a map shows, and where on the map a place is.
struct MapFrame: Sendable {
  let projection: Projection
  /// Units of the map to a radius of the Earth.
  let scale: Double
  /// The point of the plane in the map's middle.
  private var middle: PlanePoint
  /// How far from the projection's centre a corner of the map is at most.
  private let reach: Double
  private let placesOfPoints: [UnitVector]

  static let box = PlaneBox(
    minX: 0, minY: 0, maxX: Double(MapDrawing.width), maxY: Double(MapDrawing.height))

  /// - Parameters:
  ///   - vectors: what should be seen; at least one.
  ///   - atlas: whose points will be placed.
  ///   - share: which part of the map's sides that may take at most.
  ///   - least: the least half of the map's height, in radii of the Earth.
  init(around vectors: [UnitVector], of atlas: Atlas, margin: Double, share: Double, least: Double) {
    placesOfPoints = atlas.vectors
    var sum = (x: 0.0, y: 0.0, z: 0.0)
    for vector in vectors {
      sum.x += vector.x
      sum.y += vector.y
      sum.z += vector.z
    }
    let center = UnitVector(directionOf: sum.x, sum.y, sum.z) ?? vectors[0]
    var azimuthal = Projection.Azimuthal(center: center)
    var box = PlaneBox(around: vectors.lazy.map(azimuthal.project))!
    // The middle of what is seen is seldom the mean of its points.
    for _ in 0..<3 {
      guard let center = azimuthal.unproject(box.center) else { break }
      azimuthal = Projection.Azimuthal(center: center)
      box = PlaneBox(around: vectors.lazy.map(azimuthal.project))!
    }
    middle = box.center
    let aspect = Double(MapDrawing.width) / Double(MapDrawing.height)
    let half = max(least, max(box.height / 2 + margin, (box.width / 2 + margin) / aspect) / share)
    reach =
      half * (1 + aspect * aspect).squareRoot() + (middle.x * middle.x + middle.y * middle.y).squareRoot()
    // What is opposite to the centre can be anywhere in the plane.
    let nearest = vectors.reduce(1) { min($0, azimuthal.center.dot($1)) }
    guard reach < Self.farthest, nearest > Self.cosineOfFarthest else {
      projection = .world
      middle = PlanePoint(x: 0, y: 0.1)
      scale = Double(MapDrawing.width) / 5.5
      return
    }
    projection = .azimuthal(azimuthal)
    scale = Double(MapDrawing.height) / 2 / half
  }

  /// The distance of 78 degrees in the plane. What reaches farther is shown on a map of the world: near the antipode, land
  /// would be turned inside out.
  private static let farthest = 1.2586
  private static let cosineOfFarthest = 0.2079

  /// Radii of the Earth in a kilometre.
  static let radiiPerKilometre = 1 / 6371.0

  func point(_ plane: PlanePoint) -> PlanePoint {
    PlanePoint(
      x: Double(MapDrawing.width) / 2 + (plane.x - middle.x) * scale,
      y: Double(MapDrawing.height) / 2 - (plane.y - middle.y) * scale)
  }

  func point(_ place: GeoPoint) -> PlanePoint { point(projection.project(place)) }

  /// Where a point of the atlas is.
  func point(_ index: Int, of atlas: Atlas) -> PlanePoint {
    switch projection {
    case .azimuthal(let azimuthal): point(azimuthal.project(placesOfPoints[index]))
    case .world: point(atlas.place(atlas.points[index]))
    }
  }

  /// Units of the map to a degree, near its middle.
  var unitsPerDegree: Double { scale * .pi / 180 }

  /// A cap that holds all that the map shows; nil for all of the Earth.
  var cap: Cap? {
    guard case .azimuthal(let azimuthal) = projection else { return nil }
    // Up to there an arc is at most 1.09 times as long as its chord.
    return Cap(center: azimuthal.center, radius: reach * 1.09 * 180 / .pi)
  }

  /// The place opposite to the projection's centre.
  var antipode: UnitVector? {
    guard case .azimuthal(let azimuthal) = projection else { return nil }
    return UnitVector(x: -azimuthal.center.x, y: -azimuthal.center.y, z: -azimuthal.center.z)
  }
}
