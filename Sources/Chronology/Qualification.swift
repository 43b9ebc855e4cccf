/// What EDTF's `?`, `~` and `%` say of a date or a component: nothing, uncertain, approximate, or both.
package struct Qualification: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `~`: an estimate, near the value given.
  package static let approximate = Self(rawValue: 1)
  /// `?`: the source of the value is open to doubt.
  package static let uncertain = Self(rawValue: 2)

  /// The qualification that a character of EDTF stands for.
  init?(character: UInt8) {
    switch character {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }
}
