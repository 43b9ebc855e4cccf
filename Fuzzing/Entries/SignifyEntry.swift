import Signatures

/// A key and a signature from files, with a NUL byte between the two: what is read can be used, and signatures are
/// written as they were.
enum SignifyEntry {
  static func run(_ bytes: [UInt8]) throws {
    let files = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
    let key = try? SignifyPublicKey(parsing: files[0])
    for file in files {
      guard let signature = try? SignifySignature(parsing: file) else { continue }
      let written = signature.file(comment: "verify with key.pub")
      try expect(
        try SignifySignature(parsing: written) == signature, "a written signature is read as the same")
      try expect(Self.lines(file)[1] == Self.lines(written)[1], "there is one way to write a signature")
      if let key, key.verifies(signature, of: Array("regesta".utf8)) {
        try expect(signature.isBy(key), "a key verifies its own signatures only")
        try expect(!key.verifies(signature, of: Array("Regesta".utf8)), "a signature is of certain bytes")
      }
    }
    if let secret = try? SignifySecretKey(parsing: files[0]) {
      try expect(secret.signature(of: bytes) == secret.signature(of: bytes), "a signature is always the same")
    }
  }

  private static func lines(_ file: [UInt8]) -> [ArraySlice<UInt8>] {
    file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}
