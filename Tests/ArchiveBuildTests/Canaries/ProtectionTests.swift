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

  @Test func noDataAndNoImportTellThatThereIsAnotherName() throws {
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
    ("seeds/s.md", "---\ntitle: S\nurl: https://a.example/Zarina%20Kurbanova\n---\n"),
    ("templates/strings/it.yml", "archive.home: Zarina Kurbanova\n"),
    ("templates/assets/own.css", "/* Zarina Kurbanova */\n"),
  ])
  func aNameAnywhereStopsTheBuild(path: String, text: String) throws {
    let ids = try ids(try Self.archive([path: text]))
    #expect(ids.contains("error protected-name \(path)"), "\(ids)")
  }

  @Test func whatIsPublishedNowhereMayHaveTheName() throws {
    let archive = try Self.archive([
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
