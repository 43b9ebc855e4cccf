/// Finds what surrounds a set of polygons: the arcs that belong to one of them alone, joined end to end.
struct OutlineBuilder {
  let map: PoliticalMap
  /// Whether the two sides of the meridian of 180 degrees are one.
  let joinsSeams: Bool

  /// Closed loops of arcs. Which of several loops through one point goes on how doesn't matter to what they enclose.
  func loops(around polygons: some Sequence<Int>) -> [[Atlas.ArcReference]] {
    var all: [Int] = []
    for polygon in polygons {
      for ring in map.atlas.polygons[polygon].rings {
        for arc in ring { all.append(canonical(arc.index)) }
      }
    }
    all.sort()
    var arcs: [Int] = []
    for arc in all {
      // What is there twice lies between two of the polygons.
      if arcs.last == arc { arcs.removeLast() } else { arcs.append(arc) }
    }
    let atEnd = arcsAtEnds(arcs)
    var isUsed: Set<Int> = []
    var loops: [[Atlas.ArcReference]] = []
    for start in arcs where !isUsed.contains(start) {
      var loop: [Atlas.ArcReference] = []
      var place = ends(start).first
      var next: Int? = start
      while let arc = next {
        isUsed.insert(arc)
        let (first, last) = ends(arc)
        loop.append(Atlas.ArcReference(index: arc, isReversed: place != first))
        place = place == first ? last : first
        next = atEnd[place]?.first { !isUsed.contains($0) }
      }
      loops.append(loop)
    }
    return loops
  }

  /// Arcs joined end to end, as far as exactly two of them meet.
  func chains(of arcs: [Int]) -> [[Atlas.ArcReference]] {
    let atEnd = arcsAtEnds(arcs)
    var isUsed: Set<Int> = []
    /// Goes on from an arc as far as no other way leads off.
    func chain(from arc: Int, reversed: Bool) -> [Atlas.ArcReference] {
      var result: [Atlas.ArcReference] = []
      var (next, isReversed) = (arc, reversed)
      while isUsed.insert(next).inserted {
        result.append(Atlas.ArcReference(index: next, isReversed: isReversed))
        let (first, last) = ends(next)
        let place = isReversed ? first : last
        guard let meeting = atEnd[place], meeting.count == 2,
          let other = meeting.first(where: { $0 != next })
        else { break }
        isReversed = ends(other).first != place
        next = other
      }
      return result
    }
    var result: [[Atlas.ArcReference]] = []
    for arc in arcs where !isUsed.contains(arc) {
      let (first, last) = ends(arc)
      if atEnd[first]?.count != 2 {
        result.append(chain(from: arc, reversed: false))
      } else if atEnd[last]?.count != 2 {
        result.append(chain(from: arc, reversed: true))
      }
    }
    // What is left goes around.
    for arc in arcs where !isUsed.contains(arc) { result.append(chain(from: arc, reversed: false)) }
    return result
  }

  /// The arcs that begin or end at each point; one that does both is there twice.
  private func arcsAtEnds(_ arcs: [Int]) -> [Atlas.GridPoint: [Int]] {
    var result: [Atlas.GridPoint: [Int]] = [:]
    for arc in arcs {
      let (first, last) = ends(arc)
      result[first, default: []].append(arc)
      result[last, default: []].append(arc)
    }
    return result
  }

  private func canonical(_ arc: Int) -> Int { joinsSeams ? map.atlas.seams[arc] ?? arc : arc }

  private func ends(_ arc: Int) -> (first: Atlas.GridPoint, last: Atlas.GridPoint) {
    let range = map.atlas.arcs[arc]
    return (end(map.atlas.points[range.lowerBound]), end(map.atlas.points[range.upperBound - 1]))
  }

  private func end(_ point: Atlas.GridPoint) -> Atlas.GridPoint {
    guard joinsSeams, point.longitude == Int32(map.atlas.grid) * 180 else { return point }
    return Atlas.GridPoint(longitude: -point.longitude, latitude: point.latitude)
  }
}
