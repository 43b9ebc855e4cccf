/// How wide a text will be. The reader's font isn't known; the shares are those of wide ones, so that names rather keep apart.
enum TextWidth {
  static func estimate(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + share(of: $1) } * size
  }

  /// Of the letters' height.
  private static func share(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20, 0x2E, 0x2C, 0x27, 0x69, 0x6C, 0x6A, 0x74, 0x66, 0x72, 0x28, 0x29: 0.36
    case 0x57, 0x4D, 0x6D, 0x77: 0.92
    case 0x41...0x5A, 0x30...0x39: 0.68
    case 0x300...0x36F, 0x64B...0x65F: 0
    case 0x400...0x42F: 0.76
    case 0x430...0x52F: 0.64
    case 0x590...0x6FF: 0.6
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF: 1.05
    case 0x20000...0x3FFFF: 1.05
    default: 0.6
    }
  }
}
