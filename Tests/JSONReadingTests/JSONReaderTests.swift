import JSONWriting
import Testing

@testable import JSONReading

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue { try JSONReader.value(of: Array(text.utf8)) }

  @Test func valuesOfAllKindsAreRead() throws {
    #expect(
      try read(" {\"a\": [1, -2.5e3, true, false, null, \"x\"], \"b\": {}} \n")
        == .object([
          .init(
            "a",
            .array([.integer(1), .number("-2.5e3"), .boolean(true), .boolean(false), .null, .string("x")])),
          .init("b", .object([])),
        ]))
    #expect(try read("\"\\u0444\\uD83D\\uDE00\\n\\\"\\/\"") == .string("ф😀\n\"/"))
    #expect(try read("123456789012345678901234567890") == .number("123456789012345678901234567890"))
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let value = JSONValue.object([
      .init("z", .string("\u{1}\u{7F}\u{2028} \\ \" 𝄞")), .init("a", .array([.array([]), .object([])])),
    ])
    for indented in [true, false] {
      #expect(try JSONReader.value(of: value.bytes(indented: indented)) == value)
    }
  }

  @Test(arguments: [
    ("", 0), ("[1,]", 3), ("{\"a\":1,}", 7), ("{\"a\" 1}", 5), ("[1 2]", 3), ("tru", 0), ("\"a", 0),
    ("\"\n\"", 1),
    ("\"\\x\"", 2), ("01", 1), ("1.", 2), ("-", 1), ("1 1", 2), ("{\"a\":1,\"a\":2}", 7), ("\"\\uD83D\"", 7),
    ("\"\\uDE00\"", 7), ("[", 1), ("nulll", 4), ("\"\\u00g0\"", 5),
  ])
  func whatIsntJSONIsAnErrorAtItsPlace(_ text: String, _ offset: Int) {
    #expect { try read(text) } throws: { ($0 as? JSONSyntaxError)?.offset == offset }
  }

  @Test func textsThatArentUTF8AreErrors() {
    #expect(throws: JSONSyntaxError.self) { try JSONReader.value(of: [0x22, 0xFF, 0x22]) }
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONSyntaxError.self) { try read(deep) }
    let allowed = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try read(allowed) }
  }

  @Test func randomBytesNeverCrash() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("{}[]\",:\\u0123456789eE+-.tfn ".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator)!
      }
      _ = try? JSONReader.value(of: bytes)
    }
  }
}
