import Testing

@testable import Importing

@Suite struct WXRReaderTests {
  private func items(_ text: String, cutEvery step: Int = 7) throws(ImportProblem) -> [WXRItem] {
    try items(Array(text.utf8), cutEvery: step)
  }

  private func items(_ bytes: [UInt8], cutEvery step: Int = 7) throws(ImportProblem) -> [WXRItem] {
    var items: [WXRItem] = []
    let reader = WXRReader(file: "in.xml") { items.append($0) }
    var place = 0
    try reader.read {
      let end = min(bytes.count, place + step)
      defer { place = end }
      return Array(bytes[place..<end])
    }
    return items
  }

  private func problem(_ bytes: [UInt8]) -> String {
    do throws(ImportProblem) {
      _ = try items(bytes, cutEvery: 4_096)
      return ""
    } catch {
      return error.description
    }
  }

  private static let start = "<rss><channel>"
  private static let end = "</channel></rss>"

  @Test(arguments: [1, 2, 3, 64])
  func itemsAreTheSameHoweverTheFileIsCut(_ step: Int) throws {
    let text =
      "\(Self.start)<item><title>Caf&#233; &amp; co</title><content:encoded><![CDATA[<b>a</b>]]]]><![CDATA[> é]]></content:encoded>"
      + "<category domain=\"post_tag\" nicename=\"x\">X</category><wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:postmeta>"
      + "<wp:comment><wp:comment_content>c</wp:comment_content><wp:commentmeta><wp:meta_key>no</wp:meta_key></wp:commentmeta></wp:comment></item>\(Self.end)"
    let found = try items(text, cutEvery: step)
    try #require(found.count == 1)
    #expect(found[0]["title"] == "Café & co")
    #expect(found[0]["content:encoded"] == "<b>a</b>]]> é")
    #expect(found[0].terms == [.init(taxonomy: "post_tag", nicename: "x", name: "X")])
    #expect(found[0].meta.map(\.key) == ["k"] && found[0].meta("k") == "v")
    #expect(found[0].comments == 1)
  }

  @Test func otherEncodingsThatTheFileDeclaresAreRead() throws {
    let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\(Self.start)<item><title>Caf"
    let bytes = Array(text.utf8) + [0xE9] + Array("</title></item>\(Self.end)".utf8)
    #expect(try items(bytes)[0]["title"] == "Café")
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + "\(Self.start)<item><title>Да</title></item>\(Self.end)".utf16.flatMap {
        [UInt8($0 & 255), UInt8($0 >> 8)]
      }
    #expect(try items(wide)[0]["title"] == "Да")
  }

  @Test(arguments: [
    ("", "in.xml:1:1: the XML ends too early (no element found); the file may be cut off"),
    ("not XML", "in.xml:1:1: it isn't XML: syntax error"),
    (
      "<html></html>",
      "in.xml:1:1: it isn't an export of WordPress: its first element is <html>, and not <rss>"
    ),
    ("<rss>\n<channel>\n<item><title>a</titel>", "in.xml:3:17: it isn't XML: mismatched tag"),
    ("<rss><channel>\u{1}", "in.xml:1:15: it isn't XML: not well-formed (invalid token)"),
    ("<rss><channel>\0", "in.xml:1:15: it isn't XML: not well-formed (invalid token)"),
    ("<rss><channel>&nbsp;", "in.xml:1:15: it isn't XML: undefined entity"),
    (
      "<rss><channel><item><title><![CDATA[a",
      "in.xml:1:38: the XML ends too early (unclosed CDATA section); the file may be cut off"
    ),
    (
      "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss>&b;</rss>",
      "in.xml:1:15: it has a document type declaration, which no export of WordPress has"
    ),
  ])
  func whatIsNoExportIsRefusedWithItsPlace(_ text: String, _ message: String) {
    #expect(problem(Array(text.utf8)) == message)
  }

  @Test func bytesThatAreNoTextAreRefusedWithTheirPlace() {
    #expect(
      problem(Array("<rss><channel>\n".utf8) + [0xC3, 0x28])
        == "in.xml:2:1: it isn't XML: not well-formed (invalid token)")
  }

  @Test func depthIsBounded() {
    #expect(
      problem(Array(("<rss>" + String(repeating: "<a>", count: 100_000)).utf8))
        == "in.xml:1:303: elements lie more than 100 deep in each other")
  }

  @Test func aTagIsBounded() {
    let message = problem(Array("<rss a=\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 5 << 20))
    #expect(message == "in.xml:1:1: a tag or a comment has more than 4 MiB")
  }

  @Test func anItemIsBounded() {
    let start = Array("\(Self.start)<item><content:encoded><![CDATA[".utf8)
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    var pieces = 0
    let reader = WXRReader(file: "in.xml") { _ in }
    do throws(ImportProblem) {
      try reader.read {
        pieces += 1
        return pieces == 1 ? start : piece
      }
    } catch {
      #expect(error.message == "an item has more than 64 MiB")
    }
    #expect(pieces == 66)
  }

  /// Reads a file that is made while it is read, of 200 MB where long tests are asked for.
  @Test func memoryDoesNotGrowWithTheFile() throws {
    let item = Array(
      "<item><title>a</title><content:encoded><![CDATA[\(String(repeating: "words ", count: 10_000))]]></content:encoded></item>"
        .utf8)
    let count = 200
    var made = 0
    var read = 0
    var ahead = 0
    let reader = WXRReader(file: "in.xml") { _ in
      read += 1
      ahead = max(ahead, made - read)
    }
    try reader.read {
      made += 1
      if made == 1 { return Array(Self.start.utf8) }
      return made <= count + 1 ? item : made == count + 2 ? Array(Self.end.utf8) : []
    }
    #expect(read == count)
    // Items are given as soon as they end, and none is kept.
    #expect(ahead <= 1)
  }
}
