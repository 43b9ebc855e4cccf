import ArchiveModel
import Digests
import ParallelWork
import Testing

@testable import SearchIndex

struct TermIndexTests {
  static let italian = LanguageTag("it")!

  /// What some texts leave behind.
  static func packed(_ texts: [String], names: [(name: String, id: String)] = []) -> [TermIndex.Packed] {
    let collector = TermCollector(italian, names: NamePhrases(names, in: italian))
    return texts.map { text in
      collector.add(text, to: .body)
      let bytes = collector.finish()
      return { bytes }
    }
  }

  static func index(
    _ documents: [TermIndex.Packed], articles: Int? = nil, after former: TermIndex.Former? = nil
  ) throws -> TermIndex {
    try TermIndex(
      TermIndex.Input(
        documents: documents, articleCount: articles ?? documents.count,
        identity: SHA256Digest(of: Array("\(documents.count)".utf8)).fingerprint, within: [:]),
      former: former, parallel: ParallelMap(jobs: 2))
  }

  /// A line of a file of words.
  static func line(_ term: String, in index: TermIndex) -> String? {
    let files = index.files.filter { $0.path.hasPrefix("words/") }
    // A call with the file's name and its lines.
    let lines = files.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\"", omittingEmptySubsequences: false)[3]
        .split(separator: ";")
    }
    return lines.first { $0.hasPrefix("\(term),") }.map { String($0) }
  }

  @Test func aTermHasItsFormsAndDocuments() throws {
    let between = Array(repeating: "niente", count: 40)
    let index = try Self.index(Self.packed(["La coda"] + between + ["Le code, la coda", "code"]))
    // In the first once; forty further on twice: 2 * 40 + 1 in two digits, then 2 * 2; in the next once.
    #expect(Self.line("cod", in: index) == "cod,a.e,0n240,")
  }

  @Test func aTermOfManyDocumentsTakesADigitForEach() throws {
    let often = Array(repeating: "coda", count: 9).joined(separator: " ")
    let index = try Self.index(Self.packed(["La coda", "niente", "Le code, la coda", "code", often]))
    // Once; one further on, twice: 8 + 1; once; 6 for a number that follows.
    #expect(Self.line("cod", in: index) == "cod,a.e,!09069,")
  }

  @Test func aTermOfManyDocumentsSaysInWhichFields() throws {
    let collector = TermCollector(Self.italian, names: NamePhrases([], in: Self.italian))
    let packed = [("coda", "riga"), ("coda, coda", "coda")].map { title, heading -> TermIndex.Packed in
      collector.add(title, to: .title)
      collector.add(heading, to: .heading)
      collector.add("coda", to: .body)
      let bytes = collector.finish()
      return { bytes }
    }
    let both = try Self.index(packed)
    // 7 for other fields: 8 for the body and the title; 15 for the body and what follows, 5 for the title and headings.
    #expect(Self.line("cod", in: both) == "cod,a,!787F521,")
  }

  @Test func othersCountOnFromTheArticles() throws {
    let index = try Self.index(Self.packed(["coda", "coda", "niente", "coda"]), articles: 2)
    #expect(Self.line("cod", in: index) == "cod,a,!00,!8")
  }

  @Test func numbersShareADigitWhileItHasRoom() {
    func text(_ numbers: [Int], _ radix: Int) -> String {
      var digits: [UInt8] = []
      ScriptDigits.append(packed: numbers, radix: radix, to: &digits)
      return String(decoding: digits, as: UTF8.self)
    }
    #expect(text([1, 0, 1, 0, 0, 0, 1], 2) == "51")
    #expect(text([3, 2, 1, 3], 4) == "R3")
    #expect(text([8, 63], 64) == "8_")
    #expect(text([8, 64], 65) == "8W2")
    #expect(text([], 4).isEmpty)
  }

  /// A sound of one letter that many texts have would fill a file, and shares it still with those that begin so.
  @Test func noFileIsMadeTwice() throws {
    let texts = (0..<10_500).map { $0 % 2 == 0 ? "7" : "7 70 75 b" }
    let index = try Self.index(Self.packed(texts))
    let paths = index.files.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(Self.line("75", in: index) != nil && Self.line("7", in: index)!.utf8.count > WordGroup.limit)
  }

  @Test func commonWordsAreInNoIndexAndFormsKeepTheirLetters() throws {
    let index = try Self.index(Self.packed(["la città della pace, le città"]))
    #expect(Self.line("la", in: index) == nil && Self.line("dell", in: index) == nil)
    #expect(Self.line("citt", in: index)?.hasPrefix("citt,a,") == true)
  }

  @Test func aTextNamesAnEntityInAnyCaseAndForm() throws {
    let names = [(name: "Дагестан", id: "regions/dagestan"), (name: "Verkhny Lars", id: "regions/lars")]
    let russian = LanguageTag("ru")!
    let collector = TermCollector(russian, names: NamePhrases(names, in: russian))
    // The stemmer takes an n off the first, and an e off the second.
    collector.add("Дагестан. Протесты в ДАГЕСТАНЕ; verkhny LARS", to: .body)
    var found: [String: Int] = [:]
    try collector.finish().withUnsafeBytes { bytes in
      try PackedTerms(bytes).forEachNamed { found[String(decoding: $0.id, as: UTF8.self)] = $0.mentions }
    }
    #expect(found == ["regions/dagestan": 2, "regions/lars": 1])
  }

  @Test(arguments: 1...30)
  func whatIsKeptAndMadeIsWhatABuildFromNothingMakes(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    let syllables = ["ba", "ce", "di", "pro", "sta", "ko", "mi", "lu", "re", "na"]
    func word() -> String {
      (0..<(1 + Int(random.next() % 4))).map { _ in syllables.randomElement(using: &random)! }.joined()
    }
    func text() -> String { (0..<(20 + Int(random.next() % 300))).map { _ in word() }.joined(separator: " ") }
    var texts = (0..<40).map { _ in text() }
    let before = Self.packed(texts)
    let old = try Self.index(before, articles: 30)
    var changed: [Int: TermIndex.Packed] = [:]
    for _ in 0..<(1 + Int(random.next() % 3)) {
      let number = Int(random.next() % 40)
      texts[number] = random.next() % 3 == 0 ? text() : texts[number] + " " + word()
      changed[number] = before[number]
    }
    let missing = random.next() % 3 == 0 ? old.files.randomElement(using: &random)?.path : nil
    let now = Self.packed(texts)
    let new = try Self.index(
      now, articles: 30, after: TermIndex.Former(old.memory, changed: changed) { $0 != missing })
    let clean = try Self.index(now, articles: 30)
    func bytes(_ index: TermIndex) -> [String: [UInt8]] {
      Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, $0.bytes) })
    }
    let kept = bytes(old).filter { new.kept.contains($0.key) }
    #expect(kept.count == new.kept.count && missing.map { !new.kept.contains($0) } ?? true)
    #expect(kept.merging(bytes(new)) { _, new in new } == bytes(clean))
    #expect(new.lengths == clean.lengths && new.words == clean.words && new.lists == clean.lists)
    #expect(new.named == clean.named)
  }

  @Test func whatATextLeavesBehindDependsOnNoOther() throws {
    let text = "La coda al confine, le code, i confini e la fuga in Georgia"
    let (alone, later) = (
      try Self.packed([text])[0](), try Self.packed(["fuga confini code Georgia coda", text])[1]()
    )
    #expect(alone == later)
  }

  @Test func aNewSentenceConcernsFewFiles() throws {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    var random = SeededRandom(1)
    let words = (0..<8000).map { _ in String((0..<6).map { _ in letters.randomElement(using: &random)! }) }
    var texts = stride(from: 0, to: 8000, by: 100).map { words[$0..<$0 + 100].joined(separator: " ") }
    let before = Self.packed(texts)
    let old = try Self.index(before)
    texts[3] += " zuppa"
    let new = try Self.index(
      Self.packed(texts), after: TermIndex.Former(old.memory, changed: [3: before[3]]) { _ in true })
    #expect(old.files.count > 20)
    #expect(new.files.count <= 4 && new.kept.count >= old.files.count - 4)
  }
}
