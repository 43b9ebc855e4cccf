/// The data of an SVG path in whole units, so that every machine writes the same.
struct PathData {
  private(set) var text = ""
  /// The last point of the path, after which only differences are written.
  private var current = (x: 0, y: 0)

  /// Adds a closed ring, unless it is less than `leastArea` square units large.
  mutating func append(ring points: [PlanePoint], leastArea: Double) {
    let rounded = Self.rounded(points)
    guard rounded.count > 2, Self.area(rounded) >= leastArea else { return }
    append(rounded)
    text += "z"
  }

  /// Adds a line.
  mutating func append(line points: [PlanePoint]) {
    let rounded = Self.rounded(points)
    guard rounded.count > 1 else { return }
    append(rounded)
  }

  private mutating func append(_ points: [(x: Int, y: Int)]) {
    text += "M\(points[0].x)"
    separate(points[0].y)
    current = points[0]
    text += "l"
    var isFirst = true
    for point in points.dropFirst() {
      let (dx, dy) = (point.x - current.x, point.y - current.y)
      if isFirst { text += "\(dx)" } else { separate(dx) }
      separate(dy)
      current = point
      isFirst = false
    }
  }

  /// A minus sign separates numbers, too.
  private mutating func separate(_ number: Int) {
    text += number < 0 ? "\(number)" : " \(number)"
  }

  private static func rounded(_ points: [PlanePoint]) -> [(x: Int, y: Int)] {
    var result: [(x: Int, y: Int)] = []
    for point in points {
      let next = (x: Int(point.x.rounded()), y: Int(point.y.rounded()))
      if let last = result.last, last == next { continue }
      result.append(next)
    }
    return result
  }

  private static func area(_ points: [(x: Int, y: Int)]) -> Double {
    var twice = 0
    var previous = points[points.count - 1]
    for point in points {
      twice += previous.x * point.y - point.x * previous.y
      previous = point
    }
    return Double(abs(twice)) / 2
  }
}
