/// The way from a record to a value inside it: up to eight field numbers, packed so that following it copies nothing.
package struct SlotPath: Hashable, Sendable {
  /// Field numbers from the lowest byte up, each plus one; a zero byte ends the path.
  private let packed: UInt64

  private init(packed: UInt64) {
    self.packed = packed
  }

  static let empty = SlotPath(packed: 0)
  static let longest = 8
  static let fieldLimit = 254

  var isEmpty: Bool { packed == 0 }
  var first: Int { Int(packed & 0xFF) - 1 }
  var rest: SlotPath { SlotPath(packed: packed >> 8) }
  var count: Int { (UInt64.bitWidth - packed.leadingZeroBitCount + 7) / 8 }

  /// This path with one more step, or nil where it is at its longest.
  func appending(_ slot: Int) -> SlotPath? {
    guard count < Self.longest, slot < Self.fieldLimit else { return nil }
    return SlotPath(packed: packed | UInt64(slot + 1) << UInt64(8 * count))
  }
}
