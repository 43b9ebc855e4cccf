import Diagnostics
import FrontMatter
import JSONWriting
import Testing

@testable import Importing

@Suite struct FrontMatterWriterTests {
  /// What a reader makes of the metadata.
  private func read(_ metadata: [JSONValue.Member]) throws -> JSONValue {
    let yaml = Array(FrontMatterWriter.yaml(metadata).utf8)
    let (mapping, problems) = yaml.withUnsafeBufferPointer {
      YAMLReader(path: SourcePath("a.yml")).mapping(from: $0, firstLine: 1)
    }
    #expect(problems.isEmpty)
    return .object(try #require(mapping).pairs.map { .init($0.key, value(of: $0.value)) })
  }

  private func value(of node: MetadataNode) -> JSONValue {
    switch node.content {
    case .scalar(let scalar): .string(scalar.text)
    case .sequence(let items): .array(items.map(value))
    case .mapping(let mapping): .object(mapping.pairs.map { .init($0.key, value(of: $0.value)) })
    }
  }

  @Test(arguments: [
    "plain", "two words", "", " ", "a ", " a", "- a", "---", "a: b", "a #b", "#a", "[a]", "{a}", "&a", "*a",
    "!a", "|",
    ">", "'a'", "\"a\"", "a\\b", "a\nb", "a\tb", "null", "~", "true", "No", "1e3", "0x1F", "2022-09-26", "?",
    "a, b",
    "ё", "«ё»", "\u{85}", "\u{2028}", "\u{FEFF}a", "\u{7F}", "\u{202E}a", "𝄞", "\u{E0001}", "@a", "`a", "%a",
    "a:", ":a",
    "l’été: début", "-", "–", "a\u{1}b",
  ])
  func textsComeBackAsTheyWere(_ text: String) throws {
    let metadata: [JSONValue.Member] = [
      .init("a", .string(text)), .init("b", .array([.string(text), .string("x")])),
      .init("c", .object([.init("it", .string(text))])),
      .init("d", .array([.object([.init("e", .string(text)), .init("f", .array([]))]), .string(text)])),
    ]
    #expect(try read(metadata) == .object(metadata))
  }

  @Test func peopleCanReadIt() {
    let text = FrontMatterWriter.document(
      [
        .init("title", .string("La coda al valico")), .init("regions", .array([.string("verkhny-lars")])),
        .init("name", .object([.init("it", .string("Nalčik"))])),
        .init(
          "events",
          .array([.object([.init("id", .string("coda")), .init("topics", .array([]))]), .string("a#b")])),
      ], text: "Testo.\n")
    #expect(
      String(decoding: text, as: UTF8.self) == """
        ---
        title: La coda al valico
        regions: [verkhny-lars]
        name:
          it: Nalčik
        events:
          - id: coda
            topics: []
          - "a#b"
        ---
        Testo.

        """)
  }
}
