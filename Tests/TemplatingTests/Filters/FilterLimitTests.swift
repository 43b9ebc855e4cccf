import Diagnostics
import Testing

@testable import Templating

/// What filters may cost on one page.
@Suite struct FilterLimitTests {
  @Test func aTextThatAFilterMakesTooLongEndsThePage() {
    let step = "{% set x = x | replace(\"a\", \"aaaaaaaaaa\") %}"
    let source = "{% set x = \"a\" %}" + String(repeating: step, count: 40) + "{{ x | length }}"
    #expect(throws: RenderError.outputTooLarge(limit: 1 << 16)) {
      try Theme(source).render(limits: RenderLimits(bytes: 1 << 16))
    }
  }

  @Test(arguments: [
    "upper", "url_encode", "replace(\"ß\", \"sharp s\")", "split(\"\") | join", "json",
  ])
  func everyTextFilterKeepsTheLimit(filter: String) throws {
    var view = PageView()
    view.site = String(repeating: "ß\u{1}", count: 20)
    let source = "{% set x = site | \(filter) %}"
    _ = try Theme(source).render(view, limits: RenderLimits(bytes: 1000))
    #expect(throws: RenderError.outputTooLarge(limit: 59)) {
      try Theme(source).render(view, limits: RenderLimits(bytes: 59))
    }
  }

  @Test func joiningStopsAtTheLimit() {
    var view = PageView()
    view.article.topics = [String](repeating: "", count: 100_000)
    let long = String(repeating: "x", count: 1000)
    #expect(throws: RenderError.outputTooLarge(limit: 5000)) {
      try Theme("{{ article.topics | join(\"\(long)\") | length }}").render(
        view, limits: RenderLimits(bytes: 5000))
    }
  }

  @Test(arguments: [
    "article.events | sort_by(\"title\")", "article.events | group_by(\"title\")",
    "article.events | where(\"title\")", "article.events | map(\"title\")",
    "article.events | concat(article.events)", "article.events | map(\"title\") | unique",
    "site | split(\"a\")", "site | upper", "site | trim", "\"x\" in site", "\"x\" in article.topics",
  ])
  func filtersInLoopsUseUpThePagesRounds(expression: String) throws {
    var view = PageView()
    view.article.events = (0..<200).map { EventView(title: "\($0)") }
    view.article.topics = [String](repeating: "a", count: 200)
    view.site = String(repeating: "a", count: 3200)
    let loop = "{% for t in article.topics %}{% set x = \(expression) %}{% endfor %}"
    #expect(throws: RenderError.tooManyRounds(limit: 20_000)) {
      try Theme(loop).render(view, limits: RenderLimits(rounds: 20_000))
    }
    #expect(try Theme(loop).render(view, limits: RenderLimits(rounds: 1_000_000)) == "")
  }

  @Test func aStringThatGrowsByItselfEndsThePage() {
    let strings = [
      StringTable(
        language: "en", path: SourcePath("en.yml"),
        messages: ["grow": .plain("{x}{x}{x}{x}{x}{x}{x}{x}{x}{x}")])
    ]
    let step = "{% set a = t(\"grow\", x=a) %}"
    let source = "{% set a = \"aaaaaaaaaa\" %}" + String(repeating: step, count: 30)
    #expect(throws: RenderError.outputTooLarge(limit: 1 << 16)) {
      try Theme(source, strings: strings).render(limits: RenderLimits(bytes: 1 << 16))
    }
    #expect(throws: RenderError.outputTooLarge(limit: 1 << 16)) {
      let written = "{% set a = \"" + String(repeating: "a", count: 60_000) + "\" %}{{ t(\"grow\", x=a) }}"
      return try Theme(written, strings: strings).render(limits: RenderLimits(bytes: 1 << 16))
    }
  }

  @Test(arguments: [
    "{% if site == article.title %}{% endif %}",
    "{% if site in article.events | map(\"title\") %}{% endif %}",
    "{% set x = article.events | where(\"title\", site) %}",
    "{% set x = article.events | sort_by(\"title\") %}",
  ])
  func comparingLongTextsUsesUpThePagesRounds(step: String) throws {
    var view = PageView()
    view.site = String(repeating: "a", count: 16_000)
    // The same bytes in storage of their own.
    view.article.title = String(repeating: "a", count: 15_999) + String("a")
    view.article.events = [EventView(title: view.article.title), EventView(title: view.article.title)]
    view.article.topics = [String](repeating: "t", count: 100)
    let loop = "{% for t in article.topics %}\(step){% endfor %}"
    #expect(throws: RenderError.tooManyRounds(limit: 50_000)) {
      try Theme(loop).render(view, limits: RenderLimits(rounds: 50_000))
    }
  }

  @Test func filtersThatLookAtNoElementAreFree() throws {
    var view = PageView()
    view.article.topics = [String](repeating: "a", count: 1000)
    let theme = Theme(
      "{% for t in article.topics %}{% set x = article.topics | reverse | slice(1) | length %}{% endfor %}")
    #expect(try theme.render(view, limits: RenderLimits(rounds: 1000)) == "")
  }

  @Test func includesThatDoubleAtEveryLevelAndWriteNothingAreGivenUp() {
    var files = ["page.html": "{% include \"0.html\" %}", "40.html": ""]
    for level in 0..<40 {
      let next = "{% include \"\(level + 1).html\" %}"
      files["\(level).html"] = next + next
    }
    #expect(throws: RenderError.tooManyRounds(limit: 100_000)) {
      try Theme(files).render(limits: RenderLimits(rounds: 100_000))
    }
  }

  @Test func searchingTakesTimeThatGrowsWithTheTextOnly() throws {
    // Compared place by place, this would take 10^11 steps.
    var view = PageView()
    view.site = String(repeating: "a", count: 1_000_000)
    view.article.title = String(repeating: "a", count: 300_000) + "b"
    let theme = Theme(
      "{{ site | replace(article.title, \"x\") | length }}{% if article.title in site %}!{% endif %}")
    #expect(try theme.render(view) == "1000000")
  }
}
