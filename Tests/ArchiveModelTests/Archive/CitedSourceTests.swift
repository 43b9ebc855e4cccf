import Testing

@testable import ArchiveModel

@Suite struct CitedSourceTests {
  private static let sources = ["a", "b", "c"].reduce(into: [:]) { $0["seeds/\($1).md"] = source() }

  private func sketch(_ files: [String: String]) throws -> ArchiveSketch {
    try ArchiveSketch(Self.sources.merging(files) { $1 })
  }

  /// The ids of sources.
  private func ids(_ handles: [Handle<Source>], in sketch: ArchiveSketch) -> [String] {
    handles.map { sketch.archive[$0].id.name }
  }

  private func handle(_ name: String, in sketch: ArchiveSketch) throws -> Handle<Source> {
    Handle(try #require(sketch.archive.sources.firstIndex { $0.id.name == name }))
  }

  @Test func citationsAreGroupedByTheirNumbers() throws {
    let sketch = try sketch([
      "content/articles/2022/x.md": article(body: "[@b, p. 3] [@a; @b] [[sources/c]] [@b, p. 3]")
    ])
    #expect(sketch.report == [])
    let citations = try #require(sketch.article("2022/x")).original.citations
    #expect(ids(citations.map(\.source), in: sketch) == ["b", "a"])
    #expect(citations.map(\.locators) == [["p. 3", nil, "p. 3"], [nil]])
  }

  @Test func whatATextCitesCountsAmongTheSourcesOfItsArticle() throws {
    let sketch = try sketch([
      "content/articles/2022/x.md": article(
        "sources: [c]\nevents:\n  - {title: T, date: 2022}\n  - {title: U, date: 2023, sources: []}",
        body: "[@b] [@c]"),
      "content/articles/2022/x.en.md": "---\ntitle: T\n---\n[@a]\n",
    ])
    #expect(sketch.report == [])
    let article = try #require(sketch.article("2022/x"))
    #expect(ids(article.sources, in: sketch) == ["c", "b", "a"])
    #expect(article.texts.map { ids($0.citations.map(\.source), in: sketch) } == [["b", "c"], ["a"]])
    #expect(sketch.archive.events.map { ids($0.sources, in: sketch) } == [["c", "b", "a"], []])
    for name in ["a", "b", "c"] {
      let source = try handle(name, in: sketch)
      #expect(sketch.archive.ledgers[source].articles == [Handle(0)])
      #expect(sketch.archive.citations[source] == [.article(Handle(0))])
      #expect(sketch.archive.backlinks[.source(source)].map(\.origin) == [.article(Handle(0))])
    }
  }

  @Test func everyKindOfDocumentMayCite() throws {
    let sketch = try sketch([
      "content/people/p.md": entity(body: "[@a]"), "content/pages/about.md": "---\ntitle: T\n---\n[@a]\n",
      "seeds/b.md": "---\ntitle: T\n---\n[@a] [@b]\n", "content/articles/x.md": article(body: "[@a]"),
    ])
    #expect(sketch.report == [])
    let citing = sketch.archive.citations[try handle("a", in: sketch)]
    #expect(
      citing.map { sketch.archive.id(of: $0).description }
        == ["articles/x", "people/p", "sources/b", "pages/about"])
    // Its own page shows what it says of itself.
    #expect(sketch.archive.citations[try handle("b", in: sketch)] == [])
  }

  @Test func aWithdrawnArticleCitesNothing() throws {
    let sketch = try sketch([
      "content/articles/x.md": article("status: retracted\nsources: [c]", body: "[@a]")
    ])
    let article = try #require(sketch.article("x"))
    #expect(article.original.citations == [])
    #expect(ids(article.sources, in: sketch) == ["c"])
    #expect(sketch.archive.citations[try handle("a", in: sketch)] == [])
  }

  @Test func aKeyThatNamesNoSourceIsReportedAtItsPlace() throws {
    let sketch = try sketch([
      "content/people/anna.md": entity(), "seeds/nota-1.md": source(),
      "content/articles/x.md": article(body: "é [@a; @nota-2, p. 3]\n\n[@anna]"),
    ])
    #expect(
      sketch.messages == ["no source has the id “nota-2”", "no source has the id “anna”"])
    #expect(
      sketch.diagnostics.map(\.help) == [
        ["did you mean “nota-1” (seeds/nota-1.md)?"],
        ["“anna” is the id of a person (content/people/anna.md)"],
      ])
    #expect(sketch.diagnostics.map { $0.location.range?.start.column } == [9, 3])
  }
}
