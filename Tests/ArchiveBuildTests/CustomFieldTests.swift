import Testing

@testable import ArchiveBuild

/// Custom fields, from the metadata to the page.
struct CustomFieldTests {
  private static let archive = [
    "content/archive.yml": "title: T\nlanguages: [en]\nbase_url: https://example.org/\n",
    "content/articles/first.md":
      "---\ntitle: First\ndate: 2022-09-01\nextra: {kicker: 'Exclusive <b>', secret: canary}\n---\n",
    "content/articles/second.md": "---\ntitle: Second\ndate: 2022-09-02\n---\n",
    "content/topics/flight.md": "---\nname: Flight\nextra: {colour: red}\n---\n",
    "templates/theme.yml": "extra:\n  article: {kicker: text}\n  entity: {colour: text}\n",
    "templates/partials/article-item.html":
      "<p>[{{ item.extra.kicker | upper }}] {{ item.link.text }}</p>\n",
    "templates/entity.html":
      "{% extends \"layout.html\" %}{% block main %}<h1>{{ entity.extra.colour }}</h1>{% endblock %}",
  ]

  @Test func templatesSeeTheFieldsThatTheThemeDeclares() throws {
    let site = try TestArchive(Self.archive).site()
    let list = try #require(site["articles/index.html"])
    #expect(list.contains("<p>[EXCLUSIVE &lt;B&gt;] First</p>"))
    #expect(list.contains("<p>[] Second</p>"))
    #expect(site["topics/flight.html"]?.contains("<h1>red</h1>") == true)
  }

  @Test func whatTheThemeDoesNotDeclareIsNowhere() throws {
    let site = try TestArchive(Self.archive).site()
    #expect(site.files(with: "canary") == [])
  }

  @Test func aFieldThatIsNotDeclaredIsReportedWhereATemplateAsksForIt() throws {
    var archive = Self.archive
    archive["templates/theme.yml"] = "extra:\n  article: {kickers: text}\n"
    let report = try TestArchive(archive).build().diagnostics
    let unknown = report.filter { $0.id == .unknownField }
    #expect(
      unknown.map(\.message) == [
        "extra of entity has no field “colour”", "extra of article has no field “kicker”",
      ])
    #expect(
      unknown.last?.help.prefix(2) == [
        "did you mean “kickers”?",
        "a theme declares the custom fields that it uses in theme.yml, under “extra: article:”",
      ])
  }
}
