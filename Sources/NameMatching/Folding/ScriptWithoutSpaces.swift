/// The scripts that don't part words by spaces: Han, kana, bopomofo, Thai, Lao, Burmese and Khmer.
enum ScriptWithoutSpaces {
  /// Whether `codePoint` belongs to such a script.
  static func contains(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x303C: true
    case 0x3041...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF: true
    case 0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0xF900...0xFAFF, 0xFF66...0xFF9F: true
    case 0x1AFF0...0x1B16F: true
    default: isUnifiedIdeograph(codePoint)
    }
  }

  /// Whether `codePoint` is a Han character without a decomposition.
  static func isUnifiedIdeograph(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2A6DF, 0x2A700...0x2EBEF, 0x30000...0x323AF: true
    default: false
    }
  }
}
