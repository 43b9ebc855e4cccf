/// Folded code points: those of common scripts from a table, others worked out when they are asked for.
struct FoldingTable: Sendable {
  /// The one table: a constant, which takes a few milliseconds to work out.
  static let standard = FoldingTable()

  /// Whole blocks from Latin to Khmer; additions to Latin and Greek, and punctuation; signs and kana of Japanese.
  private static let ranges: [Range<UInt32>] = [0..<0x1800, 0x1E00..<0x2100, 0x3000..<0x3100]

  private let entries: [FoldedCodePoint]

  private init() {
    entries = Self.ranges.flatMap { $0.map(FoldedCodePoint.init(folding:)) }
  }

  @inline(__always) subscript(codePoint: UInt32) -> FoldedCodePoint {
    if codePoint < 0x1800 { return entries[Int(codePoint)] }
    return beyondKhmer(codePoint)
  }

  private func beyondKhmer(_ codePoint: UInt32) -> FoldedCodePoint {
    switch codePoint {
    case 0x1E00..<0x2100: entries[Int(codePoint - 0x1E00 + 0x1800)]
    case 0x3000..<0x3100: entries[Int(codePoint - 0x3000 + 0x1B00)]
    default: FoldedCodePoint(folding: codePoint)
    }
  }
}
