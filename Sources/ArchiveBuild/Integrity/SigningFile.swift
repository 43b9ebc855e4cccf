internal import Publishing
internal import Signatures

/// Files of keys and signatures, which are a few lines long.
enum SigningFile {
  static let limit = 65_536

  static func publicKey(_ path: String) throws -> SignifyPublicKey {
    try key(path, "public") { (bytes) throws(SignifyError) in try SignifyPublicKey(parsing: bytes) }
  }

  static func secretKey(_ path: String) throws -> SignifySecretKey {
    try key(path, "secret") { (bytes) throws(SignifyError) in try SignifySecretKey(parsing: bytes) }
  }

  private static func key<Key>(
    _ path: String, _ kind: String, _ parse: ([UInt8]) throws(SignifyError) -> Key
  ) throws -> Key {
    let bytes = try readFile(path, limit: limit)
    do throws(SignifyError) {
      return try parse(bytes)
    } catch {
      throw EnvironmentError(
        description: "“\(path)” can't be used: " + Self.reason(error, kind))
    }
  }

  private static func reason(_ error: SignifyError, _ kind: String) -> String {
    switch error {
    case .syntax: "it isn't a \(kind) key that signify writes"
    case .damagedKey: "the key in it is damaged"
    case .passphrase:
      "the key is kept under a passphrase, which only signify asks for; sign the manifest with it instead: "
        + "signify-openbsd -S -s KEY -m OUTPUT/manifest-sha256.txt"
    }
  }
}
