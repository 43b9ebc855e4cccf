/// A decimal number of which some digits may be unspecified (`X`).
package struct DigitPattern: Hashable, Sendable {
  /// The number with 0 for every unspecified digit.
  package let lowest: Int
  /// The number with 9 for every unspecified digit.
  package let highest: Int
  /// The number of digits as written.
  package let width: Int
  // Bit n stands for the digit of 10ⁿ; only the four-digit years and shorter components have any.
  let unspecified: UInt8

  /// Reads digits and `X`, of which there must be at least one, and at most 15; `X` only among the last eight.
  init?(_ text: some BidirectionalCollection<UInt8>) {
    var (lowest, highest, width, unspecified) = (0, 0, 0, UInt8(0))
    for byte in text {
      guard width < 15, unspecified & 0x80 == 0 else { return nil }
      let isUnspecified = byte == UInt8(ascii: "X")
      guard isUnspecified || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      let digit = isUnspecified ? 0 : Int(byte - UInt8(ascii: "0"))
      lowest = lowest * 10 + digit
      highest = highest * 10 + (isUnspecified ? 9 : digit)
      unspecified = unspecified << 1 | (isUnspecified ? 1 : 0)
      width += 1
    }
    guard width > 0 else { return nil }
    self.lowest = lowest
    self.highest = highest
    self.width = width
    self.unspecified = unspecified
  }

  /// The number, if every digit is given.
  package var value: Int? { unspecified == 0 ? lowest : nil }

  /// Whether no digit is given.
  package var isWhollyUnspecified: Bool { Int(unspecified) + 1 == 1 << width }

  /// The number of unspecified digits, if they are the last ones: 1 for `201X`, 0 for `2010`, none for `2X10`.
  package var unspecifiedTail: Int? {
    let next = UInt16(unspecified) + 1
    return next & UInt16(unspecified) == 0 ? next.trailingZeroBitCount : nil
  }

  /// The place of the first unspecified digit, counted from the last digit: 0 for `201X`, 2 for `2X1X`.
  var highestUnspecifiedPlace: Int? { unspecified == 0 ? nil : 7 - unspecified.leadingZeroBitCount }

  /// Whether the number fits the given digits; leading zeros count as digits.
  package func matches(_ number: Int) -> Bool {
    guard lowest...highest ~= number else { return false }
    var (number, pattern) = (number, lowest)
    for place in 0..<width {
      if place >= 8 || unspecified >> place & 1 == 0, number % 10 != pattern % 10 { return false }
      number /= 10
      pattern /= 10
    }
    return true
  }
}

extension DigitPattern: CustomStringConvertible {
  package var description: String {
    var digits: [UInt8] = []
    var pattern = lowest
    for place in 0..<width {
      let isUnspecified = place < 8 && unspecified >> place & 1 == 1
      digits.append(isUnspecified ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(pattern % 10))
      pattern /= 10
    }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }
}
