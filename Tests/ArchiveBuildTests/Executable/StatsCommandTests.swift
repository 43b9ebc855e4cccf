import Foundation
import Testing

@Suite struct StatsCommandTests {
  private static let files = [
    "content/regions/lars.md": "---\nname: Lars\nkind: country\niso: GE\n---\nIl valico di Lars.\n",
    "content/articles/2022/a.md": """
    ---
    title: A
    date: 2022-09-27
    summary: S
    regions: [lars]
    sources: [s]
    events: [{id: x, date: 2022-09-25~, title: X}]
    ---
    Uno due [tre](../../regions/lars.md), dice Lars [@s].
    """,
    "content/articles/2022/a.en.md": "---\ntitle: A\n---\nOne two.\n",
    "seeds/s.md": "---\ntitle: S\nurl: https://a.example/\n---\n",
  ]

  @Test func countsWhatThereIsAndWhatIsMissing() throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run("stats", archive.path)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        articles: 1 (published 1)
        articles by language: it 1
        articles by year: 2022 1
        events: 1 (reported 1)
        regions: 1
        people: 0
        organisations: 0
        topics: 0
        sources: 1
        pages: 0
        images: 0
        words: 11 (it 9, en 2)
        translations: 1 (unrecorded 1)
        articles not translated into: none
        names in articles: 0 linked, 1 not (regesta mentions)
        links: 2

        regions without a translation: 1 (regesta list --kind regions --missing translation)
          content/regions/lars.md
        sources without an archived copy: 1 (regesta list --kind sources --missing archived)
          seeds/s.md
        sources without an original or its SHA-256: 1 (regesta list --kind sources --missing original)
          seeds/s.md

        """)
  }

  @Test func programsGetEveryNumber() throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run("stats", archive.path, "--format", "json")
    #expect(outcome.status == 0)
    let all = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(
      (all["counts"] as? [String: Int])?["events"] == 1 && (all["counts"] as? [String: Int])?["pages"] == 0)
    #expect(all["words"] as? [String: Int] == ["it": 9, "en": 2])
    let articles = try #require(all["articles"] as? [String: [String: Int]])
    #expect(articles["status"] == ["published": 1, "draft": 0, "embargo": 0, "retracted": 0])
    #expect(articles["untranslated"] == ["it": 0, "en": 0])
    let missing = try #require(all["missing"] as? [[String: Any]])
    #expect(missing.map { $0["missing"] as? String } == ["translation", "archived", "original"])
    #expect(missing[1]["examples"] as? [String] == ["seeds/s.md"] && missing[1]["count"] as? Int == 1)
  }

  @Test func whereNothingIsMissingItSaysSo() throws {
    let archive = try ScratchArchive()
    let outcome = try RegestaCommand().run("stats", archive.path)
    #expect(outcome.status == 0 && outcome.output.hasSuffix("links: 0\n\nnothing is missing\n"))
  }

  @Test func moreThanThreeAreAbridged() throws {
    var files: [String: String] = [:]
    for number in 1...5 { files["content/topics/t\(number).md"] = "---\nname: T\(number)\n---\nT\n" }
    let archive = try ScratchArchive(files)
    let outcome = try RegestaCommand().run("stats", archive.path)
    #expect(
      outcome.output.contains(
        """
        topics without anything that refers to them: 5 (regesta list --kind topics --missing references)
          content/topics/t1.md
          content/topics/t2.md
          content/topics/t3.md
          …

        """))
  }
}
