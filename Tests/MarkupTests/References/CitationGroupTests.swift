import Testing

@testable import Markup

@Suite struct CitationGroupTests {
  /// The keys and locators of the first citations, `key|locator`.
  private func items(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      return CitationGroup.first(in: bytes, from: 0)?.items.map {
        string($0.key) + ($0.locator.map { "|" + string($0) } ?? "")
      }
    }
  }

  @Test(arguments: [
    ("[@a]", ["a"]), ("x [@a] y", ["a"]), ("[@a, p. 3]", ["a|p. 3"]),
    ("[@a,  pp. 4–5, n. 2 ]", ["a|pp. 4–5, n. 2"]),
    ("[@a; @b, pp. 4–5]", ["a", "b|pp. 4–5"]), ("[@a;@b;  @c]", ["a", "b", "c"]), ("[@a, ]", ["a"]),
    ("[@a ]", ["a"]), ("[@a, p. 4; 6]", ["a|p. 4; 6"]), ("[@a, x@y.z; @b]", ["a|x@y.z", "b"]),
    ("[@a\n, p.\n3]", ["a|p.\n3"]), ("[@указ-1.2]", ["указ-1.2"]), ("[@[@b]", ["b"]), ("[@ a] [@b]", ["b"]),
    ("[[@a]]", ["a"]), ("[@a] [@b]", ["a"]),
  ])
  func citationsAreRead(text: String, expected: [String]) {
    #expect(items(text) == expected)
  }

  @Test(arguments: [
    "[@]", "[@ ]", "[@ a]", "[@a b]", "[@a; b]", "[@a;]", "[@a; @]", "[; @a]", "[a]", "[see @a]", "[-@a]",
    "[@a",
    "@a]", "[@@a]", "[@a@b]", "[@, p. 3]", "[@a [x]", "", "[", "[@a\u{1}]",
  ])
  func whateverElseStandsInBracketsIsText(text: String) {
    #expect(items(text) == nil)
  }

  @Test func bracketsAreReadUpToALength() {
    let longest = CitationGroup.longest
    #expect(items("[@a, " + String(repeating: "x", count: longest - 6) + "]") != nil)
    #expect(items("[@a, " + String(repeating: "x", count: longest - 5) + "]") == nil)
  }
}
