internal import ArchiveModel

/// Where an event is on a map.
enum EventPlace: Hashable, Sendable {
  case location(Location)
  case region(Handle<Entity>)
}
