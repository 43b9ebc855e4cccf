import Testing

@testable import ArchiveModel

@Suite struct LedgersTests {
  private static let regions = [
    "content/regions/russia.md": entity(), "content/regions/caucaso.md": entity("parent: russia"),
    "content/regions/dagestan.md": entity("parent: caucaso"),
    "content/regions/cecenia.md": entity("parent: caucaso"),
  ]

  private func sketch(_ files: [String: String]) throws -> ArchiveSketch {
    try ArchiveSketch(Self.regions.merging(files) { $1 })
  }

  @Test func aRegionHasWhatItsDescendantsHave() throws {
    let sketch = try sketch([
      "content/articles/a.md": article("regions: [dagestan]\nevents:\n  - {date: 2022, title: E}")
    ])
    for (name, count) in [("dagestan", 1), ("caucaso", 1), ("russia", 1), ("cecenia", 0)] {
      let ledger = sketch.archive.ledgers[try #require(sketch.entity(name))]
      #expect(ledger.articles.count == count, "\(name)")
      #expect(ledger.events.count == count, "\(name)")
      #expect(ledger.isEmpty == (count == 0))
    }
  }

  @Test func countsOnceWhatNamesARegionAndItsParts() throws {
    let sketch = try sketch([
      "content/articles/a.md": article(
        "regions: [dagestan, cecenia, russia]\nevents:\n  - {date: 2022, title: E, regions: [cecenia, dagestan]}"
      )
    ])
    let ledger = sketch.archive.ledgers[try #require(sketch.entity("russia"))]
    #expect(ledger.articles.count == 1)
    #expect(ledger.events.count == 1)
  }

  @Test func articlesAreNewestFirstAndEventsInOrderOfTime() throws {
    let sketch = try sketch([
      "content/articles/a.md": article(
        "regions: [dagestan]\nevents:\n  - {date: 2022-09-25, title: B}\n  - {date: 2021, title: A}",
        date: "2022-09-01"),
      "content/articles/b.md": article("regions: [dagestan]", date: "2022-10-01"),
    ])
    let ledger = sketch.archive.ledgers[try #require(sketch.entity("dagestan"))]
    #expect(ledger.articles.map { sketch.archive[$0].id.name } == ["b", "a"])
    #expect(ledger.events.map { sketch.archive[$0].date.description } == ["2021", "2022-09-25"])
  }

  @Test func sourcesCountWhatDrawsOnThem() throws {
    let sketch = try sketch([
      "seeds/s.md": source(), "seeds/t.md": source(),
      "content/articles/a.md": article(
        "sources: [s, s]\nevents:\n  - {date: 2022, title: A}\n  - {date: 2022, title: B, sources: [t]}"),
    ])
    let (s, t) = (sketch.archive.ledgers[Handle<Source>(0)], sketch.archive.ledgers[Handle<Source>(1)])
    #expect([s.articles.count, s.events.count, t.articles.count, t.events.count] == [1, 1, 0, 1])
  }
}
