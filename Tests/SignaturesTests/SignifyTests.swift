import Testing

@testable import Signatures

/// Keys and a signature that OpenBSD's signify 31 made, without a passphrase unless it says so.
enum Signify {
  static let publicKey = """
    untrusted comment: test key public key
    RWSPJzI2VhbNrB1qNskPdQKOS38pHGdwVqacPVClO05k84UaN2rzlXTA

    """
  static let secretKey = """
    untrusted comment: test key secret key
    RWRCSwAAAADDYwKzI/3WjjpBdQocFV09ZXl5QNJbprqPJzI2VhbNrADva5BTOIzOEcNVxFK6clxeS6hUT5B23JobQ/PrtrnjHWo2yQ91Ao5LfykcZ3BWppw9UKU7TmTzhRo3avOVdMA=

    """
  static let otherPublicKey = """
    untrusted comment: other public key
    RWQNyuznJEQfDCKqJBXwe0mjPYjqajV3+v7sbDXtVm2+dpLrk+O8RxM/

    """
  static let keyWithPassphrase = """
    untrusted comment: signify secret key
    RWRCSwAAACrkJyskAd0QpHA0ckBaXoy+LcGhtO/L+XsWPM1HKgnz9GYaxR0cBQ8yXR45fBLS6uXdUtf38PisKIq3drrBBs3aVopqy6f3BI1WfTKpypFucIlTfVisContqHAY8f25Tcg=

    """
  /// Of `hello`, and a line feed.
  static let signature = """
    untrusted comment: verify with t.pub
    RWSPJzI2VhbNrBRRdhgWwKSqAd2tsA2XssKR7sIDHrr6CzlTQYfr6dchYOkKLiW8aTSPiQA6HO/osOe5EBWWC+f6rwN5fAbs0g0=

    """
}

@Suite struct SignifyTests {
  private let message = Array("hello\n".utf8)

  private func parsed<Value>(_ text: String, _ read: ([UInt8]) throws -> Value) rethrows -> Value {
    try read(Array(text.utf8))
  }

  @Test func aSignatureOfSignifyIsVerified() throws {
    let key = try parsed(Signify.publicKey) { try SignifyPublicKey(parsing: $0) }
    let signature = try parsed(Signify.signature) { try SignifySignature(parsing: $0) }
    #expect(key.verifies(signature, of: message))
    #expect(!key.verifies(signature, of: message + [0]))
    #expect(!key.verifies(signature, of: []))
  }

  @Test func theSameIsSignedAsSignifySignsIt() throws {
    let key = try parsed(Signify.secretKey) { try SignifySecretKey(parsing: $0) }
    let file = key.signature(of: message).file(comment: "verify with t.pub")
    #expect(String(decoding: file, as: UTF8.self) == Signify.signature)
  }

  @Test func anotherKeyIsToldFromADamagedSignature() throws {
    let other = try parsed(Signify.otherPublicKey) { try SignifyPublicKey(parsing: $0) }
    let signature = try parsed(Signify.signature) { try SignifySignature(parsing: $0) }
    #expect(!signature.isBy(other))
    #expect(!other.verifies(signature, of: message))
  }

  @Test func aKeyUnderAPassphraseIsRefused() {
    #expect(throws: SignifyError.passphrase) {
      try parsed(Signify.keyWithPassphrase) { try SignifySecretKey(parsing: $0) }
    }
  }

  @Test func aDamagedSecretKeyIsRefused() {
    let damaged = Signify.secretKey.replacing("ADva5BT", with: "ADva6BT")
    #expect(throws: SignifyError.damagedKey) { try parsed(damaged) { try SignifySecretKey(parsing: $0) } }
  }

  @Test(arguments: [
    "", "\n", "untrusted comment: x\n", "untrusted comment: x\nRWQ=\n", "comment: x\n\n\n", "\u{0}\n\u{0}\n",
    Signify.signature.replacing("RWSP", with: "RXSP"), Signify.signature + "\n", Signify.publicKey + "x",
    Signify.publicKey.replacing("XTA", with: "XT="), Signify.publicKey.replacing("\n", with: "\r\n"),
    String(repeating: "A", count: 100_000),
  ])
  func whatSignifyDoesNotWriteIsRefused(text: String) {
    #expect(throws: SignifyError.self) { try parsed(text) { try SignifyPublicKey(parsing: $0) } }
    #expect(throws: SignifyError.self) { try parsed(text) { try SignifySecretKey(parsing: $0) } }
    #expect(throws: SignifyError.self) { try parsed(text) { try SignifySignature(parsing: $0) } }
  }

  @Test func everyFlippedBitOfASignatureIsSeen() throws {
    let key = try parsed(Signify.publicKey) { try SignifyPublicKey(parsing: $0) }
    let good = try parsed(Signify.signature) { try SignifySignature(parsing: $0) }
    for bit in 0..<(72 * 8) {
      var bytes = good.keyNumber + good.value
      bytes[bit / 8] ^= 1 << (bit % 8)
      let changed = SignifySignature(keyNumber: Array(bytes[..<8]), value: Array(bytes[8...]))
      #expect(!key.verifies(changed, of: message), "bit \(bit)")
    }
  }
}
