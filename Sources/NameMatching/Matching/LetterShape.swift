/// What the letters of a name ask for, or a text's letters offer: capitals.
struct LetterShape: OptionSet {
  let rawValue: UInt8

  /// The first letter is a capital.
  static let startsWithCapital = LetterShape(rawValue: 1)
  /// No letter is a small one.
  static let capitalsOnly = LetterShape(rawValue: 2)
}

/// Looks at letters from first to last for their shape.
struct LetterShapeReader {
  private var isBeforeFirstLetter = true
  private var startsWithCapital = false
  private var capitals = 0
  private var hasSmallLetter = false

  /// Reads the letters of `text` in `range`.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, by table: FoldingTable) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (codePoint, length) = UTF8Decoder.codePoint(in: text, at: index)
      read(table[codePoint])
      index += length
    }
  }

  /// What a text with these letters offers.
  var offered: LetterShape {
    var shape: LetterShape = startsWithCapital ? .startsWithCapital : []
    if !hasSmallLetter { shape.insert(.capitalsOnly) }
    return shape
  }

  /// What a name with these letters asks for: one capital alone says nothing of the rest.
  var required: LetterShape {
    capitals >= 2 ? offered : offered.subtracting(.capitalsOnly)
  }

  private mutating func read(_ codePoint: FoldedCodePoint) {
    let letterCase = codePoint.letterCase
    // An apostrophe may be a letter to Unicode.
    guard letterCase != .noLetter, codePoint.role == .word || codePoint.role == .single else { return }
    if isBeforeFirstLetter { startsWithCapital = letterCase == .capital || letterCase == .title }
    isBeforeFirstLetter = false
    switch letterCase {
    case .capital: capitals += 1
    case .small, .title: hasSmallLetter = true
    case .withoutCase, .noLetter: break
    }
  }
}
