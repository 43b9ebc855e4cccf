import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct MentionReportTests {
  private static let others = [
    "content/regions/dagestan.md": entity("spellings: [Daghestan]", name: "{it: Daghestan, ru: Дагестан}"),
    "content/regions/georgia.md": entity(name: "Georgia", body: "Georgia e Daghestan"),
    "content/people/georgia.md": entity(name: "Georgia"),
    "content/topics/fuga.md": entity("link: never", name: "Fuga"),
    "content/pages/about.md": "---\ntitle: T\n---\nDaghestan\n", "seeds/s.md": source(body: "Daghestan"),
  ]

  /// Each mention as `path:line:column name outcome ids`.
  private func report(_ files: [String: String], settings: String = "") throws -> [String] {
    let sketch = try ArchiveSketch(Self.others.merging(files) { $1 }, settings: settings)
    #expect(sketch.report == [])
    let report = MentionReport(sketch.archive, sketch.loaded)
    return report.entries.map { entry in
      let name = entry.path.rawValue.split(separator: "/").last ?? ""
      return "\(name):\(entry.range.start.line):\(entry.range.start.column) \(entry.name) \(entry.outcome) "
        + entry.entities.map(\.description).joined(separator: ",")
    } + report.articlesOff.map { "\($0) off" } + (report.repetitions > 0 ? ["+\(report.repetitions)"] : [])
  }

  @Test func onlyTheFirstMentionInEachTextIsLinked() throws {
    #expect(
      try report([
        "content/articles/a.md": article(body: "In Daghestan, Дагестан."),
        "content/articles/a.en.md": "---\ntitle: T\n---\nX\n\nDaghestan\n",
      ]) == [
        "a.en.md:6:1 Daghestan linked regions/dagestan", "a.md:5:4 Daghestan linked regions/dagestan", "+1",
      ])
  }

  @Test func whatTheTextLinksToIsNotLinkedAgain() throws {
    #expect(
      try report([
        "content/articles/a.md": article(body: "Daghestan, poi [[dagestan]]."),
        "content/articles/b.md": article(body: "Daghestan, poi [qui](../regions/dagestan.md)."),
        "content/articles/c.md": article(body: "Daghestan, poi [[Дагестан|qui]]."),
        "content/articles/c.en.md": "---\ntitle: T\n---\nDaghestan\n",
      ]) == [
        "a.md:5:1 Daghestan linkedByAuthor regions/dagestan",
        "b.md:5:1 Daghestan linkedByAuthor regions/dagestan",
        "c.en.md:4:1 Daghestan linked regions/dagestan",
        "c.md:5:1 Daghestan linkedByAuthor regions/dagestan",
      ])
  }

  @Test func namesOfTwoAndNamesThatAreNeverLinkedStayText() throws {
    #expect(
      try report(["content/articles/a.md": article(body: "Georgia, Fuga, [[Fuga]]? Fuga")]) == [
        "a.md:5:1 Georgia ambiguous regions/georgia,people/georgia", "a.md:5:10 Fuga neverLinked topics/fuga",
        "+1",
      ])
  }

  @Test func mentionsCanBeSwitchedOff() throws {
    let files = [
      "content/articles/a.md": article("mentions: off", body: "Daghestan"),
      "content/articles/a.en.md": "---\ntitle: T\n---\nDaghestan\n",
      "content/articles/b.md": article("mentions: on", body: "Daghestan"),
      "content/articles/c.md": article(body: "Daghestan"),
    ]
    #expect(
      try report(files) == [
        "b.md:5:1 Daghestan linked regions/dagestan".replacing("5:1", with: "6:1"),
        "c.md:5:1 Daghestan linked regions/dagestan", "content/articles/a.md off",
      ])
    #expect(
      try report(files, settings: "mentions: off") == [
        "b.md:6:1 Daghestan linked regions/dagestan", "content/articles/a.md off",
        "content/articles/c.md off",
      ])
  }

  @Test func aTranslationFollowsItsArticle() throws {
    let sketch = try ArchiveSketch(
      Self.others.merging([
        "content/articles/a.md": article("mentions: off", body: "Daghestan"),
        "content/articles/a.en.md": "---\ntitle: T\n---\nDaghestan\n",
      ]) { $1 })
    let article = try #require(sketch.article("a"))
    #expect(article.texts.map { $0.links.map(\.mention) } == [[], [.off]])
    #expect(article.texts.allSatisfy { $0.links.allSatisfy { !$0.isLinked } })
  }

  @Test func otherDocumentsThanArticlesHaveNone() throws {
    let sketch = try ArchiveSketch(Self.others)
    #expect(sketch.archive.subjects.allSatisfy { sketch.archive.texts(of: $0).allSatisfy(\.links.isEmpty) })
  }

  @Test func draftsAndRetractedArticlesHaveNone() throws {
    let files = [
      "content/articles/a.md": article("status: draft", body: "Daghestan"),
      "content/articles/b.md": article("status: retracted", body: "Daghestan"),
    ]
    #expect(try report(files) == [])
    let sketch = try ArchiveSketch(Self.others.merging(files) { $1 })
    let dagestan = Subject.entity(try #require(sketch.entity("dagestan")))
    #expect(sketch.archive.backlinks[dagestan].isEmpty)
  }

  @Test func aLinkedMentionIsABacklinkAndADeclinedOneIsNot() throws {
    let sketch = try ArchiveSketch(
      Self.others.merging([
        "content/articles/a.md": article(body: "Daghestan e Fuga"),
        "content/articles/b.md": article("mentions: off", body: "Daghestan"),
      ]) { $1 })
    let origins = { (name: String) in
      sketch.entity(name).map {
        sketch.archive.backlinks[.entity($0)].map { sketch.archive.id(of: $0.origin).name }
      }
    }
    #expect(origins("dagestan") == ["a"])
    #expect(origins("fuga") == [])
  }

  @Test func wrongSwitchesAreReported() throws {
    let sketch = try ArchiveSketch([
      "content/articles/a.md": article("mentions: no"),
      "content/regions/r.md": entity("link: always"),
    ])
    #expect(
      sketch.report == ["content/articles/a.md:4:11 wrong-value", "content/regions/r.md:3:7 wrong-value"])
  }
}
