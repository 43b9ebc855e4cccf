/// Finds a point well within a shape, for its name to stand at.
enum InnerPoint {
  private static let step = 25

  /// Of a lattice's points within the rings (even-odd), the one that is farthest from all that isn't within them, and how far
  /// that is at least; nil where none is within.
  static func find(in rings: [[PlanePoint]], of box: PlaneBox) -> (point: PlanePoint, room: Int)? {
    let (columns, rows) = (Int(box.width) / step, Int(box.height) / step)
    var depth = Array(repeating: 0, count: columns * rows)
    var hasAny = false
    for row in 0..<rows {
      let crossings = crossings(of: rings, at: y(row, box)).sorted()
      guard !crossings.isEmpty else { continue }
      var passed = 0
      for column in 0..<columns {
        while passed < crossings.count, crossings[passed] < x(column, box) { passed += 1 }
        if passed & 1 == 1 {
          depth[row * columns + column] = columns + rows
          hasAny = true
        }
      }
    }
    guard hasAny else { return nil }
    measure(&depth, columns, rows)
    let deepest = depth.max() ?? 0
    // Of several as deep, one in their midst looks best.
    let best = depth.indices.filter { depth[$0] == deepest }
    let middle = best[best.count / 2]
    return (
      PlanePoint(x: x(middle % columns, box), y: y(middle / columns, box)), (deepest - 1) * step + step / 2
    )
  }

  private static func x(_ column: Int, _ box: PlaneBox) -> Double {
    box.minX + (Double(column) + 0.5) * Double(step)
  }

  private static func y(_ row: Int, _ box: PlaneBox) -> Double {
    box.minY + (Double(row) + 0.5) * Double(step)
  }

  private static func crossings(of rings: [[PlanePoint]], at y: Double) -> [Double] {
    var result: [Double] = []
    for ring in rings {
      guard var previous = ring.last else { continue }
      for point in ring {
        if (previous.y > y) != (point.y > y) {
          result.append(previous.x + (point.x - previous.x) * (y - previous.y) / (point.y - previous.y))
        }
        previous = point
      }
    }
    return result
  }

  /// Replaces each inner point's depth by its distance from what isn't within, in steps along rows, columns and diagonals;
  /// the box's outside isn't.
  private static func measure(_ depth: inout [Int], _ columns: Int, _ rows: Int) {
    func at(_ column: Int, _ row: Int, _ depth: [Int]) -> Int {
      guard (0..<columns).contains(column), (0..<rows).contains(row) else { return 0 }
      return depth[row * columns + column]
    }
    for isForward in [true, false] {
      let direction = isForward ? -1 : 1
      for step in 0..<columns * rows {
        let index = isForward ? step : columns * rows - 1 - step
        guard depth[index] > 0 else { continue }
        let (column, row) = (index % columns, index / columns)
        let nearest = [
          at(column + direction, row, depth), at(column - 1, row + direction, depth),
          at(column, row + direction, depth), at(column + 1, row + direction, depth),
        ].min()!
        depth[index] = min(depth[index], nearest + 1)
      }
    }
  }
}
