import Digests
import Testing

@testable import Publishing

@Suite struct ManifestTests {
  private let one = SHA256Digest(of: bytes("one"))
  private let two = SHA256Digest(of: bytes("two"))

  @Test func isALinePerFileAsChecksumToolsReadIt() {
    let manifest = Manifest(sorted: [.init(path: "a b.html", digest: one), .init(path: "é/x", digest: two)])
    #expect(manifest.bytes == bytes("\(one)  a b.html\n\(two)  é/x\n"))
  }

  @Test func readsWhatItWrote() throws {
    let manifest = Manifest(sorted: [.init(path: "a b.html", digest: one), .init(path: "é/x", digest: two)])
    #expect(try Manifest(parsing: manifest.bytes) == manifest)
    #expect(try Manifest(parsing: []).entries.isEmpty)
  }

  @Test func readsOtherToolsForms() throws {
    let manifest = try Manifest(parsing: bytes("\(two) *b\r\n\(one)  a"))
    #expect(manifest.entries.map(\.path) == ["a", "b"])
    #expect(manifest.digest(of: "b") == two)
    #expect(manifest.digest(of: "c") == nil)
  }

  @Test(arguments: [
    ("x  a\n", 1), ("HASH  ../a\n", 1), ("HASH  a\n\n", 2), ("HASH a\n", 1), ("HASH  \n", 1), ("HASH", 1),
    ("\\HASH  a\\\\b\n", 1), ("HASH  a\nHASH  a\n", 2), ("HASH  a\nHASH  b\nHASH  a\n", 3),
  ])
  func refusesWhatIsNoManifestOfOurs(text: String, line: Int) {
    let text = text.replacing("HASH", with: one.hex)
    #expect(throws: Manifest.SyntaxError(line: line)) { try Manifest(parsing: bytes(text)) }
  }
}
