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
}
