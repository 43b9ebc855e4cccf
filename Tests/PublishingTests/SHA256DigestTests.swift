import Foundation
import Testing

@testable import Publishing

@Suite struct SHA256DigestTests {
  // The examples of FIPS 180-2.
  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  private let million = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

  @Test func agreesWithTheStandard() {
    #expect(SHA256Digest(of: bytes("abc")).hex == abc)
    #expect(
      SHA256Digest(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(SHA256Digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)).hex == million)
  }

  @Test func readsItsOwnHexAndNothingElse() {
    #expect(SHA256Digest(hex: abc.utf8) == SHA256Digest(of: bytes("abc")))
    #expect(SHA256Digest(hex: abc.uppercased().utf8) == SHA256Digest(of: bytes("abc")))
    #expect(SHA256Digest(hex: abc.dropLast().utf8) == nil)
    #expect(SHA256Digest(hex: (abc.dropLast() + "g").utf8) == nil)
    #expect(SHA256Digest(hex: "".utf8) == nil)
  }

  @Test func hashesFilesPieceByPiece() throws {
    let folder = TemporaryFolder()
    folder.write("a", String(repeating: "a", count: 1_000_000))
    folder.write("empty", "")
    #expect(try SHA256Digest(ofFile: folder.path("a")).hex == million)
    #expect(try SHA256Digest(ofFile: folder.path("empty")) == SHA256Digest(of: []))
    #expect(throws: FileSystemError.self) { try SHA256Digest(ofFile: folder.path) }
  }

  @Test func isTheSameOnManyThreads() {
    let wrong = Locked(0)
    DispatchQueue.concurrentPerform(iterations: 200) { number in
      let text = String(repeating: "x", count: number * 97)
      let one = SHA256Digest(of: bytes(text))
      if one != SHA256Digest(of: bytes(text)) { wrong.withLock { $0 += 1 } }
    }
    #expect(wrong.withLock { $0 } == 0)
  }
}
