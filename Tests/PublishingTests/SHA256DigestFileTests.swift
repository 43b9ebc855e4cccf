import Digests
import Testing

@testable import Publishing

@Suite struct SHA256DigestFileTests {
  // An example of FIPS 180-2.
  private let million = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

  @Test func hashesFilesPieceByPiece() throws {
    let folder = TemporaryFolder()
    folder.write("a", String(repeating: "a", count: 1_000_000))
    folder.write("empty", "")
    #expect(try SHA256Digest(ofFile: folder.path("a")).hex == million)
    #expect(try SHA256Digest(ofFile: folder.path("empty")) == SHA256Digest(of: []))
    #expect(throws: FileSystemError.self) { try SHA256Digest(ofFile: folder.path) }
  }
}
