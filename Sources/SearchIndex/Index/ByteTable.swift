/// Numbers strings of bytes in the order in which they come. Its bytes are in one block: a vocabulary has hundreds of
/// thousands.
struct ByteTable: Sendable {
  private var slots: [UInt32] = Array(repeating: .max, count: 1024)
  private var ends: [UInt32] = []
  private var bytes: [UInt8] = []

  var count: Int { ends.count }

  /// The number of the bytes, and whether they are new.
  mutating func number(of key: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    if ends.count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: Self.hash(key)) & (slots.count - 1)
    while slots[slot] != .max {
      let number = Int(slots[slot])
      if isEqual(number, key) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    slots[slot] = UInt32(number)
    bytes.append(contentsOf: key)
    ends.append(UInt32(bytes.count))
    return (number, true)
  }

  mutating func number(of text: String) -> Int {
    var text = text
    return text.withUTF8 { number(of: $0).number }
  }

  /// The number of bytes that are there; nil for others.
  func known(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Int(truncatingIfNeeded: Self.hash(key)) & (slots.count - 1)
    while slots[slot] != .max {
      if isEqual(Int(slots[slot]), key) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// Lends the bytes of a number.
  func withBytes<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    let end = Int(ends[number])
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Whether the bytes of one number come before those of another.
  func precedes(_ left: Int, _ right: Int) -> Bool { self[left].lexicographicallyPrecedes(self[right]) }

  func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  private func isEqual(_ number: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - start == key.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<key.count where bytes[start + index] != key[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    for number in ends.indices {
      var slot =
        self[number].withUnsafeBufferPointer { Int(truncatingIfNeeded: Self.hash($0)) } & (slots.count - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  /// FNV-1a of 64 bits, folded, so that its low bits depend on all.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
