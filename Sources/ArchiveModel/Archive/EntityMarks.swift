/// Entities that something names, each once, with the regions that hold the named regions. Used for one thing after
/// another, without a set for each.
struct EntityMarks {
  private let entities: [Entity]
  /// For each entity, in which round it was added last.
  private var rounds: [Int]
  private var round = 1
  /// As they were added.
  private(set) var all: [Handle<Entity>] = []

  init(_ entities: [Entity]) {
    self.entities = entities
    rounds = Array(repeating: 0, count: entities.count)
  }

  mutating func clear() {
    round += 1
    all.removeAll(keepingCapacity: true)
  }

  mutating func add(_ named: [Handle<Entity>]) {
    for handle in named where mark(handle) {
      guard let region = entities[handle.index].region else { continue }
      for ancestor in region.ancestors where mark(ancestor) {}
    }
  }

  private mutating func mark(_ handle: Handle<Entity>) -> Bool {
    guard rounds[handle.index] != round else { return false }
    rounds[handle.index] = round
    all.append(handle)
    return true
  }
}
