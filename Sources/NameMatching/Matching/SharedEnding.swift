/// What several names of the same folded form are the names of, for every shape that a text's letters can have.
struct SharedEnding {
  private let targets: [NamedTarget?]

  /// - Parameter names: in ascending order of their targets.
  init(_ names: [(required: LetterShape, target: UInt32)]) {
    targets = (0..<4).map { rawValue in
      let offered = LetterShape(rawValue: UInt8(rawValue))
      var matching: [UInt32] = []
      for name in names where offered.isSuperset(of: name.required) && matching.last != name.target {
        matching.append(name.target)
      }
      return matching.count > 1 ? .ambiguous(matching) : matching.first.map(NamedTarget.one)
    }
  }

  /// What is named where the text's letters have the shape `offered`.
  func target(offered: LetterShape) -> NamedTarget? { targets[Int(offered.rawValue)] }
}
