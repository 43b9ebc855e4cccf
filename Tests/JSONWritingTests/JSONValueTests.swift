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
