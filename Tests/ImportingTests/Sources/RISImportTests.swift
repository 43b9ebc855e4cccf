import Testing

@testable import Importing

@Suite struct RISImportTests {
  private func record(_ lines: String) -> ImportRun {
    ImportRun(.ris, "TY  - RPRT\nTI  - T\n\(lines)\nER  - \n")
  }

  @Test(arguments: [
    ("PY  - 2022", "2022"), ("PY  - 2022/09/25/", "2022-09-25"), ("DA  - 2022/9", "2022-09"),
    ("PY  - 2022\nDA  - 2022/09/25", "2022-09-25"), ("DA  - 2022-09-25", "2022-09-25"),
    ("Y1  - 2022///Spring", "2022-21"), ("Y1  - 2022/09//circa", "\"2022-09~\""),
    ("PY  - 1948\nDA  - July", "1948-07"), ("PY  - 1948\nDA  - July 5", "1948-07-05"),
    ("DA  - 25 September 2022", "2022-09-25"), ("Y1  - 2022//", "2022"),
  ])
  func theMostExactDateIsThatOfPublication(_ lines: String, _ edtf: String) throws {
    let run = record(lines)
    #expect(try run.file().contains("published: \(edtf)\n"))
    #expect(run.notes == [])
  }

  @Test func whatStandsBehindADateIsSaidToBeLeftOut() throws {
    let run = record("PY  - 2022/09/25/morning edition")
    #expect(try run.file().contains("published: 2022-09-25\n"))
    #expect(run.notes == ["in:1: PY: “morning edition” behind the date was left out"])
  }

  @Test(arguments: ["2022/13/01/", "2022//25/", "soon", "2022/09/31"])
  func whatIsNoDateStaysAsALineAndIsNoted(_ date: String) throws {
    let run = record("PY  - \(date)")
    #expect(try run.file().contains("- Published: \(date)\n"))
    #expect(run.notes == ["in:1: PY: no date in EDTF could be made of “\(date)”"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func linesMayEndInAnyWay(_ end: String) throws {
    let lines = [
      "\u{FEFF}TY  - NEWS", "TI  - A title", "that goes on", "", "AU  - B", "AU  - C", "ER  - ", "",
    ]
    let run = ImportRun(.ris, lines.joined(separator: end))
    #expect(try run.file() == "---\ntitle: A title that goes on\n---\n- Type: NEWS\n- Author: B; C\n")
    #expect(run.count == 4)
  }

  @Test func unknownTagsAreKeptAndNoted() throws {
    let run = record("XX  - yes\nU1  - mine")
    #expect(try run.file().hasSuffix("<!--\nXX: yes\n\nU1: mine\n-->\n"))
    #expect(run.notes == ["in:1: XX: this tag isn't known"])
  }

  @Test func linesOutsideOfRecordsAreNoted() throws {
    let run = ImportRun(
      .ris, "Provider: X\nAU  - early\nTY  - GEN\nTI  - T\nTY  - GEN\nTI  - U\nER  - \nER  - \n")
    #expect(run.files.keys.sorted() == ["seeds/t.md", "seeds/u.md"])
    #expect(
      run.notes.map { $0.split(separator: ":")[1] } == ["1", "2", "3", "8"], "\(run.notes)")
  }

  @Test(arguments: [
    ("TY  - GEN\nTI  - T\n", "in:1:1: the record that begins here has no end"),
    ("nothing\n", "in:1:1: this isn't RIS"), ("", "in:1:1: this isn't RIS"),
  ])
  func whatIsNotWholeIsRefused(_ text: String, _ problem: String) {
    let run = ImportRun(.ris, text)
    #expect(run.problems.count == 1 && run.problems[0].hasPrefix(problem))
    #expect(run.files.isEmpty)
  }

  /// Lines that begin with a tag are counted here, and there by what became of them.
  @Test func keptMappedAndDroppedAreAllThatThereWas() {
    var random = RandomNumbers(11)
    let tags = [
      "TI", "AU", "PY", "DA", "Y1", "Y2", "UR", "DO", "LA", "KW", "XX", "ID", "T2", "JO", "PB", "OP", "C1",
    ]
    let values = ["2022", "", "a", "2022/09/25/", "https://a.example/x", "10.1/x", "en", "what"]
    for _ in 0..<300 {
      var (text, total) = ("", 0)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        text += "TY  - GEN\n"
        for _ in 0..<Int.random(in: 0...12, using: &random) {
          text += "\(tags.randomElement(using: &random)!)  - \(values.randomElement(using: &random)!)\n"
          if Int.random(in: 0..<4, using: &random) == 0 { text += "goes on\n" }
        }
        text += "ER  - \n\n"
      }
      for line in text.split(separator: "\n") where line.contains("  - ") && !line.hasPrefix("ER") {
        total += 1
      }
      let run = ImportRun(.ris, text)
      #expect(run.problems == [])
      #expect(run.count == total)
    }
  }
}
