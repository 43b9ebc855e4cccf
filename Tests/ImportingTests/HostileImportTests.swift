import Foundation
import Testing

@testable import Importing

/// Inputs that were made to do harm: they are read to their end, or refused with a place.
@Suite struct HostileImportTests {
  private static let count = 40_000

  @Test func manyRecordsOfOneNameAreToldApartWithoutComparingAll() {
    let csl = (0..<Self.count).map { #"{"id":"a","title":"T\#($0)"}"# }.joined(separator: ",")
    #expect(ImportRun(.csl, "[\(csl)]").files.count == Self.count)
    let ris = (0..<Self.count).map { "TY  - GEN\nID  - a\nTI  - T\nPY  - \(1000 + $0 % 9000)\nER  - \n" }
      .joined()
    #expect(ImportRun(.ris, ris).files.count > 64)
  }

  @Test func manyPartsOfOneWholeDoNotMultiply() {
    let whole = (0..<Self.count).map { "f\($0) = {x}" }.joined(separator: ", ")
    let parts = (0..<2_000).map { "@inbook{p\($0), title={T\($0)}, crossref={w}}" }.joined(separator: "\n")
    let run = ImportRun(.bibtex, "@book{w, title={W}, \(whole)}\n\(parts)")
    #expect(run.files.count == 2_001)
  }

  @Test(arguments: ["{", "}", "\"", "@misc{", "@preamble{a", "\n", "a=", "@string{a=a#"])
  func bibTeXOfOneSignIsReadOrRefused(_ part: String) {
    let run = ImportRun(.bibtex, "@misc{a, title={T}}" + String(repeating: part, count: Self.count))
    #expect(run.problems.count == 1 || run.files.count == 1)
  }

  @Test(arguments: ["TY  - ", "AU  - x\n", "goes on\n", "\r", "-", "ER  - \n"])
  func risOfOneSignIsReadOrRefused(_ part: String) {
    let run = ImportRun(
      .ris, "TY  - GEN\nTI  - T\n" + String(repeating: part, count: Self.count) + "\nER  - \n")
    #expect(run.problems.count == 1 || !run.files.isEmpty)
  }

  @Test(arguments: [
    (ImportFormat.csl, "[{\"id\":\"a\",\"note\":\"", "\"}]"),
    (.ris, "TY  - GEN\nTI  - T\nAB  - ", "\nER  - \n"),
    (.bibtex, "@misc{a, title={T}, abstract={", "}}"), (.events, "date,title,text\n2022,T,\"", "\"\n"),
    (.text, "", ""),
  ])
  func aLongFieldIsTakenOverWhole(_ format: ImportFormat, _ start: String, _ end: String) {
    // Ten megabytes take a minute without optimisation.
    let isLong = ProcessInfo.processInfo.environment["REGESTA_LONG_TESTS"] != nil
    let text = String(repeating: "x", count: isLong ? 10_000_000 : 1_000_000)
    // A value of BibTeX may have a mebibyte.
    let length = format == .bibtex ? min(1 << 20, text.utf8.count) : text.utf8.count
    let run = ImportRun(format, Array((start + text.prefix(length) + end).utf8), name: "a.txt")
    #expect(run.problems == [])
    #expect(run.result.archive.files.contains { $0.bytes.count >= length })
  }

  @Test func textsCannotBreakOutOfTheirPlace() throws {
    let title = #"---\n# x\nlang: it\n"#
    let run = ImportRun(
      .csl,
      #"[{"id":"../../etc/passwd","title":"\#(title)","volume":"a\n\n# b\n[x](y) <i>","note":"-->\n<script>"}]"#
    )
    #expect(run.files.keys.sorted() == ["seeds/etc-passwd.md"])
    #expect(
      try run.file() == """
        ---
        title: "--- # x lang: it"
        ---
        - Volume: a \\# b \\[x\\](y)

        <!--
        Note: --&gt;
        <script>
        -->

        """)
  }

  @Test(arguments: [
    "con", "NUL", "index", "..", "", "   ", "///", "a.b", "\u{202E}", String(repeating: "é", count: 500),
  ])
  func anyKeyGivesANameThatAnArchiveCanHave(_ key: String) {
    let run = ImportRun(.bibtex, "@misc{\(key), title={A title}}")
    #expect(run.problems == [])
    let name = run.files.keys.first.map { String($0.dropFirst("seeds/".count).dropLast(".md".count)) } ?? ""
    #expect(!name.isEmpty && name.utf8.count <= 62 && !name.contains(".") && !name.contains("/"))
    #expect(!["con", "nul", "index"].contains(name))
  }
}
