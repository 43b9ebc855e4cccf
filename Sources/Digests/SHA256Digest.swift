internal import CLibCrypto

/// The SHA-256 of some bytes.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  // Four words instead of an array: no allocation, and `Hashable` for free.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  init(words first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    words = (first, second, third, fourth)
  }

  /// Eight bytes each, the first of them highest.
  var wordList: [UInt64] { [words.0, words.1, words.2, words.3] }

  init(_ bytes: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Hashes `bytes`.
  package init(of bytes: UnsafeRawBufferPointer) {
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { result in
      // A nil address is refused by some versions of the library even for no bytes.
      var nothing: UInt8 = 0
      if let start = bytes.baseAddress {
        SHA256(start.assumingMemoryBound(to: UInt8.self), bytes.count, result.baseAddress)
      } else {
        SHA256(&nothing, 0, result.baseAddress)
      }
      return SHA256Digest(UnsafeRawBufferPointer(result))
    }
  }

  /// Reads the 32 bytes of a digest.
  package init(rawBytes bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count == 32, "a digest has 32 bytes")
    self.init(bytes)
  }

  /// The 32 bytes of the digest.
  package var rawBytes: [UInt8] {
    wordList.flatMap { word in
      stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// Its first half, which is enough to tell things apart that nobody forges.
  package var fingerprint: Fingerprint { Fingerprint(high: words.0, low: words.1) }

  /// Hashes `bytes`.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { SHA256Digest(of: $0) }
  }

  /// Reads 64 hexadecimal digits, or returns nil for anything else.
  package init?(hex: some Collection<UInt8>) {
    // Manifests have as many digests as there are files.
    let read =
      hex.withContiguousStorageIfAvailable(Self.words) ?? Array(hex).withUnsafeBufferPointer(Self.words)
    guard let read else { return nil }
    words = read
  }

  private static func words(
    _ digits: UnsafeBufferPointer<UInt8>
  ) -> (UInt64, UInt64, UInt64, UInt64)? {
    guard digits.count == 64 else { return nil }
    func word(_ start: Int) -> UInt64? {
      var word: UInt64 = 0
      for digit in digits[start..<start + 16] {
        guard let value = value(ofHexDigit: digit) else { return nil }
        word = word << 4 | UInt64(value)
      }
      return word
    }
    guard let first = word(0), let second = word(16), let third = word(32), let fourth = word(48) else {
      return nil
    }
    return (first, second, third, fourth)
  }

  package static func == (left: SHA256Digest, right: SHA256Digest) -> Bool {
    left.words == right.words
  }

  package func hash(into hasher: inout Hasher) {
    // Any part of a good hash is one.
    hasher.combine(words.0)
  }

  /// The digest as 64 lower-case hexadecimal digits.
  package var hex: String {
    var text: [UInt8] = []
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  package var description: String { hex }

  /// Appends ``hex`` as bytes.
  package func appendHex(to text: inout [UInt8]) {
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> shift) & 15
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  private static func value(ofHexDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
