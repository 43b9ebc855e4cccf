import Testing

@testable import ArchiveModel
@testable import SiteGeneration

/// What templates are given, seen through templates of a line.
struct SiteRendererTests {
  static let files = [
    "content/archive.yml": "title: {it: Uno, en: One}\nlanguages: [it, en]\n",
    "content/regions/r.md": "---\nname: {it: Regione, en: Region}\n---\nTesto.\n",
    "content/articles/solo.md": "---\ntitle: Solo\ndate: 2022-09-25\nregions: [r]\n---\n",
    "content/articles/due.md": "---\ntitle: Due\ndate: 2022-09-24\n---\n",
    "content/articles/due.en.md": "---\ntitle: Two\n---\n[[solo]] [[due]]\n",
  ]
  static let home = [
    "404.html":
      "{% if site.has_links %}<a href=\"{{ site.home_url }}\">a</a>{% endif %}{{ site.asset_origin }}"
  ]

  @Test func listsNameTheOriginalWhereATranslationIsMissing() throws {
    let site = try TestSite(Self.files)
    #expect(site.diagnostics == [])
    let optional = [
      "articles.html":
        "{% for a in articles %}<a href=\"{{ a.link.url }}\"{% if a.link.lang %} lang=\"{{ a.link.lang }}\"{% endif %}>"
        + "{{ a.link.text }}</a>{% if a.link.page_lang %}{{ a.link.page_lang }}{% endif %}{% endfor %}"
    ]
    #expect(
      try site.page("articles/index.html", optional)
        == "<a href=\"solo.html\">Solo</a><a href=\"due.html\">Due</a>")
    #expect(
      try site.page("en/articles/index.html", optional)
        == "<a href=\"../../articles/solo.html\" lang=\"it\">Solo</a>it<a href=\"due.html\">Two</a>")
  }

  @Test func theLanguageSwitchLeadsToTheSamePage() throws {
    let template =
      "{% for l in site.languages %}<a href=\"{{ l.url }}\">{{ l.tag }}</a>{% if l.is_current %}!{% endif %}{% endfor %}"
    let site = try TestSite(Self.files)
    #expect(
      try site.page("en/regions/r.html", ["entity.html": template])
        == "<a href=\"../../regions/r.html\">it</a><a href=\"r.html\">en</a>!")
    #expect(
      try site.page("articles/solo.html", ["article.html": template])
        == "<a href=\"solo.html\">it</a>!<a href=\"../en/index.html\">en</a>")
  }

  @Test func aTextThatIsMissingIsShownInItsOwnLanguage() throws {
    let template = [
      "entity.html":
        "{{ entity.name }}{% if entity.body_lang %} {{ entity.body_lang }}{% endif %} {{ entity.body }}"
    ]
    let site = try TestSite(Self.files)
    #expect(try site.page("regions/r.html", template) == "Regione <p>Testo.</p>\n")
    #expect(try site.page("en/regions/r.html", template) == "Region it <p>Testo.</p>\n")
  }

  @Test func linksInABodySayWhereTheyLeaveTheLanguage() throws {
    let site = try TestSite(Self.files)
    #expect(
      try site.page("en/articles/due.html", ["article.html": "{{ article.body }}"])
        == "<p><a href=\"../../articles/solo.html\" hreflang=\"it\">Solo</a> <a href=\"due.html\">Two</a></p>\n"
    )
  }

  @Test func the404PageHasNoLinksUnlessItKnowsItsAddress() throws {
    #expect(try TestSite([:]).page("404.html", Self.home) == "&#39;self&#39;")
    let site = try TestSite(["content/archive.yml": "base_url: https://a.example/b\n"])
    #expect(
      try site.page("404.html", Self.home)
        == "<a href=\"https://a.example/b/index.html\">a</a>https://a.example/b/")
  }

  @Test func readersReachTheOlderArticleByPrevious() throws {
    let template = [
      "article.html":
        "{% if previous %}{{ previous.text }} {% endif %}|{% if next %} {{ next.text }}{% endif %}"
    ]
    let site = try TestSite(TestArchives.articles(["2022-01-01", "2022-01-02", "2022-01-03"]))
    #expect(try site.page("articles/a1.html", template) == "| A2")
    #expect(try site.page("articles/a2.html", template) == "A1 | A3")
    #expect(try site.page("articles/a3.html", template) == "A2 |")
  }

  /// Under “2022”, “spring 2022” says more than the heading.
  @Test func anEventsDateIsLeftOutOnlyWhereTheHeadingSaysItAll() throws {
    let template = [
      "entity.html":
        "{% for g in ledger.groups %}{% for e in g.events %}{{ e.title }}{% if e.shows_date %} {{ e.date.words }}{% endif %};"
        + "{% endfor %}{% endfor %}"
    ]
    let dates = ["2022-09-25", "2022-09", "2022", "2022-21", "2022-09-25~", "2022-09-25/2022-09-26"]
    let site = try TestSite(
      TestArchives.events(dates, extra: "regions: [r]\n") + TestArchives.region("r", "R"))
    let shown = try site.page("regions/r.html", template).split(separator: ";").sorted()
    #expect(
      shown == [
        "Event 1", "Event 2", "Event 3", "Event 4 spring 2022", "Event 5 about 25 September 2022",
        "Event 6 between 25 and 26 September 2022",
      ])
  }

  @Test(arguments: [
    ("a@b.example", "mailto:a@b.example"), ("https://a.example/b", "https://a.example/b"),
    ("@newsroom", "none"), ("a@b", "none"), ("a@b@c.example", "none"), ("a@", "none"), ("a@.example", "none"),
    ("a@b.", "none"), ("https://a.example/b c", "none"), ("a b@c.example", "none"), ("+39 02 1234", "none"),
  ])
  func onlyAnAddressForMailOrTheWebIsALink(_ contact: String, _ expected: String) throws {
    let site = try TestSite(["content/archive.yml": "contact: \"\(contact)\"\n"])
    let template = "{% if site.contact_url %}{{ site.contact_url }}{% else %}none{% endif %}"
    #expect(try site.page("index.html", ["home.html": template]) == expected)
  }
}
