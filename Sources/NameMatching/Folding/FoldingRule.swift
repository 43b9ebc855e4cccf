internal import UnicodeForms

/// What becomes of a code point that is case folded and decomposed already.
///
/// An accent is no difference between two names, a letter is one. So what Unicode counts as marks is dropped
/// where the script writes names with and without: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic
/// vowel signs. Marks of other scripts are vowels, and stay.
enum FoldingRule {
  case dropped
  case space
  case written(UInt32)
  case writtenTwice(UInt32, UInt32)

  /// The rule for `codePoint`.
  static func rule(for codePoint: UInt32) -> FoldingRule {
    switch codePoint {
    case 0x60: .written(apostrophe)
    case 0x09...0x0D, 0x20, 0x85: .space
    case ..<0x80: .written(codePoint)
    // Strokes and ligatures, which have no decomposition. The dotless i is here because capitals don't keep it
    // apart: DIYARBAKIR is Diyarbakır.
    case 0xE6: .writtenTwice(0x61, 0x65)
    case 0x153: .writtenTwice(0x6F, 0x65)
    case 0xF8: .written(0x6F)
    case 0x111: .written(0x64)
    case 0x127: .written(0x68)
    case 0x131: .written(0x69)
    case 0x142: .written(0x6C)
    default:
      if isAccent(codePoint) {
        .dropped
      } else if isHyphen(codePoint) {
        .written(hyphen)
      } else if isApostrophe(codePoint) {
        .written(apostrophe)
      } else {
        CodePointForm.category(of: codePoint) == .space ? .space : .written(codePoint)
      }
    }
  }

  static let hyphen: UInt32 = 0x2D
  static let apostrophe: UInt32 = 0x27

  /// Whether `codePoint` is an apostrophe that would be taken for a space and an accent if it were decomposed.
  static func isSpacingAccent(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0xB4, 0x384, 0x1FBD, 0x1FBF, 0x1FFD, 0x1FFE: true
    default: false
    }
  }

  /// The Cyrillic letter that `mark` makes of `letter`, where people don't leave the mark out: й, ў, ї, ѓ, ќ. Not
  /// ё, which is written as е as often as not.
  static func letter(_ letter: UInt32, with mark: UInt32) -> UInt32? {
    switch (letter, mark) {
    case (0x438, 0x306): 0x439
    case (0x443, 0x306): 0x45E
    case (0x456, 0x308): 0x457
    case (0x433, 0x301): 0x453
    case (0x43A, 0x301): 0x45C
    default: nil
    }
  }

  /// Whether `mark` makes another letter of some letter.
  static func makesLetters(_ mark: UInt32) -> Bool {
    mark == 0x301 || mark == 0x306 || mark == 0x308
  }

  private static func isAccent(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      true
    // Hebrew points, but not the maqaf, which is a hyphen, and the other punctuation between them.
    case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7, 0xFB1E: true
    // Arabic vowel signs, signs of recitation, and the tatweel, but neither madda nor hamza.
    case 0x610...0x61A, 0x640, 0x64B...0x652, 0x656...0x65F, 0x670: true
    case 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7, 0x6E8, 0x6EA...0x6ED, 0x8CA...0x8E1, 0x8E3...0x8FF: true
    default: false
    }
  }

  /// Not the em dash, which stands between sentences.
  private static func isHyphen(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x58A, 0x5BE, 0x1400, 0x1806, 0x2010...0x2013, 0x2043, 0x2212, 0x2E17, 0x30A0: true
    default: false
    }
  }

  private static func isApostrophe(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2B9, 0x2BB...0x2BF, 0x55A, 0x5F3, 0x2018, 0x2019, 0x201B, 0x2032, 0x2035, 0xA78C: true
    default: false
    }
  }
}
