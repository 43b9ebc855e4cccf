import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct EventTableTests {
  private static let entities = [
    "content/regions/lars.md": entity(), "content/regions/georgia.md": entity(),
    "content/people/anna.md": entity(), "content/topics/fuga.md": entity(), "seeds/s.md": source(),
    "seeds/t.md": source(),
  ]

  private func sketch(_ articles: [String: String]) throws -> ArchiveSketch {
    let articles = articles.map { ("content/articles/\($0.key).md", $0.value) }
    return try ArchiveSketch(Self.entities.merging(articles) { $1 })
  }

  private func names(_ event: Event, _ sketch: ArchiveSketch) -> [String] {
    event.entities.map { sketch.archive[$0].id.name } + event.sources.map { sketch.archive[$0].id.name }
  }

  @Test(arguments: [
    ("", ["lars", "anna", "fuga", "s"]), (", regions: [georgia]", ["georgia", "anna", "fuga", "s"]),
    (", regions: []", ["anna", "fuga", "s"]), (", people: [], topics: []", ["lars", "s"]),
    (", sources: [t]", ["lars", "anna", "fuga", "t"]), (", sources: []", ["lars", "anna", "fuga"]),
    (", regions: [georgia, lars, georgia]", ["georgia", "lars", "anna", "fuga", "s"]),
  ])
  func aKeyLeftOutInheritsAndAnEmptyListOptsOut(keys: String, expected: [String]) throws {
    let sketch = try sketch([
      "a": article(
        "topics: [fuga]\npeople: [anna]\nregions: [lars]\nsources: [s]\nevents:\n  - {date: 2022, title: E\(keys)}"
      )
    ])
    #expect(sketch.report.isEmpty)
    #expect(names(try #require(sketch.archive.events.first), sketch) == expected)
  }

  @Test func anEventToldTwiceIsOne() throws {
    let sketch = try sketch([
      "a": article("regions: [lars]\nevents:\n  - {id: coda, date: 2022, title: E}", date: "2022-01-01"),
      "b": article(
        "regions: [georgia]\nevents:\n  - a#coda\n  - {id: b, date: 2021, title: F}", date: "2022-01-02"),
      "c": article("events:\n  - a#coda", date: "2022-01-03"),
    ])
    #expect(sketch.report.isEmpty)
    #expect(sketch.archive.events.map(\.id) == ["b#b", "a#coda"])
    let event = sketch.archive.events[1]
    #expect(event.articles.map { sketch.archive[$0].id.name } == ["a", "c", "b"])
    #expect(names(event, sketch) == ["lars"])
    #expect(sketch.article("b")?.events.map { sketch.archive[$0].id } == ["a#coda", "b#b"])
  }

  @Test func eventsStandInOrderOfTimeThenOfTheirIDs() throws {
    let sketch = try sketch([
      "b": article(
        "events:\n  - {id: z, date: 2022-09-25, title: E}\n  - {id: a, date: 2022-09-25, title: E}"),
      "a": article("events:\n  - {id: z, date: 2022-09-25, title: E}\n  - {date: 2021-12, title: E}"),
    ])
    #expect(sketch.archive.events.map(\.id) == ["a#event-2", "a#z", "b#a", "b#z"])
    #expect(sketch.article("b")?.events.map { sketch.archive[$0].id } == ["b#z", "b#a"])
  }

  @Test(arguments: [
    ("  - {id: x, date: 2022, title: E}\n  - {id: x, date: 2021, title: F}", "6:10 address-collision"),
    ("  - {id: event-2, date: 2022, title: E}\n  - {date: 2021, title: F}", "6:5 address-collision"),
    ("  - {id: x, date: 2022, title: E}\n  - a#x", "6:5 wrong-value"),
    ("  - b#y\n  - b#y", "6:5 wrong-value"), ("  - b#z", "5:5 unknown-reference"),
    ("  - b", "5:5 unknown-reference"), ("  - '#y'", "5:5 unknown-reference"),
    ("  - c#x", "5:5 unpublished-reference"),
  ])
  func reportsDuplicatesAndUnknownEvents(events: String, expected: String) throws {
    let sketch = try sketch([
      "a": article("events:\n\(events)"), "b": article("events:\n  - {id: y, date: 2022, title: E}"),
      "c": article("status: draft\nevents:\n  - {id: x, date: 2022, title: E}"),
    ])
    #expect(sketch.report == ["content/articles/a.md:\(expected)"])
  }

  @Test func suggestsTheNearestEvent() throws {
    let sketch = try sketch([
      "2022/coda": article("events:\n  - {id: lars, date: 2022, title: E}"),
      "a": article("events:\n  - 2022/coda#larz"),
    ])
    #expect(sketch.diagnostics.map(\.help) == [["did you mean “2022/coda#lars”?"]])
  }

  @Test(arguments: [
    ("coda-lars", true), ("очередь", true), ("25", true), ("a b", false), ("a#b", false), ("a/b", false),
  ])
  func idsHaveOnlyWhatAFragmentTakesAsItIs(id: String, isValid: Bool) throws {
    let sketch = try sketch(["a": article("events:\n  - {id: \"\(id)\", date: 2022, title: E}")])
    #expect(sketch.report == (isValid ? [] : ["content/articles/a.md:5:10 wrong-value"]))
  }
}
