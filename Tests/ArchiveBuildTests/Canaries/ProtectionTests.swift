import Diagnostics
import Testing

@testable import ArchiveBuild

@Suite struct ProtectionTests {
  private static let person = "content/people/witness.md"

  private static func archive(_ more: [String: String] = [:]) throws -> TestArchive {
    let files = [
      "content/archive.yml": "languages: [it, ru]\nbase_url: https://a.example/\nfeeds: [regions, people]\n",
      Self.person:
        "---\nname: {it: Zarina Kurbanova, ru: Зарина Курбанова}\nspellings: [Sarina Qurbanowa]\n"
        + "protected: {it: Una testimone, ru: Свидетельница}\n---\nVive altrove.\n",
      "content/articles/2022/a.md":
        "---\ntitle: A\ndate: 2022-09-27\npeople: [witness]\nauthors: [witness]\n"
        + "events: [{id: e, date: 2022-09-26, title: Fatto}]\n---\nParla [[people/witness]]. <!-- Zarina Kurbanova -->\n",
    ]
    return try TestArchive(files.merging(more) { _, new in new })
  }

  @Test func theReplacementStandsWhereTheNameWould() throws {
    let site = try Self.archive().site()
    #expect(site.files(with: "Una testimone").contains("people/witness.html"))
    #expect(site.files(with: "Una testimone").contains("articles/2022/a.html"))
    #expect(site.files(with: "Свидетельница").contains("ru/people/witness.html"))
  }

  @Test func noDataTellThatThereIsAnotherName() throws {
    let site = try Self.archive().site()
    #expect(site.files(with: "protected") == [])
  }

  private func ids(_ archive: TestArchive) throws -> [String] {
    try archive.build().diagnostics.map { "\($0.severity) \($0.id.rawValue) \($0.location.path)" }
  }

  @Test(arguments: [
    ("content/articles/2022/b.md", "---\ntitle: B\ndate: 2022-09-27\n---\n`Zarina Kurbanova`\n"),
    (
      "content/articles/2022/b.md",
      "---\ntitle: B\ndate: 2022-09-27\naliases: [old/zarina-kurbanova.html]\n---\n"
    ),
    ("content/articles/2022/zarina-kurbanova.md", "---\ntitle: B\ndate: 2022-09-27\n---\n"),
    ("content/articles/2022/a.ru.md", "---\ntitle: Зарина Курбанова\n---\n"),
    ("content/people/witness.ru.md", "---\n---\nЗарина Курбанова\n"),
    ("content/people/other.md", "---\nname: Altra\nspellings: [Zarina Kurbanova]\n---\n"),
    ("content/regions/r.md", "---\nname: R\n---\n[x](https://a.example/ \"Zarina Kurbanova\")\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\n&#90;arina Kurbanova\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\nZarina Kur*ba*nova\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\nZari**na Kurb**anova\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\nZarina[^1] Kurbanova\n\n[^1]: Nota.\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\n[x](https://a.example/ \"&#90;arina&nbsp;Kurbanova\")\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\nZarinoj Kurbanovoj. E poi &#90;arina Kurbanova.\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\n<https://vk.example/zarinakurbanova>\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\n<b>Zarina</b> Kurbanova\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\n<i>Zarina</i> <i>Kurbanova</i>\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\nIeri <b>Z</b>arina Kurbanova\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\nZarina<br>Kurbanova\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\n1 < 2, poi Zarina<br/>Kurbanova\n"),
    ("content/pages/p.md", "---\ntitle: P\n---\n![x](../media/zarina-kurbanova.jpg)\n"),
    ("content/pages/p.md", "---\ntitle: P\nimage: {file: x.jpg, alt: Zarina Kurbanova}\n---\n"),
    ("content/people/zarina.md", "---\nname: Zarina Omarova\nprotected: A.\n---\n"),
    ("content/people/altrazarinaomarova.md", "---\nname: Zarina Omarova\nprotected: A.\n---\n"),
    ("templates/assets/zarina-kurbanova.css", "p { color: red }\n"),
    (
      "content/archive.yml",
      "languages: [it, ru]\nbase_url: https://a.example/\npublisher: \"\\x5Aarina Kurbanova\"\n"
    ),
    ("seeds/s.md", "---\ntitle: S\nurl: https://a.example/Zarina%20Kurbanova\n---\n"),
    ("templates/strings/it.yml", "archive.home: Zarina Kurbanova\n"),
    ("templates/assets/own.css", "/* Zarina Kurbanova */\n"),
  ])
  func aNameAnywhereStopsTheBuild(path: String, text: String) throws {
    let ids = try ids(try Self.archive([path: text]))
    #expect(ids.contains("error protected-name \(path)"), "\(ids)")
  }

