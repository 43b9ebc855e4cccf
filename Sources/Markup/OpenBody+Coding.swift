// The form in the body store: numbers are little-endian, 32 bits unless said otherwise.
//
//     "ROB3"  checksum of all that follows (64 bits)  size of the HTML  number of holes
//     per hole: offset  reference × 8 + part
//     the HTML
//
extension OpenBody {
  private static let signature = [UInt8]("ROB3".utf8)
  private static let headerSize = 20

  /// Appends the compact binary form.
  package func encode(into output: inout [UInt8]) {
    output.reserveCapacity(output.count + Self.headerSize + holes.count * 8 + html.count)
    output.append(contentsOf: Self.signature)
    let checksumPlace = output.count
    output.append(contentsOf: [UInt8](repeating: 0, count: 8))
    output.append(littleEndian: UInt32(clamping: html.count))
    output.append(littleEndian: UInt32(clamping: holes.count))
    for hole in holes {
      output.append(littleEndian: UInt32(clamping: hole.offset))
      output.append(littleEndian: UInt32(clamping: hole.reference) << 3 | UInt32(hole.part.rawValue))
    }
    output.append(contentsOf: html)
    let checksum = output.withUnsafeBytes { bytes in
      Self.checksum(UnsafeRawBufferPointer(rebasing: bytes[(checksumPlace + 8)...]))
    }
    for byte in 0..<8 {
      output[checksumPlace + byte] = UInt8(truncatingIfNeeded: checksum >> UInt64(byte * 8))
    }
  }

  /// Reads what ``encode(into:)`` wrote, or returns nil if a single byte is missing, added or other.
  package init?(decoding bytes: ArraySlice<UInt8>) {
    let decoded = bytes.withUnsafeBytes { OpenBody(decoding: $0) }
    guard let decoded else { return nil }
    self = decoded
  }

  /// Reads what ``encode(into:)`` wrote, or returns nil if a single byte is missing, added or other.
  package init?(decoding bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.headerSize, bytes.prefix(4).elementsEqual(Self.signature) else { return nil }
    func number(at offset: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    let (size, count) = (number(at: 12), number(at: 16))
    guard bytes.count == Self.headerSize + count * 8 + size else { return nil }
    let checksum = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt64.self))
    guard checksum == Self.checksum(UnsafeRawBufferPointer(rebasing: bytes[12...])) else { return nil }

    var holes: [Hole] = []
    holes.reserveCapacity(count)
    var last = 0
    for index in 0..<count {
      let place = Self.headerSize + index * 8
      let (offset, packed) = (number(at: place), number(at: place + 4))
      guard offset >= last, offset <= size, let part = Hole.Part(rawValue: UInt8(packed & 7)) else {
        return nil
      }
      holes.append(Hole(offset: offset, reference: packed >> 3, part: part))
      last = offset
    }
    self.init(html: [UInt8](bytes[(Self.headerSize + count * 8)...]), holes: holes)
  }

  /// Against damage on disk, not against an adversary: eight bytes at a time, each step undoable, so that any single
  /// change shows.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    while offset < bytes.count {
      mix(UInt64(bytes[offset]))
      offset += 1
    }
    return hash
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: UInt32) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
