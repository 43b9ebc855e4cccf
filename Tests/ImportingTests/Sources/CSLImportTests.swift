import JSONWriting
import Testing

@testable import Importing

@Suite struct CSLImportTests {
  private func item(_ members: String) -> ImportRun {
    ImportRun(.csl, #"[{"id":"a","type":"report","title":"T",\#(members)}]"#)
  }

  /// The line of a key in the metadata.
  private func value(_ key: String, _ members: String) throws -> String? {
    try item(members).file().split(separator: "\n").first { $0.hasPrefix("\(key): ") }
      .map { String($0.dropFirst(key.count + 2)) }
  }

  @Test(arguments: [
    (#"{"date-parts":[[2022]]}"#, "2022"), (#"{"date-parts":[[2022,9]]}"#, "2022-09"),
    (#"{"date-parts":[["2022","9","5"]]}"#, "2022-09-05"),
    (#"{"date-parts":[[2022,9,21],[2022,9,25]]}"#, "2022-09-21/2022-09-25"),
    (#"{"date-parts":[[2022,9],[0,0,0]]}"#, "2022-09/.."),
    (#"{"date-parts":[[2022]],"season":"3"}"#, "2022-23"),
    (#"{"date-parts":[[2022,13]]}"#, "2022-21"), (#"{"date-parts":[[2022,22]]}"#, "2022-22"),
    (#"{"date-parts":[[2022,9]],"circa":1}"#, "\"2022-09~\""),
    (#"{"date-parts":[[2022,9]],"circa":"false"}"#, "2022-09"),
    (#"{"date-parts":[[-44,3,15]]}"#, "\"-0043-03-15\""), (#"{"date-parts":[[12022]]}"#, "Y12022"),
    (#"{"raw":"25 September 2022"}"#, "2022-09-25"),
    (#"{"raw":"2022-09-25","circa":true}"#, "\"2022-09-25~\""),
    (#"{"literal":"2022-09~"}"#, "\"2022-09~\""), (#""2022-09-21/2022-09-25""#, "2022-09-21/2022-09-25"),
    (#"{"edtf":"2022-XX"}"#, "2022-XX"), (#"{"date-parts":[[2022,null]]}"#, "2022"),
  ])
  func datesBecomeEDTF(_ issued: String, _ edtf: String) throws {
    #expect(try value("published", #""issued":\#(issued)"#) == edtf)
  }

  @Test(arguments: [
    #"{"date-parts":[[2022,2,30]]}"#, #"{"date-parts":[["in press"]]}"#, #"{"date-parts":[[0]]}"#,
    #"{"date-parts":[[]]}"#, #"{"date-parts":[]}"#, #"{"raw":"05/09/2022"}"#, #"{"literal":"Han Dynasty"}"#,
    #"{"date-parts":[[2022,99]]}"#, #"{"date-parts":[[99999999999999999999,1]]}"#, "[1]", "{}", "true",
  ])
  func whatIsNoDateStaysAsALineAndIsNoted(_ issued: String) throws {
    let run = item(#""issued":\#(issued)"#)
    let file = try run.file()
    #expect(!file.contains("published:"))
    #expect(file.contains("- Published: "))
    #expect(run.notes.count == 1 && run.notes[0].contains("issued: no date in EDTF could be made of"))
  }

  @Test func namesAreWrittenAsTheyAreSpoken() throws {
    let file = try item(
      #"""
      "author":[{"family":"Gogh","given":"Vincent","non-dropping-particle":"van"},{"literal":"A & B [Group]"},
      {"family":"Aubigné","given":"Agrippa","dropping-particle":"d’"},{"family":"King","given":"M. L.","suffix":"Jr"}]
      """#
    ).file()
    #expect(
      file.contains(
        "- Author: Vincent van Gogh; A \\& B \\[Group\\]; Agrippa d’Aubigné; M. L. King, Jr\n"))
  }

  @Test func aNameInAnotherFormIsKeptWholeAndNoted() throws {
    let run = item(#""author":[{"family":"A","orcid":"1"}]"#)
    #expect(try run.file().contains(#"Author: [{"family":"A","orcid":"1"}]"#))
    #expect(run.notes == ["in, record 1 “a”: author: there is a name in a form that isn't known"])
  }

  @Test func aPaperIsThePublisherOfItsArticles() throws {
    let paper = ImportRun(
      .csl,
      #"[{"id":"a","type":"article-newspaper","title":"T","publisher":"Company","container-title":"The Paper"}]"#
    )
    #expect(try paper.file().contains("publisher: The Paper\n"))
    #expect(try paper.file().contains("- Publisher: Company\n"))
    let chapter = item(#""publisher":"Press","container-title":"The Book""#)
    #expect(try chapter.file().contains("publisher: Press\n"))
    #expect(try chapter.file().contains("- In: The Book\n"))
  }

  @Test func notesAndAbstractsAreInTheFileAndNotPublished() throws {
    let file = try item(#""note":"a secret --> <b>x</b>","abstract":"A\n\nB""#).file()
    #expect(file.hasSuffix("<!--\nNote: a secret --&gt; <b>x</b>\n\nAbstract: A\n\nB\n-->\n"))
  }

  @Test func theDOIIsTheAddressThatLasts() throws {
    let run = item(#""URL":"https://a.example/x","DOI":"https://dx.doi.org/10.1/a b""#)
    #expect(try run.file().contains(#"url: "https://doi.org/10.1/a%20b""#))
    #expect(try run.file().contains("- Address: https://a.example/x\n"))
    #expect(run.fates("DOI") == ["mapped, url, as the address of the DOI"])
    #expect(
      try item(#""DOI":"none","URL":"https://a.example/x""#).file().contains("url: \"https://a.example/x\""))
  }

  @Test(arguments: [
    ("en-GB", "en-GB"), ("EN", "en"), ("Italian", "it"), ("rus", "ru"), ("en_US", "en-US"),
    ("eng-US", "en-US"),
  ])
  func languagesBecomeTags(_ language: String, _ tag: String) throws {
    #expect(try value("lang", #""language":"\#(language)""#) == tag)
  }

  @Test func aKeyIsMadeOfTheTitleWhereTheProgramsOwnIsNone() {
    let run = ImportRun(
      .csl,
      #"[{"id":"http://zotero.org/users/1/items/X","type":"book","title":"Élan & “Über” 北京"},{"id":7,"title":"T"}]"#
    )
    #expect(run.files.keys.sorted() == ["seeds/elan-uber-北京.md", "seeds/t.md"])
  }

  @Test func whatHasNoTitleIsCalledByItsAddress() throws {
    let run = ImportRun(.csl, #"[{"type":"webpage","URL":"https://a.example/x"}]"#)
    #expect(try run.file().hasPrefix("---\ntitle: \"https://a.example/x\"\n"))
    #expect(run.notes == ["in, record 1: it has no title, so it is called “https://a.example/x”"])
  }

  @Test func recordsOfOneTitleThatSayDifferentThingsAreBothKept() {
    let run = ImportRun(
      .csl,
      #"""
      [{"title":"Letter","author":[{"literal":"A"}]},{"title":"Letter","author":[{"literal":"B"}]},
      {"title":"Letter","author":[{"literal":"A"}]},{"type":"book"},{"type":"book"}]
      """#)
    #expect(
      run.files.keys.sorted() == [
        "seeds/letter-2.md", "seeds/letter.md", "seeds/untitled-in-record-4.md",
        "seeds/untitled-in-record-5.md",
      ])
    #expect(run.skipped == ["in, record 3: seeds/letter.md has its id and title"])
  }

  @Test(arguments: [
    ("[{\"title\": \"a\n\"}]", "in:1:14: a control character must be escaped"),
    ("[{\"title\": \"a\"}", "in:1:16: a comma or “]” is wanted here"),
    ("", "in:1:1: a value is wanted here, and the text ends"), ("[]", "in: there is no record in it"),
    ("[1]", "in, record 1: an item is an object"),
    ("{\"a\":1}", "in: this isn't CSL-JSON: a list of items is wanted, each with a type"),
    (String(repeating: "[", count: 100_000), "in:1:65: values are nested more than 64 deep"),
    ("[{\"id\":\"a\",\"id\":\"b\"}]", "in:1:12: “id” stands twice in the object"),
  ])
  func whatIsNotCSLIsRefusedWithItsPlace(_ text: String, _ problem: String) {
    let run = ImportRun(.csl, text)
    #expect(run.files.isEmpty)
    #expect(run.problems.count == 1 && run.problems[0].hasPrefix(problem), "\(run.problems)")
  }

  @Test(arguments: [
    ([0x5B, 0x0A, 0x20, 0xE9], "in:2:2: the byte 0xE9 here isn't UTF-8"),
    ([0x5B, 0x00], "in:1:2: a NUL byte"),
    ([0xFF, 0xFE, 0x5B, 0x00], "in: the file is in UTF-16"),
  ])
  func whatIsNotUTF8IsRefusedWithAdvice(_ bytes: [UInt8], _ problem: String) {
    for format in [ImportFormat.csl, .ris, .bibtex] {
      let problems = ImportRun(format, bytes).problems
      #expect(problems.count == 1 && problems[0].hasPrefix(problem), "\(problems)")
      #expect(problems[0].contains("save it as UTF-8"))
    }
  }

  @Test func controlCharactersAreLeftOutAndNoted() throws {
    let run = ImportRun(.csl, #"[{"id":"a","title":"A\u0000\u0007B"}]"#)
    #expect(try run.file().hasPrefix("---\ntitle: AB\n"))
    #expect(run.notes == ["in, record 1 “a”: title: control characters were left out"])
  }

  /// The members of random items are counted here from the JSON, and there by what became of them.
  @Test func keptMappedAndDroppedAreAllThatThereWas() {
    var random = RandomNumbers(7)
    let names = [
      "id", "citation-key", "title", "author", "issued", "accessed", "URL", "DOI", "language", "note",
      "publisher", "container-title", "custom", "unheard-of", "type", "volume", "original-date",
    ]
    let values: [JSONValue] = [
      .string("a"), .string(""), .string("10.1/x"), .string("https://a.example/"), .null, .integer(3),
      .array([]), .boolean(true), .object([.init("date-parts", .array([.array([.integer(2022)])]))]),
      .array([.object([.init("family", .string("B"))])]), .string("en"), .string("\u{1}"),
    ]
    for _ in 0..<300 {
      var total = 0
      let items = (0..<Int.random(in: 1...6, using: &random)).map { _ -> JSONValue in
        let chosen = names.shuffled(using: &random).prefix(Int.random(in: 1...12, using: &random))
        total += chosen.count
        return .object(chosen.map { .init($0, values.randomElement(using: &random)!) })
      }
      let run = ImportRun(.csl, JSONValue.array(items).bytes(indented: false))
      #expect(run.problems == [])
      #expect(run.count == total)
      #expect(run.result.report.records == items.count)
      #expect(run.files.count + run.skipped.count == items.count)
    }
  }
}