  @Test(arguments: [
    "Zarina<br>Kurbanova", "Zarina<br> Kurbanova", "Zarina<sup>1</sup> Kurbanova",
    "<b>Zarina</b><br>Kurbanova",
    "Za<sub>ri</sub>na Kurbanova", "<span class=\"x\">Zarina</span> Kurbanova",
  ])
  func allowedElementsHideNoName(body: String) throws {
    let archive = try Self.archive([
      "content/archive.yml":
        "languages: [it, ru]\nbase_url: https://a.example/\nhtml: [br, b, sup, sub, span]\n",
      "content/pages/p.md": "---\ntitle: P\n---\n\(body)\n",
    ])
    #expect(try ids(archive).contains("error protected-name content/pages/p.md"))
  }

  @Test(arguments: ["", "true", "Signora Kurbanova", "Zarina Kurbanova", "[A.]"])
  func whatProtectsNobodyIsAnError(_ protected: String) throws {
    let archive = try Self.archive([
      Self.person: "---\nname: Zarina Kurbanova\nprotected: \(protected)\n---\n"
    ])
    let errors = try archive.build().diagnostics.map(\.location.path)
    #expect(errors.contains(SourcePath(Self.person)))
    #expect(try archive.tree() == FileTree())
  }

  @Test func everydayWordsStopNothing() throws {
    let archive = try TestArchive.sample()
    try archive.write(
      "content/people/teste.md",
      "---\nname: Zarina Kurbanova\nspellings: [Max, Artur, Vera]\nprotected: A.\n---\n")
    #expect(try archive.build().errors == [])
  }

  @Test func renamingTakesTheNameOutOfTheAddress() throws {
    let archive = try Self.archive([
      "content/people/zarina-kurbanova.md": "---\nname: Zarina Kurbanova\nprotected: A.\n---\n",
      Self.person: "---\nname: Altra\n---\n",
    ])
    #expect(try ids(archive) == ["error protected-name content/people/zarina-kurbanova.md"])
    let renamer = ArchiveRenamer(archive: archive.path, keepsAddresses: false)
    _ = try renamer.rename("people/zarina-kurbanova", to: "people/commerciante")
    #expect(try ids(archive) == [])
  }

  @Test func manyNamesInOneTextAreToldOnce() throws {
    let archive = try Self.archive([
      "content/pages/p.md": "---\ntitle: P\n---\n" + String(repeating: "Zarina Kurbanova.\n\n", count: 20_000)
    ])
    #expect(try archive.build().errors.count == 20)
  }

  @Test func whatIsPublishedNowhereMayHaveTheName() throws {
    let archive = try Self.archive([
      "content/archive.yml":
        "# Zarina Kurbanova\nlanguages: [it, ru]\nbase_url: https://a.example/\nfeeds: [regions, people]\n",
      "content/articles/2022/b.md":
        "---\n# Zarina Kurbanova\ntitle: B\ndate: 2022-09-27\nextra: {informant: Zarina Kurbanova}\n---\n<!-- Zarina Kurbanova -->\n",
      "seeds/s.md": "---\ntitle: S\n---\n", "seeds/s.txt": "Zarina Kurbanova",
    ])
    #expect(try ids(archive) == [])
    #expect(try archive.site().files(with: "Kurbanova") == [])
  }

  @Test func anIncrementalBuildFindsWhatACleanOneFinds() throws {
    let archive = try Self.archive([
      "content/articles/2022/b.md": "---\ntitle: B\ndate: 2022-09-27\n---\nDisse Ruslan Akhmedov.\n",
      "content/people/other.md": "---\nname: Ruslan Akhmedov\n---\n",
    ])
    #expect(try ids(archive) == [])
    try archive.write("content/people/other.md", "---\nname: Ruslan Akhmedov\nprotected: R.\n---\n")
    #expect(try ids(archive) == ["error protected-name content/articles/2022/b.md"])
    #expect(try ids(archive) == ["error protected-name content/articles/2022/b.md"])
    try archive.write("content/people/other.md", "---\nname: Ruslan Akhmedov\n---\n")
    #expect(try ids(archive) == [])
    #expect(try archive.site().files(with: "Akhmedov") != [])
    try archive.write("content/people/other.md", "---\nname: Ruslan Akhmedov\nprotected: R.\n---\n")
    try archive.write("content/articles/2022/b.md", "---\ntitle: B\ndate: 2022-09-27\n---\nDisse.\n")
    #expect(try ids(archive) == [])
    #expect(try archive.site().files(with: "Akhmedov") == [])
  }
}
