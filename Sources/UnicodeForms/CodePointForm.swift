internal import CUTF8Proc

/// What the Unicode Character Database says of one code point.
package enum CodePointForm {
  /// The general categories, as far as names tell them apart.
  package enum Category: Sendable {
    case capitalLetter, titleCaseLetter, smallLetter, letterWithoutCase
    case mark
    case digit, letterNumber
    case space
    case other
  }

  /// The general category of `codePoint`.
  package static func category(of codePoint: UInt32) -> Category {
    switch utf8proc_category(Int32(truncatingIfNeeded: codePoint)) {
    case UTF8PROC_CATEGORY_LU: .capitalLetter
    case UTF8PROC_CATEGORY_LT: .titleCaseLetter
    case UTF8PROC_CATEGORY_LL: .smallLetter
    case UTF8PROC_CATEGORY_LM, UTF8PROC_CATEGORY_LO: .letterWithoutCase
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME: .mark
    case UTF8PROC_CATEGORY_ND: .digit
    case UTF8PROC_CATEGORY_NL: .letterNumber
    case UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP: .space
    default: .other
    }
  }

  /// The canonical combining class of `codePoint`: marks of different classes may stand in any order.
  package static func combiningClass(of codePoint: UInt32) -> UInt8 {
    let property = utf8proc_get_property(Int32(truncatingIfNeeded: codePoint))
    return UInt8(truncatingIfNeeded: property?.pointee.combining_class ?? 0)
  }

  /// Calls `body` with `codePoint` case folded and decomposed (NFKD): nothing at all for one that is
  /// invisible by default, such as a soft hyphen.
  package static func withCompatibilityFolding<Result>(
    of codePoint: UInt32, _ body: (UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    let options =
      UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue
      | UTF8PROC_IGNORE.rawValue | UTF8PROC_STABLE.rawValue
    // The longest decomposition in Unicode has 18 code points.
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { buffer in
      let length = utf8proc_decompose_char(
        Int32(truncatingIfNeeded: codePoint), buffer.baseAddress, buffer.count,
        utf8proc_option_t(rawValue: options), nil)
      guard (0...buffer.count).contains(length) else {
        buffer[0] = 0xFFFD
        return body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<1]))
      }
      return body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<length]))
    }
  }
}
