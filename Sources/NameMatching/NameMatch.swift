/// A name that was found in a text.
package struct NameMatch: Sendable, Equatable {
  /// The bytes of the text, from the name's first letter to its last with its accents.
  package let range: Range<Int>
  /// What the name is the name of.
  package let target: NamedTarget

  package init(range: Range<Int>, target: NamedTarget) {
    self.range = range
    self.target = target
  }
}

/// What a name is the name of.
package enum NamedTarget: Sendable, Equatable {
  case one(UInt32)
  /// Two targets or more, in ascending order: which of them is meant can't be known.
  case ambiguous([UInt32])
}
