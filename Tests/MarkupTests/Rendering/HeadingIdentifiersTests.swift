import Testing

@testable import Markup

@Suite struct HeadingIdentifiersTests {
  @Test(arguments: [
    ("La coda al valico!", "la-coda-al-valico"),
    ("  --  ", "section"),
    ("Дагестан: 2022", "дагестан-2022"),
    ("მიგრაცია და ომი", "მიგრაცია-და-ომი"),
    ("İstanbul’da", "i̇stanbul-da"),
    ("caffe\u{301} e caffé", "caffe\u{301}-e-caffé"),
    ("हिन्दी", "हिन्दी"),
    ("\u{301}x", "x"),
    ("日本、中国", "日本-中国"),
    ("a\u{AD}b", "ab"),
    ("العربية: ٢٠٢٢", "العربية-٢٠٢٢"),
    ("مـرحبا", "مـرحبا"),
    ("می\u{200C}خواهم", "میخواهم"),
    ("ՄԱՐԴՈՒ իրավունք", "մարդու-իրավունք"),
    ("Қазақстан / Ўзбекистон", "қазақстан-ўзбекистон"),
    ("👋🏽 🇺🇦", "section"),
    ("Report 🔥 day", "report-day"),
    ("_toc", "toc"),
    ("fn_1", "fn-1"),
    ("2022-09-25", "2022-09-25"),
    ("\u{202E}abc<script>\"&", "abc-script"),
    ("\u{E000}\u{FFFD}", "section"),
  ])
  func namesKeepLettersAndDigitsOfAnyScript(text: String, name: String) {
    #expect(HeadingIdentifiers.name(of: Array(text.utf8)) == name)
  }

  @Test func noTwoAreTheSame() {
    var identifiers = HeadingIdentifiers()
    let ids = ["a-2", "a", "a", "a", "", "?", "fn 1", "A-2"].map {
      identifiers.identifier(for: Array($0.utf8))
    }
    #expect(ids == ["a-2", "a", "a-3", "a-4", "section", "section-2", "fn-1", "a-2-2"])
  }

  @Test(arguments: [
    (
      Array(repeating: "word", count: 60).joined(separator: " "),
      Array(repeating: "word", count: 24).joined(separator: "-")
    ),
    (String(repeating: "日", count: 500), String(repeating: "日", count: 120)),
    (String(repeating: "x", count: 120), String(repeating: "x", count: 120)),
    (String(repeating: "ко\u{306}", count: 100), String(repeating: "ко\u{306}", count: 40)),
    ("x" + String(repeating: "ко\u{306}", count: 100), "x" + String(repeating: "ко\u{306}", count: 39) + "к"),
    ("a" + String(repeating: "\u{301}", count: 500), "a" + String(repeating: "\u{301}", count: 119)),
    (String(repeating: "x", count: 118) + " tail", String(repeating: "x", count: 118)),
    (String(repeating: "x", count: 120) + " tail", String(repeating: "x", count: 120)),
  ])
  func aLongHeadingIsCutBetweenWordsOrLetters(text: String, name: String) {
    #expect(HeadingIdentifiers.name(of: Array(text.utf8)).unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  @Test func longHeadingsThatBeginAlikeAreStillTwo() {
    var identifiers = HeadingIdentifiers()
    let start = String(repeating: "日", count: 200)
    let ids = ["a", "b"].map { identifiers.identifier(for: Array((start + $0).utf8)) }
    #expect(Set(ids).count == 2 && ids[1] == ids[0] + "-2")
  }

  @Test func anIDDependsOnNothingButItsWordsAndEqualOnesBefore() {
    func ids(_ texts: [String]) -> [String] {
      var identifiers = HeadingIdentifiers()
      return texts.map { identifiers.identifier(for: Array($0.utf8)) }
    }
    #expect(
      ids(["New", "a", "b", "Other", "a"]).filter { $0.count < 4 && $0 != "new" } == ids(["a", "b", "a"]))
  }
}
