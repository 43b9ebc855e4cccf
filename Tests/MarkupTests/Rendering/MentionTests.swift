import NameMatching
import Testing

@testable import Markup

@Suite struct MentionTests {
  /// Finds names; each has the number of its place in the list, and the same name twice is ambiguous.
  private static func finder(_ names: [String]) -> MentionFinder {
    let matcher = NameMatcher(names: names.enumerated().map { ($1, UInt32($0)) })
    return MentionFinder { text in
      matcher.matches(in: text).map { match in
        switch match.target {
        case .one(let number): .init(range: match.range, name: .one(number))
        case .ambiguous(let numbers): .init(range: match.range, name: .several(numbers))
        }
      }
    }
  }

  private static let names = [
    "Dagestan", "Verkhny Lars", "Lars", "Caffè", "A & B", "Georgia", "Georgia", "d'Alma",
  ]

  private func markup(_ text: String, firstLine: Int = 1) -> ParsedMarkup {
    parse(text, firstLine: firstLine, mentions: Self.finder(Self.names))
  }

  @Test(arguments: [
    ("[a](b.md) Lars", "<p><a href=\"{u0}\"{a0}>a</a>{s0} {o1}Lars{c1}{s1}</p>\n"),
    (
      "[[b|x.]]Lars [[c|d]]",
      "<p><a href=\"{u0}\"{a0}>x.</a>{s0}{o2}Lars{c2}{s2} <a href=\"{u1}\"{a1}>d</a>{s1}</p>\n"
    ),
    ("## [a](b.md) [[c]]", "<h2 id=\"a-c\"><a href=\"{u0}\"{a0}>a</a> <a href=\"{u1}\"{a1}>{l1}</a></h2>\n"),
    ("[a](https://b.example) [@c] ![d](e.png)", nil),
  ])
  func onlyLinksWithinTheArchiveAndMentionsHaveRoomBesideThem(text: String, html: String?) {
    let found = markup(text).htmlWithAsides
    if let html { #expect(found == html) } else { #expect(!found.contains("{s")) }
  }

  /// Each mention as its text and place.
  private func mentions(_ text: String, firstLine: Int = 1) -> [String] {
    markup(text, firstLine: firstLine).references.compactMap { reference in
      guard case .mention = reference.kind else { return nil }
      return "\(reference.target) \(reference.place)"
    }
  }

  @Test(arguments: [
    ("In Dagestan.", "<p>In {o0}Dagestan{c0}.</p>\n"),
    ("a & *Dagestan* \"b\"", "<p>a &amp; <em>{o0}Dagestan{c0}</em> &quot;b&quot;</p>\n"),
    ("<'> A & B, d'Alma!", "<p>&lt;&#39;&gt; {o0}A &amp; B{c0}, {o1}d&#39;Alma{c1}!</p>\n"),
    ("Verkhny\nLars, Lars", "<p>{o0}Verkhny\nLars{c0}, {o1}Lars{c1}</p>\n"),
    (
      "Dagestan [[x]] Lars [y](z.md)",
      "<p>{o2}Dagestan{c2} <a href=\"{u0}\"{a0}>{l0}</a> {o3}Lars{c3} <a href=\"{u1}\"{a1}>y</a></p>\n"
    ),
    (
      "[[x]]-Dagestan-[[y]]",
      "<p><a href=\"{u0}\"{a0}>{l0}</a>-{o2}Dagestan{c2}-<a href=\"{u1}\"{a1}>{l1}</a></p>\n"
    ),
    ("Lars<!-- x --> Verkhny <!-- y -->Lars", "<p>{o0}Lars{c0} {o1}Verkhny Lars{c1}</p>\n"),
    ("Dagestan, dagestan, DAGESTAN, Dagestàn", "<p>{o0}Dagestan{c0}, dagestan, DAGESTAN, Dagestàn</p>\n"),
    ("Dagestan\n\nLars, Dagestan", "<p>{o0}Dagestan{c0}</p>\n<p>{o1}Lars{c1}, Dagestan</p>\n"),
    ("Georgia", "<p>Georgia</p>\n"),
  ])
  func theFirstMentionHasHolesAround(text: String, html: String) {
    #expect(markup(text).html == html)
  }

  @Test(arguments: [
    "[Dagestan](x.md)", "[a](Dagestan.md)", "[a](b.md \"Dagestan\")", "# Dagestan", "Dagestan\n===",
    "`Dagestan`",
    "    Dagestan", "```\nDagestan\n```", "[[Dagestan]]", "[[a|Dagestan]]", "[[a#Dagestan]]",
    "![Dagestan](x.png)",
    "![a *Dagestan*](x.png)", "a[^Dagestan]\n\n[^Dagestan]: b", "https://Dagestan.example/Dagestan",
    "<https://example.org/Dagestan>", "<!-- Dagestan -->", "<b\nDagestan>",
    "[x Dagestan][y]\n\n[y]: https://a.example",
    "Verkhny *Lars*", "*Verkhny* Lars", "Verkhny  \nLars", "Dagestan*i*", "*Dagestan*i", "Dagestani",
    "xDagestan",
    "Dagestan`x`", "dagestan", "[Lars *Lars*](https://a.example)",
    "[Verkhny][y] Lars\n\n[y]: https://a.example",
  ])
  func elsewhereNamesStayText(text: String) {
    #expect(mentions(text) == [])
  }

  @Test(arguments: [
    ("In Dagestan.", ["Dagestan 1:4-12"]),
    ("è \\* &egrave; &#42; Dagestan", ["Dagestan 1:21-29"]),
    ("\\*Dagestan\\*", ["Dagestan 1:3-11"]),
    ("Caff&egrave; e A &amp; B", ["Caffè 1:1-13", "A & B 1:16-25"]),
    ("a\tb\n  Dagestan", ["Dagestan 2:3-11"]),
    ("a\r\nDagestan\r\n\r\nLars", ["Dagestan 2:1-9", "Lars 4:1-5"]),
    ("Dagestan\rLars", ["Dagestan 1:1-9", "Lars 1:10-14"]),
    ("Verkhny\nLars", ["Verkhny Lars 1:1-5"]),
    ("> a Verkhny\n> Lars", ["Verkhny Lars 1:5-7"]),
    ("> a Verkhny\nLars", ["Verkhny Lars 1:5-5"]),
    ("- a\n  - Verkhny  *a*\n\n    b Dagestan", ["Dagestan 4:7-15"]),
    ("1. [ ] Dagestan\n2. Lars", ["Dagestan 1:8-16", "Lars 2:4-8"]),
    ("- [x] Dagestan", ["Dagestan 1:7-15"]),
    ("`Dagestan` Dagestan", ["Dagestan 1:12-20"]),
    ("`Dagestan`*Dagestan*", []),
    ("`Dagestan` *Dagestan*", ["Dagestan 1:13-21"]),
    ("`` ` Dagestan `` **Dagestan**", ["Dagestan 1:20-28"]),
    ("[Dagestan](Dagestan.md \"a Dagestan\") Dagestan", ["Dagestan 1:38-46"]),
    ("[a](<Dagestan b.md> 'c \\' Dagestan') Dagestan", ["Dagestan 1:38-46"]),
    ("[a](b.md\n  (c Dagestan)) Dagestan", ["Dagestan 2:17-25"]),
    ("[a][the Dagestan] Dagestan\n\n[the Dagestan]: b.md", ["Dagestan 1:19-27"]),
    ("[the Dagestan] Dagestan\n\n[the Dagestan]: b.md", ["Dagestan 1:16-24"]),
    ("[the Dagestan]: b.md\nLars Dagestan [the Dagestan]", ["Lars 2:1-5", "Dagestan 2:6-14"]),
    ("a[^Dagestan] *Dagestan*\n\n[^Dagestan]: Lars", ["Dagestan 1:15-23", "Lars 3:14-18"]),
    ("a <!-- Dagestan --> Dagestan", ["Dagestan 1:21-29"]),
    ("a <!-- Dagestan\n Dagestan --> Dagestan", ["Dagestan 2:15-23"]),
    ("`a\nDagestan` *Dagestan*", ["Dagestan 2:12-20"]),
    ("[[a Dagestan|b Dagestan]] Dagestan", ["Dagestan 1:27-35"]),
    ("[[a Dagestan#b Dagestan]] *Dagestan*", ["Dagestan 1:28-36"]),
    ("![Dagestan](x.png \"Dagestan\") Dagestan", ["Dagestan 1:31-39"]),
    ("www.dagestan.example/Lars Lars ~~Dagestan~~", ["Lars 1:27-31", "Dagestan 1:34-42"]),
    ("|Dagestan|Lars|\n|-|-|\n", ["Dagestan 1:2-10", "Lars 1:11-15"]),
    (
      "a\n\n| a | b |\n| - | :-: |\n| `Dagestan` \\| c | Dagestan |\n| Lars |\n",
      ["Dagestan 5:21-29", "Lars 6:3-7"]
    ),
    ("a | b\n-|-\n Lars | Dagestan\n", ["Lars 3:2-6", "Dagestan 3:9-17"]),
    ("Text Dagestan\n| Lars | b |\n|-|-|\n", ["Dagestan 1:6-14", "Lars 2:3-7"]),
    ("> | a | b |\n> |-|-|\n> | x | Dagestan |\n", ["Dagestan 3:9-17"]),
    ("- | a | b |\n  |-|-|\n  | x | Dagestan |\n", ["Dagestan 3:9-17"]),
    ("| a \\| Lars | Dagestan |\n|-|-|\n", ["Lars 1:8-12", "Dagestan 1:15-23"]),
    ("Georgia e Georgia", ["Georgia 1:1-8"]),
  ])
  func mentionsAreFoundInTheFile(text: String, places: [String]) {
    #expect(mentions(text) == places)
    let moved = mentions("x\n\n" + text, firstLine: 1)
    #expect(moved.count == places.count)
  }

  @Test func theLongestNameCounts() {
    let markup = markup("Verkhny Lars, poi Lars")
    #expect(markup.references.map(\.kind) == [.mention(.one(1)), .mention(.one(2))])
  }

  @Test func aNameOfSeveralIsNotedWithoutHoles() {
    let markup = markup("Georgia, Georgia")
    #expect(markup.references.map(\.kind) == [.mention(.several([5, 6]))])
    #expect(markup.body.holes.isEmpty)
    #expect(markup.repeatedMentions == 1)
  }

  @Test func aMentionHasItsSentence() {
    #expect(
      markup("Prima. In *Dagestan* oggi. Dopo.").references.map(\.sentence.text) == ["In Dagestan oggi."])
  }

