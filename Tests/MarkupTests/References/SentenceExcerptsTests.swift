import Testing

@testable import Markup

@Suite struct SentenceExcerptsTests {
  @Test func namesThatOnlyTheArchiveKnowsStayOpen() throws {
    let text = "Da [[a]], [](b.md). Poi [c](c.md), con [[d|D]] e [[e e]]. Fine."
    let sentences = parse(text).references.map(\.sentence)
    #expect(
      sentences.map(\.text) == Array(repeating: "Da a, .", count: 2)
        + Array(repeating: "Poi c, con D e e e.", count: 3))
    #expect(
      sentences.map { $0.filled { "<\($0)>" } }
        == Array(repeating: "Da <0>, <1>.", count: 2) + Array(repeating: "Poi c, con D e <4>.", count: 3))
  }

  @Test(arguments: [
    ("Prima. Vedi [qui](a.md), dice *lui*. Poi.", "Vedi qui, dice lui."),
    ("[Tutto.](a.md) Poi.", "Tutto."),
    (
      "Il sig. rossi e A. Ivanov il 25. September: [qui](a.md)",
      "Il sig. rossi e A. Ivanov il 25. September: qui"
    ),
    ("Fu «vero.» Poi [qui](a.md)! Fine", "Poi qui!"),
    ("Одно. Два [[dagestan]]\nтри? Четыре.", "Два dagestan три?"),
    ("これ。[そこ](a.md)です。次", "そこです。"),
    ("نعم؟ هنا [هو](a.md)؟ لا", "هنا هو؟"),
    ("| a | Uno. Poi [c](d.md) |\n|-|-|", "Poi c"),
  ])
  func theSentenceAroundAReferenceIsKept(text: String, sentence: String) {
    #expect(parse(text).references.first?.sentence.text == sentence)
  }

  @Test func longSentencesAreCutBetweenWords() throws {
    let words = String(repeating: "parola ", count: 100)
    let sentence = try #require(parse("\(words)[qui](a.md) \(words)").references.first?.sentence.text)
    #expect(sentence.hasPrefix("…parola ") && sentence.hasSuffix(" parola…"))
    #expect(sentence.contains(" qui "))
    #expect((200...302).contains(sentence.unicodeScalars.count))
  }

  @Test func textWithoutSpacesIsCutAnywhere() throws {
    let text = String(repeating: "漢", count: 1_000)
    let sentence = try #require(parse("\(text)[字](a.md)\(text)").references.first?.sentence.text)
    #expect(sentence.unicodeScalars.count == 302)
    #expect(sentence.contains("漢字漢"))
  }

  @Test func aSentenceIsTheSameWhateverWasAskedBefore() {
    let words = ["uno", "due.", "Tre", "quattro!", "A.", "。", "Дом…", "fine»", ",", "[a]"]
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<200 {
      let text = Array((0..<60).map { _ in words[random(words.count)] }.joined(separator: " ").utf8)
      text.withUnsafeBufferPointer { text in
        var asked = SentenceExcerpts(of: text, labels: [])
        for _ in 0..<30 {
          let start = random(text.count)
          let place = start..<min(text.count, start + random(12))
          var fresh = SentenceExcerpts(of: text, labels: [])
          #expect(asked.excerpt(around: place) == fresh.excerpt(around: place))
        }
      }
    }
  }
}
