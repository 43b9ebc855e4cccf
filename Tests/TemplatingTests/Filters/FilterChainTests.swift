import Testing

@testable import Templating

/// Filters in any order: whatever compiles must render, and the same twice.
@Suite struct FilterChainTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let inputs = [
    "article.events", "article.events | group_by(\"date\")", "article.events | group_by(\"rank\")",
    "article.topics", "site", "article.summary", "article.image", "article.words",
    "article.updates", "article.address", "article.region", "draft", "\"a,b,\"",
  ]
  private static let steps = [
    "sort_by(\"title\")", "sort_by(\"region.name\", \"desc\")", "sort_by(\"key\")", "group_by(\"date\")",
    "group_by(\"rank\")", "group_by(\"key\")", "where(\"date\")", "where(\"rank\", 1)",
    "where(\"title\", site)",
    "map(\"title\")", "map(\"items\")", "map(\"key\")", "map(\"tags\")", "unique", "concat(article.events)",
    "concat(article.topics)", "upper", "lower", "trim", "replace(\"a\", site)", "replace(\"\", \"x\")",
    "split(\",\")", "split(\"\")", "number", "url", "first", "last", "length", "reverse", "slice(1)",
    "slice(0, 2)", "join", "json", "truncate(3)", "url_encode", "default(\"x\")", "default(1)",
  ]

  @Test func whatCompilesRenders() throws {
    var view = PageView()
    view.article.topics = ["b", "", "a", "b"]
    view.article.events = [
      EventView(
        title: "b", date: "2022", region: RegionView(name: "r", address: "r.html"), rank: 1, tags: ["x"]),
      EventView(title: "A"), EventView(title: "b", date: "2021", rank: 1),
    ]
    var dice = Dice(state: 3)
    var used: Set<String> = []
    for _ in 0..<250 {
      var value = Self.inputs.randomElement(using: &dice)!
      for _ in 0..<25 {
        let step = Self.steps.randomElement(using: &dice)!
        let set = "{% set x = \(value) | \(step) %}"
        guard Theme(set).report.isEmpty else { continue }
        value += " | \(step)"
        used.insert(step)
        let uses = ["{{ x }}", "{{ x | length }}", "{% for a in x %}{{ loop.index }}{% endfor %}"]
        for source in [set] + uses.map({ set + $0 }) where Theme(source).report.isEmpty {
          let theme = Theme(source)
          #expect(try theme.render(view) == theme.render(view))
        }
      }
    }
    #expect(used == Set(Self.steps))
  }
}
