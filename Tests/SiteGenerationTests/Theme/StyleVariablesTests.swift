import Testing

@testable import ArchiveModel
@testable import SiteGeneration

struct StyleVariablesTests {
  static let base = """
    colours:
      paper: {light: "#ffffff", dark: "#000000"}
      ink: {light: "#000", dark: "#fff"}
    fonts:
      serif: 'Georgia, serif'
    lengths:
      measure: 36rem
      weight: "600"
    contrast: [[ink, paper]]

    """

  static func read(
    _ base: String? = base, own: String? = nil, sheet: String = "p {}"
  ) -> (css: String, report: [String]) {
    let (variables, diagnostics) = StyleVariables.read(
      base: themeFiles(base.map { ["style.yml": $0] } ?? [:]),
      own: themeFiles(own.map { ["style.yml": $0] } ?? [:]))
    let report = diagnostics.map { problem in
      let start = problem.location.range?.start
      return "\(start?.line ?? 0):\(start?.column ?? 0) \(problem.message) [\(problem.id.rawValue)]"
        + problem.help.map { " " + $0 }.joined()
    }
    return (String(decoding: variables.inserted(into: Array(sheet.utf8)), as: UTF8.self), report)
  }

  @Test func variablesBecomeCustomPropertiesInFrontOfTheSheet() {
    let (css, report) = Self.read()
    #expect(report == [])
    #expect(
      css == """
        :root {
          --paper: #ffffff;
          --ink: #000;
          --serif: Georgia, serif;
          --measure: 36rem;
          --weight: 600;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #000000;
            --ink: #fff;
          }
        }
        p {}
        """)
  }

  @Test func oneValueIsForBothSchemesAndTwoAreForOneEach() {
    let one = Self.read(own: "colours: {ink: \"#123456\", paper: \"#ffffff\"}\n").css
    #expect(one.contains("--ink: #123456;") && !one.contains("dark"))
    let dark = Self.read(own: "colours: {ink: {dark: \"#eeeeee\"}}\n").css
    #expect(dark.contains("  --ink: #000;\n") && dark.contains("    --ink: #eeeeee;\n"))
  }

  @Test func fontsAndLengthsCanBeChanged() {
    let (css, report) = Self.read(
      own: "fonts: {serif: '\"Noto Naskh\", serif'}\nlengths: {measure: 40em, weight: 500}\n")
    #expect(report == [])
    #expect(css.contains("--serif: \"Noto Naskh\", serif;") && css.contains("--measure: 40em;"))
  }

  @Test(arguments: [
    (
      "colours: {inc: \"#000\"}",
      "1:11 the theme has no variable “inc” among its colours [unknown-key] did you mean “ink”?"
    ),
    (
      "fonts: {measure: serif}",
      "1:9 the theme has no variable “measure” among its fonts [unknown-key] it stands under “lengths”"
    ),
    (
      "fonts: {zzz: serif}",
      "1:9 the theme has no variable “zzz” among its fonts [unknown-key] the theme has serif"
    ),
    (
      "colours: {ink: red}",
      "1:16 “red” isn't a colour [wrong-value] write #rgb or #rrggbb, rgb(…) or hsl(…)"
    ),
    ("colors: {ink: \"#000\"}", "1:1 style.yml has no key “colors” [unknown-key] did you mean “colours”?"),
    (
      "colours: {ink: {drak: \"#000\"}}", "1:17 a colour has no key “drak” [unknown-key] did you mean “dark”?"
    ),
    ("colours: [ink]", "1:10 a mapping from names to values is wanted here, and this is a list [wrong-type]"),
    ("fonts: {serif: [a]}", "1:16 a list of font families is wanted here, and this is a list [wrong-type]"),
    (
      "lengths: {measure: \"36\"}",
      "1:20 “measure” is a length, and this number has no unit [wrong-value] the default is 36rem"
    ),
    (
      "lengths: {weight: 6px}",
      "1:19 “weight” is a number without a unit, and this has one [wrong-value] the default is 600"
    ),
    ("contrast: [[ink, papre]]", "1:18 the theme has no colour “papre” [wrong-value] did you mean “paper”?"),
    ("contrast: [[ink]]", "1:12 a pair of names is wanted here: [text, background] [wrong-type]"),
  ])
  func aMistakeIsReportedAtItsPlace(_ own: String, _ report: String) {
    #expect(Self.read(own: own + "\n").report == [report])
  }

  @Test func aThemeThatStandsAloneDeclaresItsOwn() {
    #expect(Self.read(nil, own: "lengths: {a-b2: 1px}\n").css.hasPrefix(":root {\n  --a-b2: 1px;\n}\n"))
    #expect(Self.read(nil).css == ":root {\n}\np {}")
    for name in ["A", "a--b", "-a", "a_b", "a b", "1a", "é", "a;b", "a}"] {
      #expect(Self.read(nil, own: "lengths: {\"\(name)\": 1px}\n").report.count == 1, "\(name)")
    }
    #expect(
      Self.read(nil, own: "lengths: {a: 1px}\ncolours: {a: \"#000\"}\n").report == [
        "1:11 “a” stands under “colours” too [wrong-value] rename one of them"
      ])
    #expect(Self.read(nil, own: "colours: {a: {dark: \"#000\"}}\n").report.count == 1)
    #expect(Self.read(nil, own: "colours: {a: }\n").report.count == 1)
  }

  @Test func textThatCanHardlyBeReadIsAWarningAtTheValueThatDidIt() {
    #expect(
      Self.read(own: "colours:\n  ink: \"#888888\"\n").report == [
        "2:8 “ink” (#888888) on “paper” (#ffffff) has a contrast of 3.5:1 in the light scheme [low-contrast] "
          + "text needs 4.5:1 to be read well; a colour can have a value for each scheme: {light: …, dark: …}"
      ])
    #expect(
      Self.read(own: "colours: {paper: \"#777777\"}\n").report.map { $0.prefix(4) }
        == ["1:18", "1:18"].suffix(1))
    #expect(Self.read(own: "colours: {ink: \"rgb(255 255 255)\"}\n").report == [])
  }

  @Test func aByteOrderMarkStaysAtTheBeginning() {
    let css = Array(Self.read(sheet: "\u{FEFF}p {}").css.utf8)
    #expect(
      css.starts(with: Array("\u{FEFF}\n:root {".utf8)) && css.suffix(6) == Array("}\np {}".utf8).suffix(6))
  }

  @Test func contrastIsThatOfWCAG() {
    #expect(StyleVariables.contrast("#000", "#ffffff") == 21)
    #expect(StyleVariables.contrast("#fff", "#fff") == 1)
    // Known from the tables of WCAG's own examples.
    let grey = StyleVariables.contrast("#767676", "#ffffff")!
    #expect(grey > 4.54 && grey < 4.55)
    for colour in ["#0000", "#00000000", "rgb(0 0 0)", "", "#ggg"] {
      #expect(StyleVariables.contrast(colour, "#fff") == nil)
    }
  }

  @Test(arguments: [
    ("@charset \"UTF-8\";\n@import \"a;b.css\" screen;\np {}", 2),
    ("/* @import x; */ @import url(\"a)b;c\");p {}", 0),
    ("@layer a, b;\n@import url(a.css) layer(x);\n@media print {}", 2),
  ])
  func whatMustComeFirstInASheetStillDoes(_ sheet: String, _ lines: Int) throws {
    let css = Self.read(sheet: sheet).css
    let place = try #require(css.range(of: ":root {\n  --paper"))
    let before = css[..<place.lowerBound]
    #expect(before.contains("@import") && before.hasSuffix("\n"))
    #expect(before.filter { $0 == "\n" }.count == max(lines, 1))
    #expect(sheet.filter { !$0.isNewline }.hasPrefix(before.filter { !$0.isNewline }))
  }

  @Test(arguments: [
    "p {}", "@layer a { p {} }", "@media print {}", "@import \"a.css", "/* open", "@", "@import \\", "",
  ])
  func elseTheVariablesComeFirst(_ sheet: String) {
    let css = Self.read(sheet: sheet).css
    #expect(css.hasPrefix(":root {") && css.hasSuffix("}\n" + sheet))
  }
}
