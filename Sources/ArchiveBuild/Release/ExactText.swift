internal import Diagnostics

/// A text that equals another only byte by byte: ids and paths that look alike lead to different places.
struct ExactText: Hashable, Comparable, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.compareBytes(with: right.text) == 0
  }

  static func < (left: ExactText, right: ExactText) -> Bool { left.text.precedesByBytes(right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension ExactText {
  /// The text as a part of an address that people read: letters, marks and digits of any script stay, and of the rest
  /// whatever neither ends a line or an address nor hides in it.
  var written: String {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if Self.isKept(scalar) {
        bytes.append(contentsOf: encoded)
      } else {
        for byte in encoded { bytes.append(percentEncoded: byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what ``written`` made; nil where a character stands bare that it would have encoded.
  init?(written: some Sequence<UInt8>) {
    var bytes: [UInt8] = []
    var rest = Array(written)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, let high = Self.digit(rest.removeFirst()),
          let low = Self.digit(rest.removeFirst())
        else { return nil }
        bytes.append(high << 4 | low)
      } else if byte < 0x80, !Self.isKept(Unicode.Scalar(byte)) {
        return nil
      } else {
        bytes.append(byte)
      }
    }
    guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.text = text
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value > 0x20 && scalar.value < 0x7F && !"%#?\"<>\\".unicodeScalars.contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
