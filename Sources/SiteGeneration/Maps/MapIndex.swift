internal import ArchiveModel
internal import Cartography

/// What maps ask of an archive, worked out once.
struct MapIndex: Sendable {
  let painter: MapPainter
  let shapes: RegionShapes
  private let archive: Archive
  /// By the entities' handles: how a region is shown, if it has a shape or coordinates.
  private var markers: [MapMarker?] = []

  init(_ archive: Archive) {
    self.archive = archive
    painter = MapPainter(archive.map)
    shapes = RegionShapes(archive)
    markers = archive.entities.indices.map { marker(of: Handle($0)) }
  }

  /// The places of events, in the order in which these first come, and how many are at each. An event in several regions is in
  /// the smallest of each branch.
  ///
  /// - Parameter region: the region whose events they are; nil for the archive's.
  func places(
    of events: some Sequence<Handle<Event>>, in region: Handle<Entity>?
  ) -> [(place: EventPlace, count: Int)] {
    var order: [EventPlace] = []
    var counts: [EventPlace: Int] = [:]
    // What was withdrawn isn't put on a map.
    for handle in events where archive[handle].status != .retracted {
      for place in places(of: archive[handle], in: region) {
        if counts[place] == nil { order.append(place) }
        counts[place, default: 0] += 1
      }
    }
    return order.map { ($0, counts[$0]!) }
  }

  private func places(of event: Event, in whole: Handle<Entity>?) -> [EventPlace] {
    let isVague = event.location?.precision == .region
    if let location = event.location, !isVague { return [.location(location)] }
    let regions = event.entities.filter { isPart($0, of: whole) }
    let smallest = regions.filter { handle in
      !regions.contains { archive[$0].region?.ancestors.contains(handle) ?? false }
    }
    var places: [EventPlace] = []
    for handle in smallest {
      let chain = [handle] + (archive[handle].region?.ancestors.reversed() ?? [])
      guard let shown = chain.first(where: { markers[$0.index] != nil }), isPart(shown, of: whole) else {
        continue
      }
      let place = isVague ? EventPlace.somewhere(in: shown) : .region(shown)
      if !places.contains(place) { places.append(place) }
    }
    return places
  }

  private func isPart(_ handle: Handle<Entity>, of whole: Handle<Entity>?) -> Bool {
    guard let region = archive[handle].region else { return false }
    return whole == nil || handle == whole || region.ancestors.contains(whole!)
  }

  /// How a place is shown that has so many events; nil for a region that has neither a shape nor coordinates.
  func marker(of place: EventPlace, count: Int) -> MapMarker? {
    var marker: MapMarker?
    switch place {
    case .location(let location): marker = Self.marker(at: location)
    case .region(let handle): marker = markers[handle.index]
    case .somewhere(let handle):
      marker = markers[handle.index]
      marker?.extent = .region
    }
    marker?.count = count
    return marker
  }

  private func marker(of region: Handle<Entity>) -> MapMarker? {
    let location = archive[region].region?.location
    guard let place = painter.labelPlace(of: shapes[region]) else { return location.map(Self.marker) }
    let isRough = location.map { $0.precision == .region } ?? true
    return MapMarker(
      place: isRough ? place : location!.place, extent: .region, count: 0, shape: shapes[region])
  }

  private static func marker(at location: Location) -> MapMarker {
    let extent = location.radius.map { MapMarker.Extent.circle(kilometres: Double($0) / 1000) } ?? .point
    return MapMarker(place: location.place, extent: extent, count: 0)
  }
}
