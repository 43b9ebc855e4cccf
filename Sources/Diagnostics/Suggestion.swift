/// Finds the name that a writer most likely meant.
package enum Suggestion {
  /// Returns the candidate nearest to `name` by edits (insert, delete, replace, swap of neighbours), if it is near
  /// enough to be a slip: at most a third of the name's length, and at least one edit. Ties go to the first by bytes.
  package static func nearest(
    to name: String, in candidates: some Sequence<String>
  ) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    // Names beyond this length aren't slips of the pen, and the table would be large.
    guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
    var limit = max(1, wanted.count / 3)
    var best: String?
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let edits = distance(wanted, scalars, limit: limit)
      guard edits <= limit else { continue }
      if edits < limit || best == nil || candidate.utf8.lexicographicallyPrecedes(best!.utf8) {
        best = candidate
        limit = edits
      }
    }
    return best
  }

  /// The restricted Damerau–Levenshtein distance, or any number above `limit` once it can't be within it.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
    if right.isEmpty { return left.count }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [Int](repeating: 0, count: right.count + 1)
      current[0] = row + 1
      var smallest = current[0]
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var value = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current[column + 1] = value
        smallest = min(smallest, value)
      }
      if smallest > limit { return limit + 1 }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
