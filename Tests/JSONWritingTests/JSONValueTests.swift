import Foundation
import Testing

@testable import JSONWriting

@Suite struct JSONValueTests {
  private let value = JSONValue.members([
    "b": .array([.integer(-7), .boolean(true), .array([])]), "a": .string("“è”\n\t\"\\\u{1}"), "none": nil,
  ])

  @Test func membersKeepTheirOrder() {
    #expect(
      String(decoding: value.bytes(indented: false), as: UTF8.self)
        == #"{"b":[-7,true,[]],"a":"“è”\n\u0009\"\\\u0001"}"#)
  }

  @Test func aScriptCanHoldAnyText() throws {
    let text = "</script><!--\u{2028}\u{2029}“\u{201F}\u{E000}\"\\é"
    let bytes = JSONValue.array([.string(text)]).scriptBytes
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"["\u003c/script>\u003c!--\u2028\u2029“\u{201F}\u{E000}\"\\é"]"#
        .replacing(#"\u{201F}"#, with: "\u{201F}").replacing(#"\u{E000}"#, with: "\u{E000}"))
    let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String]
    #expect(read == [text])
  }

  @Test func anotherParserReadsBackWhatWasMeant() throws {
    for indented in [true, false] {
      let read = try JSONSerialization.jsonObject(with: Data(value.bytes(indented: indented)))
      let object = try #require(read as? [String: Any])
      #expect(object["a"] as? String == "“è”\n\t\"\\\u{1}")
      #expect((object["b"] as? [Any])?.count == 3)
      #expect(object.count == 2)
    }
  }
}
