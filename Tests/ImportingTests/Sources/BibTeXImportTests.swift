import Testing

@testable import Importing

@Suite struct BibTeXImportTests {
  private func entry(_ fields: String) -> ImportRun { ImportRun(.bibtex, "@misc{a, title = {T}, \(fields)}") }

  @Test func valuesAreBracesQuotesNumbersAndStringsJoined() throws {
    let run = ImportRun(
      .bibtex,
      """
      @STRING{ who = "Border " # {{W}atch} }
      @book(b1, title = "A {"}B{"} " # who # " {C}", publisher=who, volume = 3, edition = {2nd, {revised}} ,)
      """)
    #expect(
      try run.file() == """
        ---
        title: "A \\"B\\" Border Watch C"
        publisher: Border Watch
        ---
        - Type: book
        - Volume: 3
        - Edition: 2nd, revised

        """)
    #expect(run.notes == [])
  }

  @Test(arguments: [
    ("Last, First", "First Last"), ("von Last, Jr, First", "First von Last, Jr"),
    ("First von Last", "First von Last"),
    ("{A and B, Inc.}", "A and B, Inc."), ("A, B and C, D", "B A; D C"), ("A and others", "A; and others"),
    ("family=Smith, given=Jane, prefix=de, suffix=III", "Jane de Smith, III"), ("A\n  AND\tB", "A; B"),
    ("Andy Anderson", "Andy Anderson"), ("{\\'E}mile Zola", "Émile Zola"),
  ])
  func namesAreWrittenAsTheyAreSpoken(_ names: String, _ text: String) throws {
    #expect(try entry("author = {\(names)}").file().contains("- Author: \(text)\n"))
  }

  @Test(arguments: [
    ("year = 2022", "2022"), ("year = 2022, month = sep", "2022-09"),
    ("year = {2022}, month = {9}", "2022-09"),
    ("year = 2022, month = sep # {~25}", "2022-09-25"), ("year = 2022, month = 9, day = 5", "2022-09-05"),
    ("year = 2022, month = {September}", "2022-09"),
    ("date = {2022-09-21/2022-09-25}", "2022-09-21/2022-09-25"),
    ("date = {2022-09}, year = 2022, month = sep", "2022-09"), ("year = {c. 1990}", "\"1990~\""),
    ("date = {1998-21}", "1998-21"), ("date = {1997/..}", "1997/.."), ("year = {[1990]}", "\"[1990]\""),
  ])
  func datesBecomeEDTF(_ fields: String, _ edtf: String) throws {
    let run = entry(fields)
    #expect(try run.file().contains("published: \(edtf)\n"))
    #expect(run.notes == [])
  }

  @Test func aPartTakesOverWhatItLacksFromTheWhole() throws {
    let run = ImportRun(
      .bibtex,
      """
      @inbook{part, title = {Part}, crossref = {WHOLE}, publisher = {Own}}
      @book{whole, title = {Whole}, publisher = {Press}, year = 1998, address = {Tbilisi}, note = {n}}
      @inbook{lost, title = {Lost}, crossref = {none}}
      @inbook{ring, title = {Ring}, crossref = {ring}}
      """)
    #expect(
      run.files["seeds/part.md"] == """
        ---
        title: Part
        publisher: Own
        published: 1998
        ---
        - Type: inbook
        - Part of: WHOLE
        - In: Whole
        - Place: Tbilisi

        """)
    // What was taken over is counted where it stands.
    #expect(run.fates("address") == ["mapped, the text, as a line “Place”"])
    #expect(run.count == 8 + 5 + 3 + 2 + 2)
    #expect(
      run.notes == [
        "in:3, “lost”: crossref: there is no entry “none”",
        "in:4, “ring”: crossref: “ring” refers back to this entry, or through too many others",
      ])
  }

  @Test func aKeyThatStandsTwiceIsNoted() {
    let run = ImportRun(.bibtex, "@misc{a, title={X}}\n@misc{A, title={Y}}\n@misc{a, title={X}}")
    #expect(run.files.keys.sorted() == ["seeds/a-2.md", "seeds/a.md"])
    #expect(
      run.notes.prefix(2) == [
        "in:2, “A”: the key “A” stands twice in the file", "in:3, “a”: the key “a” stands twice in the file",
      ])
    #expect(run.skipped == ["in:3, “a”: seeds/a.md has its id and title"])
  }

  @Test func addressesLoseWhatIsThereForLaTeX() throws {
    let run = entry("url = {https://a.example/b\\_c\\%20d?e\\&f\\#g}, note = {\\url{https://b.example/~h}}")
    #expect(try run.file().contains("url: \"https://a.example/b_c%20d?e&f#g\"\n"))
    #expect(try run.file().contains("- Address: https://b.example/\\~h\n"))
  }

  @Test(arguments: [
    ("@misc{a, title = {T", "in:1:18: the brace that opens here isn't closed"),
    ("@misc{a,\n title = \"T}", "in:2:10: the quotation mark that opens here isn't closed"),
    ("@misc{a, title {T}}", "in:1:16: “=” is wanted behind “title”"),
    ("@misc{a, title = {T} year = 2}", "in:1:22: a comma or the end of the entry is wanted"),
    ("@misc{title = {T}}", "in:1:7: the entry has no key"),
    ("@misc{a, title = , x = 1}", "in:1:18: a value is wanted"),
    ("@misc{a, = {T}}", "in:1:10: the name of a field is wanted here"),
    ("@misc{a", "in:1:1: the @misc that begins"),
    ("@string{a = {b}", "in:1:1: the @string that begins here isn't closed"),
    ("text", "in:1:1: there is no entry"),
    (
      "@string{a={\(String(repeating: "x", count: 1 << 16))}}\n@string{b=\(Array(repeating: "a", count: 40).joined(separator: "#"))}",
      "in:2:44: the value is longer than a mebibyte"
    ),
  ])
  func whatIsNotBibTeXIsRefusedWithItsPlace(_ text: String, _ problem: String) {
    let run = ImportRun(.bibtex, text)
    #expect(run.problems.count == 1 && run.problems[0].hasPrefix(problem), "\(run.problems)")
    #expect(run.files.isEmpty)
  }

  @Test func whatStandsOutsideOfEntriesIsNoted() {
    let run = ImportRun(
      .bibtex,
      "% fine\nme@home.example\n@comment{x {y}}\n@preamble{\"\\x\" # \"y\"}\n@misc{a, title={T}, month=nope}")
    #expect(run.files.count == 1)
    #expect(run.notes.map { $0.split(separator: ":")[1] } == ["2", "2", "3", "4", "5"], "\(run.notes)")
  }
}
