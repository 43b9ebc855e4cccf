#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension String {
  /// Whether the UTF-8 bytes of this text come before those of `other`; many times faster than comparing one by one.
  package func precedesByBytes(_ other: String) -> Bool {
    compareBytes(with: other) < 0
  }

  /// Compares UTF-8 bytes: below, at or above zero as `memcmp` does.
  package func compareBytes(with other: String) -> Int {
    var left = self
    var right = other
    return left.withUTF8 { left in
      right.withUTF8 { right in
        let common = min(left.count, right.count)
        if common > 0, let one = left.baseAddress, let two = right.baseAddress {
          let order = memcmp(one, two, common)
          if order != 0 { return Int(order) }
        }
        return left.count - right.count
      }
    }
  }
}
