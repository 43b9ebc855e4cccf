import Testing

@testable import Cartography

@Suite struct MapPainterTests {
  private static let map = PoliticalMap(AtlasTests.atlas, Worldview.BuiltIn.unitedNations.worldview)
  private static let painter = MapPainter(map)

  /// Large and small, across the meridian of 180 degrees and around the pole, with possessions far away.
  @Test(arguments: [
    "RU", "FJ", "AQ", "FR", "US", "SM", "CL", "KZ", "GE", "ID", "RU-CHU", "GE-AB", "RU-DA", "UA-43",
  ])
  func aMapShowsItsSubjectAndStaysSmall(_ code: String) throws {
    let subject = Self.map.divisions(code)
    let drawing = try #require(Self.painter.draw(MapRequest(subject: subject, isWide: code.utf8.count == 2)))
    #expect(!drawing.subject.isEmpty)
    #expect(drawing.pathLength <= MapPainter.mostPathBytes)
    #expect(
      drawing.areas.allSatisfy {
        (0...MapDrawing.width).contains($0.x) && (0...MapDrawing.height).contains($0.y)
      })
  }

  @Test func aPlaceWithoutAShapeIsShownWithinWhatSurroundsIt() throws {
    let place = MapMarker(place: GeoPoint(latitude: 42.75, longitude: 44.63), extent: .point, count: 2)
    let request = MapRequest(surroundings: Self.map.divisions("RU"), markers: [place], isWide: false)
    let drawing = try #require(Self.painter.draw(request))
    #expect(drawing.markers.map(\.x) == [500] && drawing.markers.map(\.y) == [375])
    #expect(!drawing.surroundings.isEmpty && drawing.subject.isEmpty)
    let scale = try #require(drawing.scale)
    #expect(scale.kilometres == 50 && (60...240).contains(scale.length))
    #expect(Self.painter.draw(MapRequest(isWide: false)) == nil)
    #expect(Self.painter.draw(MapRequest(surroundings: Self.map.divisions("RU"), isWide: false)) == nil)
  }

  /// Far from the middle of a map, a polygon that holds the opposite side of the Earth would be turned inside out.
  @Test(arguments: [
    [(19.4, -99.1), (40.7, -74.0), (51.5, -0.1), (6.5, 3.4), (30.0, 31.2)],
    [(34.0, -118.2), (51.5, -0.1), (41.7, 44.8)],
    [(61.2, -149.9), (59.9, 10.7), (62.0, 129.7), (53.0, 158.7), (45.4, -75.7)],
    [(80.0, 0.0), (80, 120), (80, -120)], [(-80.0, 0.0), (-75, 120), (-78, -120)],
  ])
  func landIsWhereLandIs(_ places: [(Double, Double)]) throws {
    let markers = places.map {
      MapMarker(place: GeoPoint(latitude: $0.0, longitude: $0.1), extent: .point, count: 1)
    }
    let request = MapRequest(markers: markers, isWide: true)
    let frame = try #require(Self.painter.frame(for: request))
    let rings = MapSheet(Self.map, frame, request).landRings
    func isLand(_ latitude: Double, _ longitude: Double) -> Bool? {
      let point = frame.point(GeoPoint(latitude: latitude, longitude: longitude))
      guard MapFrame.box.insetBy(20).contains(point) else { return nil }
      var crossings = 0
      for ring in rings {
        guard var previous = ring.last else { continue }
        for corner in ring {
          if (previous.y > point.y) != (corner.y > point.y),
            point.x < previous.x + (corner.x - previous.x) * (point.y - previous.y) / (corner.y - previous.y)
          {
            crossings += 1
          }
          previous = corner
        }
      }
      return crossings % 2 == 1
    }
    for (latitude, longitude) in [(62.0, 100.0), (45, -100), (20, 15), (-80, 90), (72, -40), (40, 95)] {
      #expect(isLand(latitude, longitude) ?? true, "\(latitude) \(longitude)")
    }
    for (latitude, longitude) in [(30.0, -40.0), (0, -150), (-30, 80), (85, 0), (-60, -30), (20, -170)] {
      #expect(!(isLand(latitude, longitude) ?? false), "\(latitude) \(longitude)")
    }
  }

  @Test func everyTerritoryHasItsShapeUnderEveryWorldview() {
    for worldview in Worldview.BuiltIn.allCases {
      let map = PoliticalMap(AtlasTests.atlas, worldview.worldview)
      for territory in Territory.all {
        #expect(!map.divisions(ofTerritory: territory.id).isEmpty)
        // IN-LA and the like are part of a larger division there.
        if let code = territory.codes.first { #expect(!map.divisions(code).isEmpty, "\(code)") }
      }
    }
  }

  @Test func disputedTerritoriesAreNamedHoweverSmallTheyAre() throws {
    let drawing = try #require(Self.painter.draw(MapRequest(subject: Self.map.divisions("UA"), isWide: true)))
    #expect(Set(drawing.territories).isSuperset(of: ["crimea", "donetsk", "luhansk", "transnistria"]))
  }

  /// Places of the mainland, and one of a possession far away.
  @Test(arguments: [
    ("RU", [(43.0, 47.5), (54.7, 20.5), (66.0, -171.0), (50.5, 143.0)], (0.0, 0.0)),
    ("FR", [(48.4, -4.5), (42.2, 9.1), (48.6, 7.7)], (4.0, -53.0)),
    ("US", [(25.8, -80.2), (47.6, -122.3)], (21.3, -157.8)),
  ])
  func aCountrysMapHasItsMainlandWhole(
    _ code: String, _ near: [(Double, Double)], _ far: (Double, Double)
  ) throws {
    let frame = try #require(
      Self.painter.frame(for: MapRequest(subject: Self.map.divisions(code), isWide: true)))
    for (latitude, longitude) in near {
      let point = frame.point(GeoPoint(latitude: latitude, longitude: longitude))
      #expect(MapFrame.box.contains(point), "\(latitude) \(longitude)")
    }
    let point = frame.point(GeoPoint(latitude: far.0, longitude: far.1))
    #expect(!MapFrame.box.contains(point))
  }

  @Test func whatIsKnownOfARegionAloneIsFramedAsTheRegion() throws {
    let kazakhstan = Self.map.divisions("KZ")
    let marker = MapMarker(
      place: GeoPoint(latitude: 48, longitude: 68), extent: .region, count: 3, shape: kazakhstan)
    let drawing = try #require(Self.painter.draw(MapRequest(markers: [marker], isWide: true)))
    #expect(try #require(drawing.scale).kilometres >= 500)
  }

  @Test func disputedBordersAreDrawnApart() throws {
    let drawing = try #require(Self.painter.draw(MapRequest(subject: Self.map.divisions("GE"), isWide: true)))
    #expect(!drawing.disputedBorders.isEmpty)
    #expect(drawing.territories == ["abkhazia", "south-ossetia"])
  }

  @Test func whatReachesAroundTheEarthIsShownOnAMapOfTheWorld() throws {
    let places = [(0.0, -150.0), (0, 0), (0, 150)].map {
      MapMarker(place: GeoPoint(latitude: $0.0, longitude: $0.1), extent: .point, count: 1)
    }
    let drawing = try #require(Self.painter.draw(MapRequest(markers: places, isWide: true)))
    #expect(drawing.scale == nil)
    #expect(Set(drawing.markers.map(\.y)).count == 1)
    #expect(drawing.markers.allSatisfy { (0...MapDrawing.width).contains($0.x) })
    #expect(drawing.pathLength <= MapPainter.mostPathBytes)
  }

  @Test func markersThatWouldLieOnEachOtherAreOne() throws {
    let markers = [(42.0, 44.0, 5), (42.001, 44.001, 3), (43, 46, 1)].map {
      MapMarker(place: GeoPoint(latitude: $0.0, longitude: $0.1), extent: .point, count: $0.2)
    }
    let drawing = try #require(Self.painter.draw(MapRequest(markers: markers, isWide: true)))
    #expect(drawing.markers.map(\.count) == [8, 1])
    #expect(drawing.markers.map(\.members) == [[0, 1], [2]])
  }

  @Test func aMapHasABoundedNumberOfMarkersAndLosesNoEvent() throws {
    let markers = (0..<900).map { (index: Int) -> MapMarker in
      let place = GeoPoint(latitude: Double(30 + index / 30), longitude: Double(20 + index % 30))
      let circle = MapMarker.Extent.circle(kilometres: Double(index % 5) * 10)
      return MapMarker(place: place, extent: index % 3 == 0 ? .point : circle, count: 1)
    }
    let drawing = try #require(Self.painter.draw(MapRequest(markers: markers, isWide: true)))
    #expect(drawing.markers.count == 40)
    #expect(drawing.markers.reduce(0) { $0 + $1.count } == 900)
    #expect(drawing.markers.flatMap(\.members).sorted() == Array(0..<900))
  }

  @Test func aCircleIsAsLargeAsItsRadius() throws {
    let marker = MapMarker(
      place: GeoPoint(latitude: 43, longitude: 47), extent: .circle(kilometres: 50), count: 1)
    let drawing = try #require(Self.painter.draw(MapRequest(markers: [marker], isWide: false)))
    let scale = try #require(drawing.scale)
    let wanted = 50 * Double(scale.length) / Double(scale.kilometres)
    #expect(abs(Double(drawing.markers[0].radius) - wanted) < 2)
  }

  @Test func namesKeepApartFromEachOtherAndFromMarkers() throws {
    let markers = (0..<40).map { index in
      MapMarker(
        place: GeoPoint(latitude: 42 + Double(index % 7) * 0.3, longitude: 44 + Double(index % 9) * 0.4),
        extent: .point, count: 1 + index % 4)
    }
    let drawing = try #require(Self.painter.draw(MapRequest(markers: markers, isWide: true)))
    let requests = drawing.markers.map {
      MapLabelRequest(text: "Верхний Ларс \($0.count)", anchor: .marker($0), size: 29)
    }
    let places = MapLabels.places(for: requests, on: drawing)
    let boxes = zip(requests, places).compactMap { request, place in
      place.map { MapLabels.box(of: $0, TextWidth.estimate(request.text, size: 29), 29) }
    }
    #expect(boxes.count > 4 && boxes.count < requests.count)
    for (index, box) in boxes.enumerated() {
      #expect(MapFrame.box.contains(box))
      #expect(!boxes[(index + 1)...].contains(where: box.intersects))
      #expect(!drawing.markers.contains { box.intersects($0.box) })
    }
  }
}
