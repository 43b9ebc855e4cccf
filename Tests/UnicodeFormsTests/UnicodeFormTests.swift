import Testing

@testable import UnicodeForms

@Suite struct UnicodeFormTests {
  @Test func composesWhatIsDecomposed() {
    let decomposed = "perche\u{301}"
    #expect(Array(UnicodeForm.composed(decomposed).utf8) == Array("perch\u{E9}".utf8))
    #expect(UnicodeForm.composed("lars-queue") == "lars-queue")
    #expect(UnicodeForm.composed("") == "")
  }

  @Test(arguments: [
    ("Дагестан", "дагестан"), ("STRASSE", "straße"), ("Perche\u{301}", "PERCH\u{C9}"), ("ΣΑΣ", "σας"),
  ])
  func foldsCaseInEveryScript(left: String, right: String) {
    #expect(Array(UnicodeForm.folded(left).utf8) == Array(UnicodeForm.folded(right).utf8))
  }

  @Test func namesAreSortedWithoutRegardToCaseAndEncoding() {
    let names = ["Zug", "émeute", "E\u{301}tat", "arrest", "Élan"]
    let sorted = names.sorted {
      UnicodeForm.sortKey($0).utf8.lexicographicallyPrecedes(UnicodeForm.sortKey($1).utf8)
    }
    #expect(sorted == ["arrest", "Zug", "Élan", "émeute", "E\u{301}tat"])
  }
}
