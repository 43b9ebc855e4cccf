/// Which rule of EDTF a text breaks, where, and how it was probably meant.
package struct EDTFSyntaxError: Error, Hashable, Sendable {
  /// Where the mistake begins, in Unicode scalars from the start of the text.
  package let offset: Int
  /// How many scalars it spans; 0 where something is missing at that place.
  package let length: Int
  /// The rule, and what was found instead.
  package let message: String
  /// The whole text as it was probably meant, itself valid; none where there is no one likely reading.
  package let fix: String?

  /// The same error with a likely fix.
  func with(fix: String?) -> Self {
    Self(offset: offset, length: length, message: message, fix: fix)
  }
}

extension EDTFSyntaxError: CustomStringConvertible {
  /// The message and the fix.
  package var description: String {
    fix.map { "\(message); did you mean “\($0)”?" } ?? message
  }
}
