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

  /// The places of events, in the order in which these first come, and how many are at each.
  ///
  /// - Parameter region: the region whose events they are; nil for the archive's.
  func places(
    of events: some Sequence<Handle<Event>>, in region: Handle<Entity>?
  ) -> [(place: EventPlace, count: Int)] {
    var order: [EventPlace] = []
    var counts: [EventPlace: Int] = [:]
    for handle in events {
      guard let place = place(of: archive[handle], in: region) else { continue }
      if counts[place] == nil { order.append(place) }
      counts[place, default: 0] += 1
    }
    return order.map { ($0, counts[$0]!) }
  }

  /// The event's own location, or the smallest of its regions that a map can show. Of an event in several regions, its place
  /// in another one is on the map of that.
  private func place(of event: Event, in whole: Handle<Entity>?) -> EventPlace? {
    if let location = event.location, location.precision != .region { return .location(location) }
    var smallest: (depth: Int, region: Handle<Entity>)?
    for handle in event.entities {
      guard let region = archive[handle].region, region.ancestors.count > smallest?.depth ?? -1,
        whole == nil || handle == whole || region.ancestors.contains(whole!)
      else { continue }
      let chain = [handle] + region.ancestors.reversed()
      guard let shown = chain.first(where: { markers[$0.index] != nil }) else { continue }
      smallest = (region.ancestors.count, shown)
    }
    return smallest.map { .region($0.region) }
  }

  /// How a place is shown that has so many events; nil for a region that has neither a shape nor coordinates.
  func marker(of place: EventPlace, count: Int) -> MapMarker? {
    var marker =
      switch place {
      case .location(let location): Self.marker(at: location)
      case .region(let handle): markers[handle.index]
      }
    marker?.count = count
    return marker
  }

  private func marker(of region: Handle<Entity>) -> MapMarker? {
    guard let location = archive[region].region?.location else {
      return painter.labelPlace(of: shapes[region]).map { MapMarker(place: $0, extent: .region, count: 0) }
    }
    if location.precision == .region, let place = painter.labelPlace(of: shapes[region]) {
      return MapMarker(place: place, extent: .region, count: 0)
    }
    return Self.marker(at: location)
  }

  private static func marker(at location: Location) -> MapMarker {
    let extent = location.radius.map { MapMarker.Extent.circle(kilometres: Double($0) / 1000) } ?? .point
    return MapMarker(place: location.place, extent: extent, count: 0)
  }
}
