import Testing

@testable import ArchiveModel
@testable import SiteGeneration

struct ListingTests {
  static func lines(_ files: [String: String], _ kind: DocumentKind, _ language: LanguageTag = .en) throws
    -> [String]
  {
    let site = try TestSite(files)
    return (site.index.listings[language]?[kind] ?? []).map { line in
      String(repeating: "- ", count: line.depth) + site.archive.id(of: line.subject).name
    }
  }

  @Test func regionsStandBelowTheRegionThatHoldsThemInOrderOfTheirNames() throws {
    let files =
      TestArchives.region("r1", "Zeta") + TestArchives.region("r2", "beta", in: "r1")
      + TestArchives.region("r3", "Alpha", in: "r1") + TestArchives.region("r4", "Deep", in: "r3")
      + TestArchives.region("r5", "Alpha")
    #expect(try Self.lines(files, .region) == ["r5", "r1", "- r3", "- - r4", "- r2"])
  }

  @Test func eachLanguageHasItsOwnOrder() throws {
    let files = [
      "content/archive.yml": "languages: [it, en]\n",
      "content/topics/a.md": "---\nname: {it: Zeta, en: Alpha}\n---\n",
      "content/topics/b.md": "---\nname: {it: Alfa, en: Zulu}\n---\n",
    ]
    #expect(try Self.lines(files, .topic, .it) == ["b", "a"])
    #expect(try Self.lines(files, .topic, .en) == ["a", "b"])
  }

  @Test func namesAreInTheOrderOfDictionaries() throws {
    let names = ["a": "Zar", "b": "Éb", "c": "Ea", "d": "Ec", "e": "Eb", "f": "Яр"]
    let files = names.reduce(into: ["content/archive.yml": "languages: [en, ru]\n"]) { files, name in
      files["content/people/\(name.key).md"] = "---\nname: \(name.value)\n---\n"
    }
    #expect(try Self.lines(files, .person, .en) == ["c", "e", "b", "d", "a", "f"])
    #expect(try Self.lines(files, .person, LanguageTag("ru")!) == ["f", "c", "e", "b", "d", "a"])
  }

  @Test func equalNamesAreInOrderOfTheirIDs() throws {
    let files = ["c", "a", "b"].reduce(into: [:]) { $0["content/people/\($1).md"] = "---\nname: Same\n---\n" }
    #expect(try Self.lines(files, .person) == ["a", "b", "c"])
  }

  @Test func sourcesAreInOrderOfTheirTitles() throws {
    let files = ["seeds/a.md": "---\ntitle: b\n---\n", "seeds/b.md": "---\ntitle: A\n---\n"]
    #expect(try Self.lines(files, .source) == ["b", "a"])
  }

  @Test func aTreeThatIsTooLongShowsItsUpperLevels() throws {
    var files = TestArchives.region("root", "Root") + TestArchives.region("middle", "Middle", in: "root")
    for number in 0..<PageLimits.perList {
      files.merge(TestArchives.region("r\(number)", "R\(number)", in: "middle")) { $1 }
    }
    #expect(try Self.lines(files, .region) == ["root", "- middle"])
  }

  @Test func anArchiveWithoutDocumentsHasEmptyLists() throws {
    #expect(try Self.lines([:], .region) == [])
    #expect(try Self.lines([:], .source) == [])
  }
}
