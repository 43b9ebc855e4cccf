/// Finds names in plain text, so that mentions become links; what the names mean is others' knowledge.
package struct MentionFinder: Sendable {
  /// A name in a text.
  package struct Match: Sendable {
    /// In bytes of the text.
    package let range: Range<Int>
    package let name: MentionedName

    package init(range: Range<Int>, name: MentionedName) {
      self.range = range
      self.name = name
    }
  }

  private let search: @Sendable (UnsafeBufferPointer<UInt8>) -> [Match]

  /// - Parameter search: finds the names in a text, from first to last, none within another.
  package init(_ search: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> [Match]) {
    self.search = search
  }

  func matches(in text: [UInt8]) -> [Match] { text.withUnsafeBufferPointer(search) }
}

/// What a name in a text is the name of, by the numbers that the finder's maker gave.
package enum MentionedName: Hashable, Sendable {
  case one(UInt32)
  /// In ascending order: the name is that of several, and which of them is meant can't be known.
  case several([UInt32])
}
