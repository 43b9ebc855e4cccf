import Testing

@testable import Templating

@Suite struct RenderLimitTests {
  @Test func aPageThatGrowsTooLargeIsGivenUp() throws {
    let theme = Theme("{{ site }}{{ site }}")
    #expect(throws: RenderError.outputTooLarge(limit: 13)) {
      try theme.render(limits: RenderLimits(bytes: 13))
    }
    #expect(try theme.render(limits: RenderLimits(bytes: 14)) == "ArchiveArchive")
    #expect(try theme.render(limits: RenderLimits(bytes: .max)) == "ArchiveArchive")
  }

  @Test func theLimitCountsThisPageOnly() throws {
    let template = try #require(
      Theme("{{ site }}").library.compile("page.html", root: PageView.contract).template)
    var output = [UInt8](repeating: 65, count: 100)
    try template.render(PageView(), limits: RenderLimits(bytes: 7), into: &output)
    #expect(output.count == 107)
  }

  @Test func loopsThatNeverEndAreGivenUp() {
    var view = PageView()
    view.article.topics = [String](repeating: "", count: 1000)
    let loop = "{% for a in article.topics %}"
    let source = String(repeating: loop, count: 5) + String(repeating: "{% endfor %}", count: 5)
    #expect(throws: RenderError.tooManyRounds(limit: 5000)) {
      try Theme(source).render(view, limits: RenderLimits(rounds: 5000))
    }
  }

  @Test func manyThreadsShareATemplate() async throws {
    let template = try #require(
      Theme("{% for t in article.topics %}{{ loop.index }}{{ t }}{% endfor %}{{ site }}").library
        .compile("page.html", root: PageView.contract).template)
    let pages = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<50 {
        group.addTask {
          var view = PageView(site: "\(number)")
          view.article.topics = [String](repeating: "x", count: number)
          var output: [UInt8] = []
          try template.render(view, into: &output)
          return (number, output)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for number in 0..<50 {
      let expected = (0..<number).map { "\($0 + 1)x" }.joined() + "\(number)"
      #expect(String(decoding: pages[number] ?? [], as: UTF8.self) == expected)
    }
  }
}
