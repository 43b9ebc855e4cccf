import Dispatch
import Synchronization
import Testing

@testable import Digests

@Suite struct SHA256DigestTests {
  // The examples of FIPS 180-2.
  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  private let million = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

  @Test func agreesWithTheStandard() {
    #expect(SHA256Digest(of: Array("abc".utf8)).hex == abc)
    #expect(
      SHA256Digest(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(SHA256Digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)).hex == million)
  }

  @Test func readsItsOwnHexAndNothingElse() {
    #expect(SHA256Digest(hex: abc.utf8) == SHA256Digest(of: Array("abc".utf8)))
    #expect(SHA256Digest(hex: abc.uppercased().utf8) == SHA256Digest(of: Array("abc".utf8)))
    #expect(SHA256Digest(hex: abc.dropLast().utf8) == nil)
    #expect(SHA256Digest(hex: (abc.dropLast() + "g").utf8) == nil)
    #expect(SHA256Digest(hex: "".utf8) == nil)
  }

  @Test func hashesPieceByPieceAndBeginsAnew() {
    let hasher = SHA256Hasher()
    for _ in 0..<2 {
      for piece in ["a", "", "bc"] { Array(piece.utf8).withUnsafeBytes { hasher.update($0) } }
      #expect(hasher.finish().hex == abc)
    }
  }

  @Test func keepsItsBytes() {
    let digest = SHA256Digest(of: Array("abc".utf8))
    #expect(digest.rawBytes.withUnsafeBytes { SHA256Digest(rawBytes: $0) } == digest)
    #expect(digest.rawBytes.first == 0xBA)
  }

  @Test func isTheSameOnManyThreads() {
    let wrong = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 200) { number in
      let text = String(repeating: "x", count: number * 97)
      let one = SHA256Digest(of: Array(text.utf8))
      if one != SHA256Digest(of: Array(text.utf8)) { wrong.add(1, ordering: .relaxed) }
    }
    #expect(wrong.load(ordering: .relaxed) == 0)
  }
}
