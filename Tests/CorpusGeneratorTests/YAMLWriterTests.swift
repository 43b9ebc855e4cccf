import Testing

@testable import CorpusGenerator

@Suite struct YAMLWriterTests {
  static let tricky = [
    "La coda: al valico", "\"Lars\" e altro", "L'acqua & il \"pane\"", "Legge #3", "#3", "- trattino",
    "? forse",
    "*stella", "&ancora", "!nota", "|", ">", "%dir", "@casa", "`x`", "[a, b]", "{a: b}", "a, b", "fine:",
    "a: b: c",
    "'sola", "\\ barra \\", "\"'\\", " spazi ", "", "~", "---", "...", "../2022-09-25", "2022-09-25~",
    "2022-09-25T10:30:00+03:00", "È già così?", "«Perché»: no?", "Гора Ковия", "https://a.example/b?c=d",
    "2021/qualcosa#evento-1", "davvero?", "basta!", "km 12 – (circa)",
  ]

  @Test(arguments: tricky) func everyScalarIsReadBackAsItWas(text: String) {
    var yaml = YAMLWriter()
    yaml.entry("block", text)
    yaml.flowList("list", [Array(text.utf8), Array(text.utf8)])
    yaml.blockList("lines", [Array(text.utf8)])
    yaml.flowMap("map: ", [(key: "first", value: Array(text.utf8)), (key: "last", value: Array(text.utf8))])
    let scalar = YAMLNode.scalar(text)
    let expected = YAMLNode.map([
      "block": scalar, "list": .list([scalar, scalar]), "lines": .list([scalar]),
      "map": .map(["first": scalar, "last": scalar]),
    ])
    #expect(YAMLNode(String(decoding: yaml.bytes, as: UTF8.self)) == expected)
  }

  @Test func anOrdinaryTextIsNotQuoted() {
    var yaml = YAMLWriter()
    yaml.entry("title", "L'ultima città")
    yaml.entry("lon", "-117.79")
    #expect(String(decoding: yaml.bytes, as: UTF8.self) == "title: L'ultima città\nlon: -117.79\n")
  }

  @Test func titlesOfACorpusNeedBothKindsOfQuotes() {
    var quoted: Set<Character> = []
    Corpus(articles: 100).forEachFile { path, bytes in
      guard path.hasPrefix("content/articles") else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      if let first = text.dropFirst("---\ntitle: ".count).first, "\"'".contains(first) {
        quoted.insert(first)
      }
    }
    #expect(quoted == ["\"", "'"])
  }
}
