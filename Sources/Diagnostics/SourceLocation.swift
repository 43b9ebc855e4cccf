/// A place in a text file: line and column count from 1, columns in Unicode scalars.
package struct SourcePosition: Hashable, Comparable, Sendable {
  private let storedLine: UInt32
  private let storedColumn: UInt32

  package init(line: Int, column: Int) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
  }

  package var line: Int { Int(storedLine) }
  package var column: Int { Int(storedColumn) }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
  }
}

/// A stretch of a text file, from its first character to just past its last.
package struct SourceRange: Hashable, Comparable, Sendable {
  package let start: SourcePosition
  package let end: SourcePosition

  package init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// A range of `length` scalars on one line.
  package init(line: Int, column: Int, length: Int = 1) {
    self.init(
      start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: line, column: column + max(length, 0)))
  }

  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// A file, and where known the stretch of it, that a diagnostic is about.
package struct SourceLocation: Hashable, Comparable, Sendable {
  package let path: SourcePath
  package let range: SourceRange?

  package init(_ path: SourcePath, _ range: SourceRange? = nil) {
    self.path = path
    self.range = range
  }

  /// Orders by path, then by place; a file as a whole comes before any place in it.
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.path != right.path { return left.path < right.path }
    guard let rightRange = right.range else { return false }
    guard let leftRange = left.range else { return true }
    return leftRange < rightRange
  }
}
