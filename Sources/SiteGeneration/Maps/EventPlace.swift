internal import ArchiveModel

/// Where an event is on a map.
enum EventPlace: Hashable, Sendable {
  case location(Location)
  case region(Handle<Entity>)
  /// Anywhere in the region, whose own coordinates aren't those of the event.
  case somewhere(in: Handle<Entity>)

  /// The region that it is named after.
  var region: Handle<Entity>? {
    switch self {
    case .location: nil
    case .region(let handle), .somewhere(let handle): handle
    }
  }
}
