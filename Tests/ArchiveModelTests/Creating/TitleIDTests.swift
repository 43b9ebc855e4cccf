import Testing

@testable import ArchiveModel

@Suite struct TitleIDTests {
  @Test(arguments: [
    ("The queue at the crossing", "the-queue-at-the-crossing"),
    ("L’été à Besançon: l'arrivée", "l-ete-a-besancon-l-arrivee"),
    ("We don't know, they’re gone", "we-dont-know-theyre-gone"),
    ("Straße, Łódź, Ærø, Þingvellir", "strasse-lodz-aero-thingvellir"),
    ("Верхний Ларс", "verkhny-lars"), ("Красный Октябрь", "krasny-oktyabr"), ("Подъезд №5", "podezd-no5"),
    ("Щёлково: съезд", "shchelkovo-sezd"), ("Київ, Їжакевич", "kiyiv-yizhakevich"),
    ("Ελλάδα και Κόσμος", "ellada-kai-kosmos"), ("Του Λαού", "tou-laou"), ("თბილისი", "tbilisi"),
    ("Հայաստան ու Երևան", "hayastan-u-erevan"), ("２０２２　年", "2022-年"), ("القاهرة اليوم", "القاهرة-اليوم"),
    ("हिन्दी", "हिन्दी"), ("한국어", "한국어"), ("Tiếng Việt", "tieng-viet"), ("ﬁne ½ print", "fine-1-2-print"),
  ])
  func isReadable(title: String, id: String) {
    let made = TitleID.id(for: title)
    #expect(made.map { Array($0.utf8) } == Array(id.utf8), "\(made ?? "nil")")
  }

  @Test(arguments: ["", " ", "🕯️🕊️", "---", "../..", "…?!", "\u{202E}", "\u{301}", "\u{7}"])
  func isNothingWithoutALetterOrDigit(title: String) { #expect(TitleID.id(for: title) == nil) }

  @Test(arguments: [
    "notes.en", "../../etc/passwd", "a/b\\c", "C:\\con", "a\u{0}b", "a\nb", "<script>",
    "\"quoted\": 'yes' # no", "{{ x }}",
    "-rf", "~a", "*?[a]", "\u{202E}abc\u{202C}", "a\u{200D}b", "1\u{FE0F}\u{20E3} key",
  ])
  func hasNothingThatAPathOrShellMisunderstands(title: String) throws {
    let id = try #require(TitleID.id(for: title))
    #expect(id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    #expect(!id.hasPrefix("-") && !id.hasSuffix("-") && !id.contains("--"))
  }

  @Test func isBoundedAtAWord() throws {
    let id = try #require(TitleID.id(for: String(repeating: "seventeen letters ", count: 20)))
    #expect(id == "seventeen-letters-seventeen-letters-seventeen-letters-seventeen-letters")
    for letter in ["a", "ж", "字", "한", "हि", "👁️‍🗨️字"] {
      let long = try #require(TitleID.id(for: String(repeating: letter, count: 300)))
      #expect((60...TitleID.longest).contains(long.utf8.count), "\(long)")
    }
  }

  @Test func isTheSameHoweverTheTitleIsEncoded() {
    #expect(TitleID.id(for: "Cafe\u{301} 한") == TitleID.id(for: "CAFÉ 한"))
  }
}
