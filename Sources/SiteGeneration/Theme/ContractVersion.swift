/// The version of what templates are given: themes for one minor also work with later ones of the same major.
package struct ContractVersion: Hashable, Sendable {
  package let major: Int
  package let minor: Int

  package init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `MAJOR.MINOR`: two whole numbers of at most four digits, without zeros before them.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, let major = Self.number(parts[0]), let minor = Self.number(parts[1]) else {
      return nil
    }
    self.init(major: major, minor: minor)
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits.first != 0x30
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Whether a theme that needs `needed` works with this version.
  package func serves(_ needed: ContractVersion) -> Bool {
    needed.major == major && needed.minor <= minor
  }
}

extension ContractVersion: CustomStringConvertible {
  package var description: String { "\(major).\(minor)" }
}
