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

  package static func append(single number: Int, to output: inout [UInt8]) {
    output.append(digits[number & 63])
  }
}
