/// Twelve bits that tell apart which words follow each other, so that few documents without a phrase are taken for having it.
/// Those are left out when their text is there.
///
/// FNV-1a of 32 bits over the folded words with spaces between, as the search script works it out.
struct PhraseHash {
  private var hash: UInt32 = 0x811C_9DC5
  private var isEmpty = true

  mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
    if !isEmpty { add(0x20) }
    isEmpty = false
    for byte in word { add(byte) }
  }

  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }

  var value: UInt16 { UInt16((hash ^ hash >> 12) & 0xFFF) }
}
