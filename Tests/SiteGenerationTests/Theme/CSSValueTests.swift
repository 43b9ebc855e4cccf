import Testing

@testable import SiteGeneration

struct CSSValueTests {
  @Test(arguments: [
    "#fff", "#FFFe", "#00558c", "#00558cff", "rgb(0, 85, 140)", "rgb(0 85 140)", "rgb(0 85 140 / 50%)",
    "rgba(0, 85, 140, .5)", "hsl(203, 100%, 27%)", "hsl(203deg 100% 27% / 0.5)", "rgb(10% 20% 30%)",
  ])
  func colours(_ text: String) {
    #expect(StyleGroup.colours.accepts(text))
  }

  @Test(arguments: [
    "", "#", "#ff", "#fffff", "#ggg", "red", "url(x)", "rgb(1,2)", "rgb(1,2,3,4,5)", "rgb(1 2 3 / 4 / 5)",
    "rgb(a,b,c)", "rgb(1,2,3", "rgb(1,2,3)}", "rgb(1,2,3);", "hsl(1,2,3)", "var(--ink)", "#fff}",
    "#fff;--x:1",
    "#fff/**/", "calc(1)", "rgb((1),2,3)", "rgb(,,)", "RGB(1,2,3)x", "#ｆff", "expression(1)", "inherit",
  ])
  func notColours(_ text: String) {
    #expect(!StyleGroup.colours.accepts(text))
  }

  @Test(arguments: [
    "serif", "Georgia, serif", "-apple-system, ui-monospace", "\"Noto Serif\", 'Noto Sans', serif",
    "Noto Serif",
    "\"Amiri الأميري\", serif", "P052", "\"Foo, Bar\" , serif", "\"O. Neil & Co\"",
  ])
  func fonts(_ text: String) {
    #expect(StyleGroup.fonts.accepts(text))
  }

  @Test(arguments: [
    "", ",", "serif,", ", serif", "a}b", "\"a}b\"", "serif; color: red", "\"a", "a\"b\"", "\"a\" b",
    "\"\\22 x\"",
    "url(x)", "\"a\nb\"", "\"a\u{2028}b\"", "inherit", "9pt", "--x", "a/*b", "\"</style>\"", "'a\"b'", "\"\"",
    "a,,b", "\u{202E}x", "\"\u{202E}x\"", "-", "a--> b",
  ])
  func notFonts(_ text: String) {
    #expect(!StyleGroup.fonts.accepts(text))
  }

  @Test(arguments: ["36rem", ".875rem", "-1px", "0", "1.5", "100%", "12pt", "2lh", "10ch"])
  func lengths(_ text: String) {
    #expect(StyleGroup.lengths.accepts(text))
  }

  @Test(arguments: [
    "", "rem", "1 rem", "1.2.3px", "1.", "1e3px", "+1px", "--1px", "1px;", "1px}", "1pxx", "1PX", "calc(1px)",
    "auto",
    "1px 2px", "１px", "1234567890123px", "-", ".", "-.px",
  ])
  func notLengths(_ text: String) {
    #expect(!StyleGroup.lengths.accepts(text))
  }

  @Test func valuesAreBounded() {
    let long = String(repeating: "a,", count: 10_000) + "a"
    #expect(!StyleGroup.fonts.accepts(long))
    #expect(!StyleGroup.colours.accepts("#" + long) && !StyleGroup.lengths.accepts(long))
  }

  /// Whatever is accepted stands in a declaration without ending it.
  @Test func noBytePutIntoAValueCanEndItsDeclaration() {
    let values: [(StyleGroup, String)] = [
      (.colours, "#00558c"), (.colours, "rgb(0 85 140 / 50%)"), (.fonts, "\"Noto Serif\", Georgia, serif"),
      (.lengths, "36.5rem"),
    ]
    for (group, value) in values {
      for offset in 0...value.count {
        for scalar in ["{", "}", ";", "\\", "<", "\n", "\u{0}", "@", "*/", "/*", "!"] {
          var text = value
          text.insert(contentsOf: scalar, at: text.index(text.startIndex, offsetBy: offset))
          let isQuoted = group == .fonts && (1...11).contains(offset) && ["@", "!"].contains(scalar)
          #expect(group.accepts(text) == isQuoted, "\(text)")
        }
      }
    }
  }
}
