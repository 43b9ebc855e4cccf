/// Numbers as the search script reads them: digits of 64, the lowest five bits first; a digit of 32 and more is followed by
/// another.
package enum ScriptDigits {
  private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)

  package static func append(_ number: Int, to output: inout [UInt8]) {
    var rest = number
    while rest >= 32 {
      output.append(digits[rest & 31 | 32])
      rest >>= 5
    }
    output.append(digits[rest])
  }

  /// A number below 4,096 in two digits.
  static func append(pair number: Int, to output: inout [UInt8]) {
    output.append(digits[number >> 6 & 63])
    output.append(digits[number & 63])
  }

  /// Small numbers, as many to a digit as it has room for, the first lowest; where it has room for none, each as ``append(_:to:)``
  /// writes it.
  ///
  /// - Parameter radix: more than each number, and at least 2.
  package static func append(packed numbers: some Collection<Int>, radix: Int, to output: inout [UInt8]) {
    guard radix <= 64 else {
      for number in numbers { append(number, to: &output) }
      return
    }
    var (digit, factor) = (0, 1)
    for number in numbers {
      digit += number * factor
      factor *= radix
      if factor * radix > 64 {
        output.append(digits[digit])
        (digit, factor) = (0, 1)
      }
    }
    if factor > 1 { output.append(digits[digit]) }
  }
}
