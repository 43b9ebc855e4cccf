import Testing

@testable import Markup

@Suite struct OpenBodyTests {
  private let body = parse("[a](b.md), [[c]] and ![d](e.png)").body

  @Test func whatIsWrittenIsReadBack() {
    var bytes: [UInt8] = [1, 2, 3]
    body.encode(into: &bytes)
    #expect(OpenBody(decoding: bytes[3...]) == body)
    #expect(body.holes.count == 9)
  }

  @Test func anyDamageIsNoticed() {
    var bytes: [UInt8] = []
    body.encode(into: &bytes)
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        #expect(OpenBody(decoding: damaged[...]) == nil)
      }
      #expect(OpenBody(decoding: bytes[..<index]) == nil)
    }
    #expect(OpenBody(decoding: (bytes + [0])[...]) == nil)
  }

  @Test func holesAreFilledInPlace() {
    var output: [UInt8] = []
    parse("[a](b.md)").body.fill(into: &output) { hole, output in
      let text = [.url: "x.html", .attributes: " class=\"y\"", .aside: "<i>z</i>"][hole.part] ?? "?"
      output.append(contentsOf: text.utf8)
    }
    #expect(
      String(decoding: output, as: UTF8.self) == "<p><a href=\"x.html\" class=\"y\">a</a><i>z</i></p>\n")
  }
}
