import ArchiveModel
import Testing

@testable import SearchIndex

struct WordAnalyzerTests {
  static func terms(_ text: String, _ language: String) -> [String] {
    let analyzer = WordAnalyzer(LanguageTag(language)!)
    return analyzer.words(in: text).filter { !$0.isStopWord }.map { analyzer.terms.text($0.term) }
  }

  @Test func inflectedFormsShareATerm() {
    #expect(Set(Self.terms("protesta protestano proteste", "it")).count == 1)
    #expect(Set(Self.terms("протест протеста протестами", "ru")).count == 1)
    #expect(Set(Self.terms("border borders", "en")).count == 1)
  }

  @Test func aLanguageWithoutAStemmerKeepsItsWords() {
    #expect(Self.terms("Протест протесту", "uk") == ["протест", "протесту"])
  }

  @Test func whatArabicIsWrittenWithoutIsNoDifference() {
    #expect(WordAnalyzer.folded("إغلاق") == WordAnalyzer.folded("اغلاق"))
    #expect(WordAnalyzer.folded("مدرسة") == WordAnalyzer.folded("مدرسه"))
    #expect(WordAnalyzer.folded("يُغلَق") == "يغلق")
  }

  @Test func lettersOfScriptsWithoutSpacesAreWords() {
    #expect(Self.terms("北京 abc", "zh") == ["北", "京", "abc"])
  }

  @Test(arguments: ["it", "en", "ru", "fr", "de", "es"])
  func endingsAreFoldedAndOnce(_ language: String) {
    let endings = WordLists.endings(LanguageTag(language)!)
    #expect(endings.count > 40 && Set(endings).count == endings.count)
    #expect(endings.allSatisfy { !$0.contains(",") })
  }
}
