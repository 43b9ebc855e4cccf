import Diagnostics
import Testing

@testable import FrontMatter

@Suite struct FrontMatterDocumentTests {
  private func read(_ text: String) -> (document: FrontMatterDocument?, report: [String]) {
    let bytes = Array(text.utf8)
    let (document, diagnostics) = bytes.withUnsafeBufferPointer {
      FrontMatterDocument.read($0, path: SourcePath("a.md"))
    }
    let report = diagnostics.sorted().map { diagnostic in
      let start = diagnostic.location.range!.start
      return "\(start.line):\(start.column) \(diagnostic.id.rawValue)"
    }
    return (document, report)
  }

  private func scalar(_ document: FrontMatterDocument?, _ key: String) -> String? {
    guard case .scalar(let scalar)? = document?.metadata[key]?.content else { return nil }
    return scalar.text
  }

  @Test func splitsMetadataFromBodyAndKnowsItsLine() throws {
    let text = "---\ntitle: La coda\n---\n\nTesto.\n"
    let document = try #require(read(text).document)
    #expect(scalar(document, "title") == "La coda")
    #expect(String(decoding: Array(text.utf8)[document.body], as: UTF8.self) == "\nTesto.\n")
    #expect(document.bodyFirstLine == 4)
  }

  @Test func readsWindowsFilesAlike() throws {
    let document = try #require(read("\u{FEFF}---\r\ntitle: A\r\nlang: it\r\n---  \r\nB\r\n").document)
    #expect(scalar(document, "title") == "A")
    #expect(scalar(document, "lang") == "it")
    #expect(document.bodyFirstLine == 5)
  }

  @Test(arguments: ["NO", "1e3", "2022-09", "12:30", "010", "on", "~", "1_000", "0x1F", ".5", "null"])
  func scalarsStayText(value: String) {
    #expect(scalar(read("---\nkey: \(value)\n---\n").document, "key") == value)
  }

