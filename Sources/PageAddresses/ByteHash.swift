/// A fast hash of bytes: the same on every machine, for tables in memory only.
package enum ByteHash {
  /// The hash of `bytes`; a different `seed` gives an unrelated one.
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = mix(
      seed ^ 0x9E37_79B9_7F4A_7C15, UInt64(truncatingIfNeeded: raw.count) ^ 0xD6E8_FEB8_6659_FD93)
    var offset = 0
    while offset + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      hash = mix(hash ^ word, 0xA076_1D64_78BD_642F)
      offset += 8
    }
    guard offset < raw.count else { return mix(hash, 0xE703_7ED1_A0B4_28DB) }
    var tail: UInt64 = 0
    while offset < raw.count {
      tail = tail << 8 | UInt64(raw[offset])
      offset += 1
    }
    return mix(mix(hash ^ tail, 0xA076_1D64_78BD_642F), 0xE703_7ED1_A0B4_28DB)
  }

  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    // A factor of zero would forget all that came before.
    return (product.high ^ product.low) &+ left
  }
}
