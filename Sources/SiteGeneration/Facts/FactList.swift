internal import BinaryCoding

/// The numbers of facts, in order, as bytes: the steps from each to the next (LEB128).
package struct FactList: Sendable {
  let bytes: ArraySlice<UInt8>

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// - Parameter numbers: in order; what comes twice counts once.
  init(_ numbers: [UInt32]) {
    var writer = BinaryWriter()
    writer.bytes.reserveCapacity(numbers.count * 3)
    var last: UInt32 = 0
    for (index, number) in numbers.enumerated() where index == 0 || number != last {
      writer.write(number: UInt64(number &- last))
      last = number
    }
    // There are as many lists as pages: none keeps more memory than it needs.
    var exact: [UInt8] = []
    exact.reserveCapacity(writer.bytes.count)
    exact += writer.bytes
    bytes = exact[...]
  }

  /// Hands over the numbers until `body` says that it is enough.
  func forEach(_ body: (Int) -> Bool) {
    var number = 0
    var step = 0
    var shift = 0
    for byte in bytes {
      step |= Int(byte & 0x7F) << shift
      shift = min(shift + 7, 56)
      guard byte < 0x80 else { continue }
      number &+= step
      step = 0
      shift = 0
      if !body(number) { return }
    }
  }
}