  @Test func keepsThePlaceOfKeysAndValues() throws {
    let document = try #require(read("---\nè: x\nregions: [a, ünï, b]\n---\n").document)
    let pair = document.metadata.pairs[1]
    #expect(pair.keyRange == SourceRange(line: 3, column: 1, length: 7))
    guard case .sequence(let items) = pair.value.content else { return #expect(Bool(false)) }
    #expect(items.map(\.range.start.column) == [11, 14, 19])
    #expect(items[1].range.end.column == 17)
  }

  @Test(arguments: [
    ("", "1:1 missing-front-matter"),
    ("Testo senza metadati", "1:1 missing-front-matter"),
    ("---\ntitle: A\n", "1:1 unclosed-front-matter"),
    ("---\ntitle: A\ntitle: B\n---\n", "3:1 duplicate-key"),
    ("---\ntitle: A: B\n---\n", "2:9 yaml-syntax"),
    ("---\na:\n\tb: c\n---\n", "3:1 yaml-syntax"),
    ("---\na: [b\n---\n", "2:4 yaml-syntax"),
    ("---\na: {b: c\n---\n", "2:4 yaml-syntax"),
    ("---\na: @b\n---\n", "2:4 yaml-syntax"),
    ("---\na: *b\n---\n", "2:4 yaml-syntax"),
    ("---\na: &x [*x]\n---\n", "2:8 yaml-syntax"),
    ("---\na: b\u{1}\n---\n", "2:5 yaml-syntax"),
    ("---\n? [a]\n: b\n---\n", "2:3 wrong-type"),
    ("---\n[a]: b\n---\n", "2:1 wrong-type"),
    ("---\n{{ x }}: 1\n---\n", "2:2 wrong-type"),
    ("---\n- a\n- b\n---\n", "2:1 wrong-type"),
    ("---\na: !!binary aGk=\n---\n", "2:4 yaml-syntax"),
    ("---\ntitle: 'A\n---\n", "2:8 yaml-syntax"),
  ])
  func explainsWhatItCannotRead(text: String, expected: String) {
    #expect(read(text).report == [expected])
  }

  @Test(arguments: [
    ("title: A\u{2028}B\n", "2:9", "U+2028"),
    ("è: x\ntitle: \"è\u{2029}\"\na: @b\n", "3:10", "U+2029"),
    ("# è\u{85}\n", "2:4", "U+0085"),
    ("a: b\r\nc: d\re: f\r\n", "3:5", "U+000D"),
    ("a: b\r\r\nc: \u{2028}\r\n", "2:5", "U+000D"),
  ])
  func namesACharacterThatOnlyYAMLTakesForALineBreak(yaml: String, place: String, name: String) {
    let bytes = Array("---\n\(yaml)---\n".utf8)
    let (document, diagnostics) = bytes.withUnsafeBufferPointer {
      FrontMatterDocument.read($0, path: SourcePath("a.md"))
    }
    #expect(document == nil)
    #expect(read("---\n\(yaml)---\n").report == ["\(place) yaml-syntax"])
    #expect(diagnostics.first?.message == "an invisible line separator (\(name)) stands here")
  }

  @Test func charactersThatShareBytesWithALineSeparatorStand() {
    let text = "\u{A0} \u{2027} \u{202A} “€” ℨ"
    #expect(scalar(read("---\r\ntitle: '\(text)'\r\n---\r\n").document, "title") == text)
    #expect(scalar(read("---\ntitle: \"a\\Lb\"\n---\n").document, "title") == "a\u{2028}b")
  }

  @Test func bytesCutWithinALineSeparatorAreRead() {
    for bytes: [UInt8] in [[0xE2], [0xE2, 0x80], [0xC2], [0x0D, 0x0A], []] {
      #expect(bytes.withUnsafeBufferPointer { YAMLLineSeparator(firstIn: $0) } == nil)
    }
  }

  @Test func theFirstOfTwoEqualKeysStands() {
    #expect(scalar(read("---\ntitle: A\ntitle: B\n---\n").document, "title") == "A")
  }

  @Test func manyEqualKeysAreAllReportedInTimeAndPointToTheFirst() {
    let keys = (0..<8_000).map { "k\($0): a\n" }.joined()
    let bytes = Array("---\n\(keys)\(keys)---\n".utf8)
    let start = ContinuousClock.now
    let (_, diagnostics) = bytes.withUnsafeBufferPointer {
      FrontMatterDocument.read($0, path: SourcePath("a.md"))
    }
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(diagnostics.count == 8_000)
    #expect(diagnostics.last?.location.range?.start.line == 16_001)
    #expect(diagnostics.last?.help == ["the first is on line 8001"])
  }

  @Test func aKeyThatStandsThriceIsReportedTwiceWithTheFirstLine() {
    let bytes = Array("---\na: 1\nb: {a: 2}\na: 3\na: 4\n---\n".utf8)
    let (_, diagnostics) = bytes.withUnsafeBufferPointer {
      FrontMatterDocument.read($0, path: SourcePath("a.md"))
    }
    #expect(diagnostics.map(\.help) == [["the first is on line 2"], ["the first is on line 2"]])
  }

  @Test func aliasesStandForTheirValue() {
    #expect(scalar(read("---\na: &x Lars\nb: *x\n---\n").document, "b") == "Lars")
  }

  @Test func aBillionLaughsAreADiagnosticAtOnce() {
    var text = "---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let start = ContinuousClock.now
    let report = read(text + "---\n").report
    #expect(report.count == 1 && report[0].hasSuffix("yaml-too-complex"))
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test func deepNestingIsADiagnosticAndNoCrash() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read("---\na: \(deep)\n---\n").report == ["2:35 yaml-too-complex"])
  }

  @Test func randomBytesNeverCrash() {
    var generator = SplitMix64(state: 7)
    let alphabet = Array("---\n\t:[]{}&*!|>'\"#%@` a1\r\u{0}è".utf8)
    for _ in 0..<2_000 {
      let tail = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator)!
      }
      let bytes = Array("---\n".utf8) + tail + Array("\n---\n".utf8)
      _ = bytes.withUnsafeBufferPointer { FrontMatterDocument.read($0, path: SourcePath("a.md")) }
    }
  }
}

/// Seeded, so that a failure happens again.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
