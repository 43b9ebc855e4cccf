/// The tree of regions: who holds whom.
struct RegionTree {
  /// For each entity the regions above it, from the root down to its parent.
  private(set) var ancestors: [[Handle<Entity>]]
  /// In the order of handles.
  private(set) var children: [[Handle<Entity>]]
  /// The regions whose parents lead back to them; they hang from nothing.
  private(set) var cyclic: Set<Handle<Entity>> = []
  /// The regions that would lie deeper than ``depthLimit``; they hang from nothing, too.
  private(set) var tooDeep: Set<Handle<Entity>> = []

  /// How many regions a region may lie in, one within the other: each page leads through all of them.
  static let depthLimit = 64

  /// - Parameter parents: for each entity its parent.
  init(parents: [Handle<Entity>?]) {
    ancestors = Array(repeating: [], count: parents.count)
    children = Array(repeating: [], count: parents.count)
    var isDone = Array(repeating: false, count: parents.count)
    var places: [Int?] = Array(repeating: nil, count: parents.count)
    for index in parents.indices where !isDone[index] {
      var chain = [index]
      places[index] = 0
      while let parent = parents[chain.last!]?.index, !isDone[parent] {
        // In the chain already: what follows it there is a cycle.
        if let start = places[parent] {
          cyclic.formUnion(chain[start...].map { Handle($0) })
          break
        }
        places[parent] = chain.count
        chain.append(parent)
      }
      for child in chain.reversed() {
        isDone[child] = true
        guard let parent = parents[child], !cyclic.contains(Handle(child)) else { continue }
        if ancestors[parent.index].count >= Self.depthLimit {
          tooDeep.insert(Handle(child))
        } else {
          ancestors[child] = ancestors[parent.index] + [parent]
        }
      }
    }
    for (index, parent) in parents.enumerated() {
      guard let parent, !cyclic.contains(Handle(index)), !tooDeep.contains(Handle(index)) else { continue }
      children[parent.index].append(Handle(index))
    }
  }
}
