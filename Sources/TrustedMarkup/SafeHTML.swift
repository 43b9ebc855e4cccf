/// HTML that may be written without escaping.
///
/// Only code that builds markup from escaped parts may make one. `Tests/TrustedMarkupTests` lists the files that
/// call ``init(trusted:)``, so that a new one is a decision and not an accident.
package struct SafeHTML: Hashable, Sendable {
  /// UTF-8.
  package let bytes: [UInt8]

  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  package static let empty = SafeHTML(trusted: [])

  package var isEmpty: Bool { bytes.isEmpty }
}
