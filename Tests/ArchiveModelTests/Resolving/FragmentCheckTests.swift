import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct FragmentCheckTests {
  private func report(_ files: [String: String]) throws -> [String] {
    try ArchiveSketch(files.reduce(into: [:]) { $0["content/\($1.key).md"] = $1.value }).report
  }

  @Test func headingsAndDeclaredEventsCanBePointedTo() throws {
    #expect(
      try report([
        "articles/a": article(
          "events:\n  - {id: coda, date: 2022, title: E}\n  - {date: 2022, title: F}",
          body: "## Il valico\n\n[[#il-valico]] [[#coda]] [[#event-2]]"),
        "articles/b": article(body: "[[a#coda]] [x](a.md#il-valico)"),
        "regions/r": entity(body: "## Storia\n\n[[r#storia]]"),
      ]).isEmpty)
  }

  @Test func anEventStandsOnThePageOfTheArticleThatDeclaresIt() throws {
    #expect(
      try report([
        "articles/a": article("events:\n  - {id: coda, date: 2022, title: E}"),
        "articles/b": article("events:\n  - a#coda", body: "[[#coda]]"),
      ]) == ["content/articles/b.md:7:3 unknown-fragment"])
  }

  @Test func fragmentsAreThoseOfTheLanguageThatIsRead() throws {
    #expect(
      try report([
        "articles/a": article(body: "## Coda\n\n[x](a.en.md#queue) [[#queue]]"),
        "articles/a.en": "---\ntitle: T\n---\n## Queue\n\n[[#queue]] [[#coda]] [x](a.md#coda) [[b#coda]]\n",
        "articles/b": article(body: "## Coda"),
      ]) == [
        "content/articles/a.en.md:6:14 unknown-fragment", "content/articles/a.en.md:6:26 unknown-fragment",
        "content/articles/a.md:7:22 unknown-fragment",
      ])
  }

  @Test func suggestsTheNearestFragment() throws {
    let sketch = try ArchiveSketch(["content/articles/a.md": article(body: "## Il valico\n\n[x](#il-valco)")])
    #expect(sketch.diagnostics.map(\.help) == [["did you mean “#il-valico”?"]])
  }

  @Test func anEventCannotHaveTheIDOfAHeading() throws {
    #expect(
      try report([
        "articles/a": article(
          "events:\n  - {id: coda, date: 2022, title: E}\n  - {date: 2022, title: F}",
          body: "## Coda\n\n## Event 2")
      ]) == ["content/articles/a.md:5:10 address-collision", "content/articles/a.md:6:5 address-collision"])
  }

  @Test func anEventOfAnotherArticleMayHaveTheIDOfAHeading() throws {
    #expect(
      try report([
        "articles/a": article("events:\n  - {id: coda, date: 2022, title: E}"),
        "articles/b": article("events:\n  - a#coda", body: "## Coda"),
      ]).isEmpty)
  }
}
