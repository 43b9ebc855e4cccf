/// Half a SHA-256: two equal ones mean the same bytes.
package struct Fingerprint: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The fingerprint of nothing that was ever hashed.
  package static let none = Fingerprint(high: 0, low: 0)

  package func hash(into hasher: inout Hasher) {
    // Any part of a good hash is one.
    hasher.combine(high)
  }
}
