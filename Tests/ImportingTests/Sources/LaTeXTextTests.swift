import Testing

@testable import Importing

@Suite struct LaTeXTextTests {
  @Test(arguments: [
    (#"\'e"#, "é"), (#"{\"o}"#, "ö"), (#"\v{c}"#, "č"), (#"\v c"#, "č"), (#"\ss"#, "ß"), (#"\o"#, "ø"),
    (#"\aa ngstr{\"o}m"#, "ångström"), (#"Dvo\v{r}\'ak"#, "Dvořák"), (#"Anton{\'\i}n"#, "Antonín"),
    (#"\'{\i}"#, "í"), (#"\c{C}a\u{g}"#, "Çağ"), (#"{\L}{\'o}d{\'z}"#, "Łódź"),
    (#"\~n \^o \=u \.z \H{o}"#, "ñ ô ū ż ő"),
    ("1--2 --- a", "1–2 — a"), ("a~b", "a\u{A0}b"),
    (##"A \& B 100\% \$5 a\_b \#1 \{x\}"##, "A & B 100% $5 a_b #1 {x}"),
    ("``a'' `b'", "“a” ‘b'"), (#"\emph{a} {\em b} \textbf{\textit{c}}"#, "a b c"),
    (#"\url{https://a.example/~b_c%20}"#, "https://a.example/~b_c%20"),
    (#"\href{https://a.example}{text}"#, "https://a.example text"),
    (#"$x^2 \leq {4}$ costs \$3"#, #"$x^2 \leq {4}$ costs $3"#),
    ("5$", "5$"), (#"\noopsort{x}Y"#, "Y"), (#"a\\b"#, "a b"), (#"\TeX{} and \LaTeX"#, "TeX and LaTeX"),
    (#"\"#, #"\"#), ("{", ""), ("}", ""), ("", ""), (#"\'"#, ""), (#"\url{x"#, "x"), ("Русский", "Русский"),
  ])
  func becomesPlainText(_ latex: String, _ plain: String) {
    let text = LaTeXText(latex)
    #expect(Array(text.plain.utf8) == Array(plain.utf8), "\(text.plain)")
    #expect(text.unknown == [])
  }

  @Test func unknownCommandsStayVisible() {
    let text = LaTeXText(#"a \strange{b} \odd c"#)
    #expect(text.plain == #"a \strange b \odd  c"#)
    #expect(text.unknown == ["strange", "odd"])
  }

  @Test(arguments: ["{", "\\url{", "\\'", "\\href{a}{", "$", "\\", "``", "\\emph{"])
  func takesTimeInStepWithLength(_ part: String) {
    // Work that grows with the square of this would take hours.
    let text = LaTeXText(String(repeating: part, count: 300_000))
    #expect(text.plain.utf8.count <= 300_000 * part.utf8.count * 2)
  }
}
