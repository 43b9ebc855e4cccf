internal import CLibCrypto

/// The key that verifies signatures, as OpenBSD's signify writes it.
package struct SignifyPublicKey: Hashable, Sendable {
  /// Tells keys apart, so that a signature by another key isn't taken for a damaged one.
  let number: [UInt8]
  let point: [UInt8]

  /// Reads the file that `signify -G` writes for the public key.
  package init(parsing file: [UInt8]) throws(SignifyError) {
    let content = try SignifyText(parsing: file, count: 40).content
    number = Array(content[..<8])
    point = Array(content[8...])
  }

  /// Whether `signature` was made of these bytes with the secret half of this key (RFC 8032, Ed25519).
  package func verifies(_ signature: SignifySignature, of bytes: [UInt8]) -> Bool {
    guard signature.keyNumber == number else { return false }
    guard let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, point, point.count) else {
      return false
    }
    defer { EVP_PKEY_free(key) }
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
      && EVP_DigestVerify(context, signature.value, signature.value.count, bytes, bytes.count) == 1
  }
}

/// The key that signs, as OpenBSD's signify writes it without a passphrase (`signify -G -n`).
package struct SignifySecretKey: Sendable {
  private let number: [UInt8]
  private let seed: [UInt8]

  /// Reads the file that `signify -G -n` writes for the secret key.
  ///
  /// After `Ed` stand `BK`, the rounds of the passphrase (0 without one), 16 bytes of salt, 8 of a SHA-512 of the key,
  /// 8 of the key's number, and the key: 32 bytes of seed and the public key.
  package init(parsing file: [UInt8]) throws(SignifyError) {
    let content = try SignifyText(parsing: file, count: 102).content
    guard content.starts(with: "BK".utf8) else { throw .syntax }
    guard content[2..<6].allSatisfy({ $0 == 0 }) else { throw .passphrase }
    let key = Array(content[38...])
    var hash = [UInt8](repeating: 0, count: 64)
    SHA512(key, key.count, &hash)
    guard hash[..<8] == content[22..<30] else { throw .damagedKey }
    number = Array(content[30..<38])
    seed = Array(key[..<32])
  }

  /// Signs the bytes (RFC 8032, Ed25519): the same bytes have the same signature.
  package func signature(of bytes: [UInt8]) -> SignifySignature {
    guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
      preconditionFailure("libcrypto has Ed25519")
    }
    defer { EVP_PKEY_free(key) }
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var value = [UInt8](repeating: 0, count: 64)
    var count = value.count
    let isDone =
      EVP_DigestSignInit(context, nil, nil, nil, key) == 1
      && EVP_DigestSign(context, &value, &count, bytes, bytes.count) == 1
    precondition(isDone && count == 64, "libcrypto signs with any seed")
    return SignifySignature(keyNumber: number, value: value)
  }
}

/// A signature, as OpenBSD's signify writes it.
package struct SignifySignature: Hashable, Sendable {
  let keyNumber: [UInt8]
  let value: [UInt8]

  init(keyNumber: [UInt8], value: [UInt8]) {
    self.keyNumber = keyNumber
    self.value = value
  }

  /// Reads the file that `signify -S` writes.
  package init(parsing file: [UInt8]) throws(SignifyError) {
    let content = try SignifyText(parsing: file, count: 72).content
    keyNumber = Array(content[..<8])
    value = Array(content[8...])
  }

  /// Whether it was made with the secret half of `key`, of whatever bytes.
  package func isBy(_ key: SignifyPublicKey) -> Bool { keyNumber == key.number }

  /// The file that `signify -V` reads.
  package func file(comment: String) -> [UInt8] { SignifyText.written(comment: comment, keyNumber + value) }
}
