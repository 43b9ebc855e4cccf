/// A map as the data of SVG paths, in whole units from the upper left corner. It holds no names.
package struct MapDrawing: Sendable {
  package static let width = 1000
  package static let height = 750

  /// Markers that would lie on each other are one.
  package struct Marker: Sendable {
    package let x: Int
    package let y: Int
    package let radius: Int
    package let extent: MapMarker.Extent
    package let count: Int
    /// Indices of the request's markers, the one that gives the place first.
    package let members: [Int]
  }

  /// A country, division or disputed territory of which a part can be seen, with a point well within that part.
  package struct Area: Sendable {
    package enum Kind: Hashable, Sendable {
      /// An index of the atlas.
      case country(Int)
      /// An index of the atlas.
      case division(Int)
      case territory(String)
      case subject
    }

    package let kind: Kind
    package let x: Int
    package let y: Int
    /// How much room there is around the point, in units.
    package let room: Int
  }

  /// A length to measure by.
  package struct Scale: Sendable {
    package let kilometres: Int
    /// In units of the map.
    package let length: Int
  }

  package let land: String
  package let subject: String
  package let surroundings: String
  package let divisionBorders: String
  package let countryBorders: String
  package let disputedBorders: String
  package let markers: [Marker]
  /// The subject, then countries, territories and divisions, each from the largest in sight.
  package let areas: [Area]
  /// The disputed territories of which a part can be seen, by id.
  package let territories: [String]
  /// Nil on a map of the world, where no one length is true everywhere.
  package let scale: Scale?

  var pathLength: Int {
    [land, subject, surroundings, divisionBorders, countryBorders, disputedBorders]
      .reduce(0) { $0 + $1.utf8.count }
  }
}
