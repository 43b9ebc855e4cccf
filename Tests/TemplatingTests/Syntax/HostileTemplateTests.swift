import Diagnostics
import Testing

@testable import Templating

@Suite struct HostileTemplateTests {
  /// A small generator, the same on every machine.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func compile(_ bytes: [UInt8]) -> [Diagnostic] {
    let library = TemplateLibrary(sources: [
      TemplateSource(path: SourcePath("a.html"), name: "a.html", bytes: bytes),
      TemplateSource(
        path: SourcePath("b.html"), name: "b.html", bytes: Array("{% block a %}{% endblock %}".utf8)),
    ])
    let (template, diagnostics) = library.compile("a.html", root: PageView.contract)
    var output: [UInt8] = []
    var view = PageView()
    view.article.topics = ["a", "banana", ""]
    view.article.events = [EventView(title: "b", date: "2022", rank: 1), EventView(title: "a")]
    do { try template?.render(view, into: &output) } catch { Issue.record("\(error)") }
    #expect((template == nil) == !diagnostics.isEmpty)
    return diagnostics
  }

  @Test func randomBytesNeverTrap() {
    var dice = Dice(state: 7)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<200, using: &dice)
      _ = compile((0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) })
    }
  }

  @Test func randomPiecesOfTheLanguageNeverTrap() {
    let pieces = [
      "{{", "}}", "{%", "%}", "{#", "#}", " if ", " endif ", " for x in ", "article.events", " endfor ", "-",
      "\"", "'", "(",
      ")", "|", ".", " and ", " not ", " t(", "\"a\"", "x", " block a ", " endblock ", " extends \"b.html\" ",
      " super() ",
      " include \"b.html\" ", " with x=1", "<a href=\"", "<script>", ">", "\"", " set x = 1 ", " raw ",
      " endraw ", "=", " in ",
      "{{ site }}", "{% if draft %}", "{% endif %}", "{% else %}", "{% for e in article.events %}",
      "{% endfor %}", "12", "è", "\\",
      " | sort_by(\"title\")", " | group_by(\"date\") ", " | where(\"rank\", 1)", " | map(\"title\") ",
      " | unique ", " | concat(article.topics) ", " | replace(\"a\", \"b\") ", " | split(\"a\") ",
      " | number ",
      " | url ", " | plural(\"a\") ", "article.topics", "{{ article.words", "{{ article.events", " | length ",
    ]
    var dice = Dice(state: 11)
    for _ in 0..<1500 {
      let count = Int.random(in: 1..<25, using: &dice)
      let text = (0..<count).map { _ in pieces.randomElement(using: &dice)! }.joined()
      let found = compile(Array(text.utf8))
      #expect(found == compile(Array(text.utf8)), "\(text)")
    }
  }

  @Test(arguments: [
    "{% if draft %}", "{% for e in article.events %}", "{{ (", "{{ not ", "{% block a %}",
    "{{ t(\"a\", x=t(\"a\", x=",
    "{{ site | default(", "{{", "{%", "{#", "{% raw %}", "{% endif %}", "{{ a.", "<", "{{ \"", "{% else %}",
  ])
  func depthWithoutEndIsReported(piece: String) {
    let found = compile(Array(String(repeating: piece, count: 2000).utf8))
    #expect(piece == "<" ? found.map(\.id) == [.templateType] : !found.isEmpty)
    #expect(found.count <= 500)
  }

  @Test(
    arguments: ["{{ a{} }}", "{{ true{} }}", "{% if true{} %}{% endif %}"],
    [".b", " | length", " and true", " == 1"])
  func longChainsAreReportedOrFine(frame: String, link: String) {
    let parts = frame.split(separator: "{}", omittingEmptySubsequences: false)
    #expect(!compile(Array((parts[0] + String(repeating: link, count: 5000) + parts[1]).utf8)).isEmpty)
  }

  @Test func includesThatDoubleAtEveryLevelStaySmall() throws {
    var files = ["page.html": "{% include \"0.html\" %}", "30.html": "x"]
    for level in 0..<30 {
      let next = "{% include \"\(level + 1).html\" with a=1 %}"
      files["\(level).html"] = "{% if article.image %}\(next)\(next){% endif %}\(next)"
    }
    #expect(try Theme(files).render() == "x")
  }

  @Test func includesTooDeepAreReported() {
    var files = ["page.html": "{% include \"0.html\" %}"]
    for level in 0..<200 { files["\(level).html"] = "{% include \"\(level + 1).html\" %}" }
    #expect(Theme(files).diagnostics.map(\.id) == [.templateSyntax])
  }

  @Test func layoutsTooDeepAreReported() {
    var files = ["page.html": "{% extends \"0.html\" %}"]
    for level in 0..<200 { files["\(level).html"] = "{% extends \"\(level + 1).html\" %}" }
    #expect(Theme(files).diagnostics.map(\.id) == [.includeCycle])
  }
}
