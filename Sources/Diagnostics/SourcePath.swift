/// The path of an input file, relative to the archive's root, with `/` between its parts.
package struct SourcePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }

  /// Orders by UTF-8 bytes, so that every machine sorts alike.
  package static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.rawValue.precedesByBytes(right.rawValue)
  }
}
