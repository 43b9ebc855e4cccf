internal import UnicodeForms

extension FoldedCodePoint {
  /// Folds `codePoint` and finds out what it is to words.
  init(folding codePoint: UInt32) {
    if ScriptWithoutSpaces.isUnifiedIdeograph(codePoint) {
      self.init(ideograph: codePoint)
      return
    }
    var writer = FoldedTextWriter()
    writer.append(codePoint)
    writer.finish()
    let parts = CodePointForm.withCompatibilityFolding(of: codePoint) { $0.map(UInt32.init(bitPattern:)) }
    let category = CodePointForm.category(of: codePoint)
    let startsWithMark = parts.first.map { CodePointForm.combiningClass(of: $0) != 0 } ?? false
    let role = Self.role(
      of: codePoint, category: startsWithMark ? .mark : category, parts: parts, folded: writer.bytes)
    // Marks that stay may have to be sorted, and some accents make another letter.
    let dependsOnNeighbours =
      role == .mark && startsWithMark || parts.contains(where: FoldingRule.makesLetters)
    let isSimple =
      writer.bytes.count <= Self.capacity && !(dependsOnNeighbours && (role == .accent || role == .mark))
    self.init(role: role, letterCase: LetterCase(category), utf8: isSimple ? writer.bytes : nil)
  }

  private static func role(
    of codePoint: UInt32, category: CodePointForm.Category, parts: [UInt32], folded: [UInt8]
  ) -> Role {
    if parts.isEmpty { return category == .mark ? .accent : .invisible }
    if folded.isEmpty {
      let hasSpace = parts.contains { if case .space = FoldingRule.rule(for: $0) { true } else { false } }
      return hasSpace ? .space : .accent
    }
    // Some apostrophes are letters to Unicode, but names end at them.
    if folded == [0x27] || folded == [0x2D] { return .separator }
    switch category {
    case .mark: return .mark
    case .capitalLetter, .titleCaseLetter, .smallLetter, .letterWithoutCase, .digit, .letterNumber:
      return ScriptWithoutSpaces.contains(codePoint) ? .single : .word
    case .space, .other: return .separator
    }
  }

  private init(ideograph codePoint: UInt32) {
    var utf8: [UInt8] = []
    UTF8Decoder.append(codePoint, to: &utf8)
    self.init(role: .single, letterCase: .withoutCase, utf8: utf8)
  }
}

extension FoldedCodePoint.LetterCase {
  fileprivate init(_ category: CodePointForm.Category) {
    self =
      switch category {
      case .capitalLetter: .capital
      case .titleCaseLetter: .title
      case .smallLetter: .small
      case .letterWithoutCase: .withoutCase
      default: .noLetter
      }
  }
}
