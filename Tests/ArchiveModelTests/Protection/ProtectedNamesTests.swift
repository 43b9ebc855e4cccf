import Testing

@testable import ArchiveModel

@Suite struct ProtectedNamesTests {
  private func names(_ list: String) throws -> ProtectedNames {
    let sketch = try ArchiveSketch([
      "content/people/witness.md": "---\nname: Somebody Else\nspellings: [\(list)]\nprotected: A.\n---\n"
    ])
    return try #require(ProtectedNames(sketch.loaded.entities.map(LoadedFile.entity)))
  }

  private func found(_ text: String, _ list: String = "Ruslan Akhmedov") throws -> [String] {
    let bytes = Array(text.utf8)
    return try names(list).matches(in: bytes).map { match in
      String(decoding: bytes[match.range], as: UTF8.self) + (match.isCertain ? "" : "?")
    }
  }

  @Test(arguments: [
    "Ruslan Akhmedov", "RUSLAN AKHMEDOV", "Akhmedov, Ruslan", "ruslan-akhmedov", "ruslan_akhmedov",
    "Ruslan  \n Akhmedov", "Ruslan** Akhmedov", "Rúslan Akhmédov",
    "Руслан Ахмедов", "Rouslan Ahmedov", "Ruslan\u{AD} Akhmedov", "Ruslan M. Akhmedov",
    "Руслан Магомедович Ахмедов", "ruslanakhmedov", "RuslanAkhmedov", "akhmedovruslan",
    "Ruslan\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0} Akhmedov",
    "Ruslan                          Akhmedov",
  ])
  func aNameIsFoundInEachSpelling(text: String) throws {
    #expect(try found("Disse " + text + " ieri") == [text])
  }

  @Test(arguments: ["Руслану Ахмедову", "Русланом Ахмедовым", "Ruslans Akhmedovs", "Ruslan Omar Akhmedov"])
  func anInflectedNameMayBeOne(text: String) throws {
    #expect(try found("Disse " + text + " ieri") == [text + "?"])
  }

  @Test(arguments: [
    "Ruslan", "Akhmedov", "Ruslan Karimov", "Ruslan. Akhmedov tace", "Ruslan\n\nAkhmedov", "Rus Akhmedov",
    "Ruslan e poi Akhmedov", "", "Lan Akhmedov",
  ])
  func otherTextsHaveNone(text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test func aWordAloneIsCertainOnlyByItsLettersAndACapital() throws {
    #expect(try found("Ahmedov e Akhmedovu", "Akhmedov") == ["Ahmedov?", "Akhmedovu?"])
    #expect(try found("AKHMEDOV", "Akhmedov") == ["AKHMEDOV"])
    #expect(try found("una vera emergenza, e Vera", "Vera") == ["vera?", "Vera"])
    #expect(try found("Con i conti, const, content, Contenuto", "Conti") == ["conti?"])
    #expect(try found("Lev, leva, Leva", "Lev") == ["Lev"])
  }

  @Test func shortWordsOfAFullNameAreFoundByTheirSound() throws {
    #expect(try found("Али Омар", "Ali Omar") == ["Али Омар"])
    #expect(try found("Yan Kim, Jan Kim", "Ян Ким") == ["Yan Kim", "Jan Kim"])
  }

  @Test func aLongNameIsFoundByItsEnds() throws {
    let name = "Ruslan Magomedovich Akhmedov"
    #expect(
      try found("Ruslan Akhmedov, Akhmedov Ruslan, \(name), Ruslan Magomedovich", name) == [
        "Ruslan Akhmedov", "Akhmedov Ruslan", name, "Ruslan Magomedovich",
      ])
  }

  @Test func initialsMayHaveDots() throws {
    #expect(try found("Con R. Akhmedov", "R. Akhmedov") == ["R. Akhmedov"])
  }

  @Test func scriptsWithoutSpacesAreFound() throws {
    #expect(try found("他叫王小明。", "王小明") == ["王小明"])
  }

  @Test func nobodyProtectedMeansNoNames() throws {
    let sketch = try ArchiveSketch(["content/people/p.md": "---\nname: Ruslan Akhmedov\n---\n"])
    #expect(ProtectedNames(sketch.loaded.entities.map(LoadedFile.entity)) == nil)
  }

  @Test func whatComesOfAProtectedPersonIsTheReplacement() throws {
    let sketch = try ArchiveSketch([
      "content/people/witness.md":
        "---\nname: Ruslan Akhmedov\nspellings: [Руслан Ахмедов]\nprotected: {it: Un testimone, en: A witness}\n---\n"
    ])
    let person = try #require(sketch.archive.entities.first)
    #expect(person.name.variants.map(\.text) == ["Un testimone", "A witness"])
    #expect(person.spellings.isEmpty && person.linking == .never && sketch.diagnostics.isEmpty)
  }
}
