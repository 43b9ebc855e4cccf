import Testing

@testable import Markup

@Suite struct SentenceExcerptTests {
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
    #expect(parse(text).references.first?.sentence == sentence)
  }

  @Test func longSentencesAreCutBetweenWords() throws {
    let words = String(repeating: "parola ", count: 100)
    let sentence = try #require(parse("\(words)[qui](a.md) \(words)").references.first?.sentence)
    #expect(sentence.hasPrefix("…parola ") && sentence.hasSuffix(" parola…"))
    #expect(sentence.contains(" qui "))
    #expect((200...302).contains(sentence.unicodeScalars.count))
  }

  @Test func textWithoutSpacesIsCutAnywhere() throws {
    let text = String(repeating: "漢", count: 1_000)
    let sentence = try #require(parse("\(text)[字](a.md)\(text)").references.first?.sentence)
    #expect(sentence.unicodeScalars.count == 302)
    #expect(sentence.contains("漢字漢"))
  }
}
