import Testing

@testable import ArchiveModel

@Suite struct EventEntryTests {
  @Test(arguments: [
    "coda-2022", "è", "e\u{300}", "очередь", "ყაზბეგი", "队列", "हिन्दी", "বাংলা", "தமிழ்", "മലയാളം", "ไทย",
    "ខ្មែរ", "٣",
  ])
  func idsAreWordsOfAnyScript(id: String) {
    #expect(EventDeclaration.isValid(id: id))
    #expect(
      decode(MetadataType<EventEntry>.event, "{id: \"\(id)\", date: 2022, title: E}").diagnostics.isEmpty)
  }

  @Test(arguments: [
    "a b", "a#b", "a/b", "a_b", "a.b", "a%20", "\u{300}", "\u{94D}क", "a\u{200B}b", "a\u{20DD}", "a\u{2028}",
  ])
  func idsHaveNothingThatNeedsEscapingAndBeginWithNoMark(id: String) {
    #expect(!EventDeclaration.isValid(id: id))
  }

  @Test func anIDThatCannotBeAFragmentIsReported() {
    let diagnostics = decode(MetadataType<EventEntry>.event, "{id: a b, date: 2022, title: E}").diagnostics
    #expect(diagnostics.map(\.id) == [.wrongValue])
  }
}
