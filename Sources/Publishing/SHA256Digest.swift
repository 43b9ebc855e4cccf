import CLibCrypto

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The SHA-256 of some bytes.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  // Four words instead of an array: no allocation, and `Hashable` for free.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  private init(_ bytes: UnsafeRawBufferPointer) {
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

  /// Hashes `bytes`.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { SHA256Digest(of: $0) }
  }

  /// Reads 64 hexadecimal digits, or returns nil for anything else.
  package init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hex {
      guard let value = Self.value(ofHexDigit: digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self = bytes.withUnsafeBytes { SHA256Digest($0) }
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
  func appendHex(to text: inout [UInt8]) {
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

extension SHA256Digest {
  /// Hashes the rest of an open file piece by piece, so that a large one needs no memory.
  init(reading file: borrowing FileDescriptor, path: String) throws(FileSystemError) {
    let hasher = SHA256Hasher()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try buffer.withMutableBytes { (bytes) throws(FileSystemError) -> Int in
        try file.read(into: bytes, path: path)
      }
      if count == 0 { break }
      buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    self = hasher.finish()
  }

  /// Hashes the regular file at `path`, whatever its size. A symbolic link there is refused.
  package init(ofFile path: String) throws(FileSystemError) {
    guard let file = FileDescriptor.opening(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      throw errno == ELOOP ? FileSystemError(.open, path, .notARegularFile) : FileSystemError(.open, path)
    }
    guard try file.status(path: path).kind == .file else {
      throw FileSystemError(.read, path, .notARegularFile)
    }
    self = try SHA256Digest(reading: file, path: path)
  }

  /// A hash in the making.
  private final class SHA256Hasher {
    private let context = EVP_MD_CTX_new()

    init() {
      EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit {
      EVP_MD_CTX_free(context)
    }

    func update(_ bytes: UnsafeRawBufferPointer) {
      EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    func finish() -> SHA256Digest {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { result in
        let done = EVP_DigestFinal_ex(context, result.baseAddress, nil)
        precondition(done == 1, "libcrypto has SHA-256 and memory for it")
        return SHA256Digest(UnsafeRawBufferPointer(result))
      }
    }
  }
}
