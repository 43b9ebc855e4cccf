import Testing

@testable import ArchiveModel

@Suite struct BacklinksTests {
  @Test func listsEachOriginOnceArticlesFirst() throws {
    let sketch = try ArchiveSketch([
      "content/topics/fuga.md": entity(),
      "content/regions/lars.md": entity(body: "[[fuga]]"),
      "content/pages/about.md": "---\ntitle: T\n---\n[[fuga]]\n",
      "seeds/nota.md": source(body: "[[fuga]]"),
      "content/articles/a.md": article(date: "2022-09-01", body: "[[fuga]], [[topics/fuga]]"),
      "content/articles/a.en.md": "---\ntitle: T\n---\n[[fuga]]\n",
      "content/articles/b.md": article(date: "2022-10-01", body: "[x](../topics/fuga.md)"),
    ])
    #expect(sketch.report.isEmpty)
    let fuga = Subject.entity(try #require(sketch.entity("fuga")))
    #expect(
      sketch.archive.backlinks[fuga].map { sketch.archive.id(of: $0.origin).description }
        == ["articles/b", "articles/a", "regions/lars", "sources/nota", "pages/about"])
  }

  @Test func aLinkToItselfIsNone() throws {
    let sketch = try ArchiveSketch([
      "content/topics/fuga.md": entity(body: "## Uno\n\n[[fuga]] e [qui](#uno)")
    ])
    #expect(sketch.report.isEmpty)
    #expect(sketch.archive.backlinks[.entity(Handle(0))].isEmpty)
  }

  @Test func draftsLeaveNone() throws {
    let sketch = try ArchiveSketch([
      "content/topics/fuga.md": entity(),
      "content/articles/a.md": article("status: draft", body: "[[fuga]] [[nulla]]"),
      "content/articles/a.en.md": "---\ntitle: T\n---\n[[fuga]]\n",
    ])
    #expect(sketch.report.isEmpty)
    #expect(sketch.archive.articles.isEmpty)
    #expect(sketch.archive.backlinks[.entity(Handle(0))].isEmpty)
  }
}
