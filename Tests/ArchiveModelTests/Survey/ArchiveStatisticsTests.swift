import Testing

@testable import ArchiveModel

@Suite struct ArchiveStatisticsTests {
  private static let files = [
    "content/regions/lars.md": entity(name: "Lars", body: "[[a]]"),
    "content/people/anna.md": entity("link: never", name: "Anna"),
    "content/articles/a.md": article(
      "events: [{date: 2022-01, title: A}, {date: 2022-02, title: B, status: confirmed}]",
      body: "A Lars [[lars]] dice Anna."),
    "content/articles/a.en.md": "---\ntitle: A\n---\nLars, [[anna]].\n",
    "content/articles/b.md": article("lang: en", date: "2021-05-05", body: "Lars."),
    "content/articles/c.md": article("status: draft", date: "2021-05-06", body: "[[lars]]"),
    "content/articles/d.md": article("status: draft", date: "2021-05-07"),
    "content/articles/e.md": article("status: draft", date: "2021-05-08"),
  ]

  private func statistics(_ files: [String: String] = Self.files) throws -> ArchiveStatistics {
    let sketch = try ArchiveSketch(files, languages: ["it", "en", "ru"])
    #expect(sketch.report == [])
    return ArchiveStatistics(sketch.archive, sketch.loaded)
  }

  private func text(_ counts: ArchiveStatistics.Counts) -> String {
    counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
  }

  @Test func everythingIsCounted() throws {
    let statistics = try statistics()
    #expect(
      text(statistics.kinds)
        == "articles 5, events 2, regions 1, people 1, organisations 0, topics 0, sources 0, pages 0")
    #expect(text(statistics.articlesByStatus) == "published 2, draft 3, embargo 0, retracted 0")
    #expect(text(statistics.articlesByLanguage) == "it 4, en 1, ru 0")
    #expect(text(statistics.articlesByYear) == "2021 4, 2022 1")
    #expect(text(statistics.eventsByStatus) == "confirmed 1, reported 1, disputed 0, retracted 0")
    #expect(text(statistics.translations) == "current 0, outdated 0, unrecorded 1")
    #expect(text(statistics.untranslated) == "it 1, en 3, ru 5")
  }

  @Test func linksAndMentionsOfPublishedTextsAreCountedApart() throws {
    let statistics = try statistics()
    // In a: lars, in its translation: anna, in lars: a; a draft's isn't published.
    #expect(statistics.links == 3)
    // Lars in the translation and in b; Lars in a is linked by the author, Anna never by itself.
    #expect(statistics.linkedMentions == 2 && statistics.declinedMentions == 2)
  }

  @Test func ofWhatIsMissingTheFirstAreNamed() throws {
    let lacks = try statistics().lacks
    let sources = try #require(lacks.first { $0.kind == .articles && $0.gap == .sources })
    #expect(sources.count == 5 && sources.examples.map(\.id) == ["a", "e", "d"])
    #expect(lacks.first { $0.kind == .events && $0.gap == .sources }?.count == 2)
    #expect(
      lacks.map { "\($0.kind) \($0.gap)" }
        == lacks.map { "\($0.kind) \($0.gap)" }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    #expect(lacks.allSatisfy { $0.count > 0 && $0.examples.count == min(3, $0.count) })
  }

  @Test func anEmptyArchiveLacksNothing() throws {
    let statistics = try statistics([:])
    #expect(statistics.lacks.isEmpty && statistics.articlesByYear.isEmpty && statistics.links == 0)
    #expect(statistics.kinds.allSatisfy { $0.count == 0 })
  }

  @Test func whatIsCountedAsMissingIsWhatIsListed() throws {
    let sketch = try ArchiveSketch(Self.files, languages: ["it", "en", "ru"])
    let survey = ArchiveSurvey(sketch.archive, sketch.loaded)
    let lacks = ArchiveStatistics(sketch.archive, sketch.loaded).lacks
    for kind in ListedKind.allCases {
      for gap in Gap.allCases {
        let counted = lacks.first { $0.kind == kind && $0.gap == gap }?.count ?? 0
        #expect(survey.items(of: kind, lacking: gap).count == counted)
      }
    }
  }
}