  @Test func aNameAloneInAnIdleTextCostsNoPiece() {
    #expect(parse("Dagestan").references.isEmpty)
  }

  @Test func oneNameOverAndOverIsOneMention() {
    let text = String(repeating: "Dagestan ", count: 12_000)
    let markup = markup(text)
    #expect(markup.references.map(\.place) == ["1:1-9"])
    #expect(markup.repeatedMentions == 11_999)
    #expect(markup.body.holes.count == 3)
  }

  @Test func manyNamesInOneParagraphAreAllFound() {
    let names = (0..<4_000).map { "Nome\($0)x" }
    let text = names.joined(separator: " & ") + "\n" + names.joined(separator: "*, *")
    let markup = parse(text, mentions: Self.finder(names))
    #expect(markup.references.map(\.target) == names)
    #expect(markup.repeatedMentions == 4_000)
    #expect(markup.references.last?.range.start.line == 1)
    let column = names.dropLast().reduce(1) { $0 + $1.count + 3 }
    #expect(markup.references.last?.range.start.column == column)
  }

  @Test(arguments: [
    String(repeating: "> ", count: 200) + "Dagestan", String(repeating: "*a ", count: 5_000) + "Dagestan",
    String(repeating: "**Lars** `Lars` [Lars](Lars) ", count: 2_000) + "Dagestan",
    String(repeating: "&unknown; \\", count: 5_000) + " Dagestan",
    String(repeating: "|Lars", count: 400) + "|\n" + String(repeating: "|-", count: 400) + "|\n"
      + String(repeating: "|Dagestan", count: 400) + "|\n",
  ])
  func hostileTextsKeepTheirHolesInPairs(text: String) {
    let markup = markup(text)
    var open: [Int] = []
    for hole in markup.body.holes {
      if hole.part == .opening { open.append(hole.reference) }
      if hole.part == .closing { #expect(open.popLast() == hole.reference) }
      #expect(markup.references.indices.contains(hole.reference))
    }
    #expect(open.isEmpty)
    #expect(markup.body.holes.map(\.offset) == markup.body.holes.map(\.offset).sorted())
    #expect(markup.references.contains { $0.target == "Dagestan" } || !markup.diagnostics.isEmpty)
  }
}
