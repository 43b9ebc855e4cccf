internal import UnicodeForms

/// Writes the folded form of a text, code point by code point.
struct FoldedTextWriter {
  /// What has been folded; complete after `finish`.
  private(set) var bytes: [UInt8] = []
  /// Marks that stay and whose order means nothing, until the next code point that isn't one.
  private var marks: [(combiningClass: UInt8, position: Int, codePoint: UInt32)] = []
  private var last: UInt32 = 0

  /// A lower bound for the number of bytes, before `finish` too.
  var minimumCount: Int { bytes.count + marks.count }

  /// Forgets everything but the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    last = 0
  }

  /// Folds `codePoint` and appends it.
  mutating func append(_ codePoint: UInt32) {
    if FoldingRule.isSpacingAccent(codePoint) { return write(FoldingRule.apostrophe) }
    CodePointForm.withCompatibilityFolding(of: codePoint) { folded in
      for part in folded { appendFolded(UInt32(bitPattern: part)) }
    }
  }

  /// Writes what is held back, and removes a space at the end.
  mutating func finish() {
    writeMarks()
    if bytes.last == 0x20 { bytes.removeLast() }
    last = 0
  }

  private mutating func appendFolded(_ codePoint: UInt32) {
    switch FoldingRule.rule(for: codePoint) {
    case .dropped:
      guard marks.isEmpty, let letter = FoldingRule.letter(last, with: codePoint) else { return }
      // Both letters have two bytes.
      bytes.removeLast(2)
      write(letter)
    case .space:
      writeMarks()
      if bytes.last ?? 0x20 != 0x20 { write(0x20) }
    case .writtenTwice(let first, let second):
      write(first)
      write(second)
    case .written(let codePoint):
      let combiningClass = CodePointForm.combiningClass(of: codePoint)
      if combiningClass == 0 {
        write(codePoint)
      } else {
        marks.append((combiningClass, marks.count, codePoint))
      }
    }
  }

  private mutating func write(_ codePoint: UInt32) {
    writeMarks()
    UTF8Decoder.append(codePoint, to: &bytes)
    last = codePoint
  }

  private mutating func writeMarks() {
    if marks.isEmpty { return }
    if marks.count > 1 { marks.sort { ($0.combiningClass, $0.position) < ($1.combiningClass, $1.position) } }
    for mark in marks { UTF8Decoder.append(mark.codePoint, to: &bytes) }
    marks.removeAll(keepingCapacity: true)
    last = 0
  }
}
