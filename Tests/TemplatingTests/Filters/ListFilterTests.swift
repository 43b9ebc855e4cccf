import Testing

@testable import Templating

/// Filters that sort, group, choose and collect the elements of lists.
@Suite struct ListFilterTests {
  private func view(_ events: [EventView]) -> PageView {
    var view = PageView()
    view.article.events = events
    return view
  }

  private let events = [
    EventView(
      title: "émeute", date: "2022-09", region: RegionView(name: "Tver", address: "t.html"), rank: 3,
      tags: ["a", "b"]),
    EventView(title: "Zug", confirmed: false, rank: -1, deaths: 2),
    EventView(
      title: "Émeute", date: "2022-01", region: RegionView(name: "omsk", address: "o.html"), rank: 3,
      tags: ["b"]),
    EventView(title: "arrest", date: "2022-09", rank: 0, deaths: 1),
  ]

  @Test(arguments: [
    ("sort_by(\"title\")", "arrest Zug Émeute émeute "),
    ("sort_by(\"title\", \"desc\")", "émeute Émeute Zug arrest "),
    ("sort_by(\"rank\")", "Zug arrest émeute Émeute "),
    ("sort_by(\"rank\", \"desc\")", "émeute Émeute arrest Zug "),
    ("sort_by(\"confirmed\")", "Zug émeute Émeute arrest "),
    ("sort_by(\"date\")", "Émeute émeute arrest Zug "),
    ("sort_by(\"date\", \"desc\")", "émeute arrest Émeute Zug "),
    ("sort_by(\"deaths\")", "arrest Zug émeute Émeute "),
    ("sort_by(\"region.name\")", "Émeute émeute Zug arrest "),
    ("sort_by(\"region.parent.name\")", "émeute Zug Émeute arrest "),
    ("sort_by(\"title\") | reverse | slice(0, 2)", "émeute Émeute "),
    ("where(\"date\")", "émeute Émeute arrest "), ("where(\"confirmed\")", "émeute Émeute arrest "),
    ("where(\"region\")", "émeute Émeute "), ("where(\"tags\")", "émeute Émeute "),
    ("where(\"date\", \"2022-09\")", "émeute arrest "), ("where(\"rank\", 3)", "émeute Émeute "),
    ("where(\"confirmed\", false)", "Zug "), ("where(\"region.name\", site)", ""),
    ("where(\"date\", article.summary)", ""), ("where(\"title\", \"Emeute\")", ""),
    ("concat(article.events) | where(\"deaths\", 2)", "Zug Zug "),
  ])
  func elementsAreChosenAndOrderedByAField(filters: String, expected: String) throws {
    let theme = Theme("{% for e in article.events | \(filters) %}{{ e.title }} {% endfor %}")
    #expect(try theme.render(view(events)) == expected)
  }

  @Test(arguments: [
    ("map(\"title\") | join", "émeute, Zug, Émeute, arrest"),
    ("map(\"date\") | join", "2022-09, 2022-01, 2022-09"),
    ("map(\"date\") | unique | join", "2022-09, 2022-01"), ("map(\"rank\") | unique | json", "[3,-1,0]"),
    ("map(\"region.name\") | join", "Tver, omsk"), ("map(\"address\") | unique | length", "1"),
    ("map(\"title\") | concat(article.topics) | length", "4"),
    ("map(\"region\") | map(\"name\") | join", "Tver, omsk"),
    ("map(\"tags\") | length", "4"), ("map(\"deaths\") | json", "[2,1]"),
  ])
  func fieldsAreCollected(filters: String, expected: String) throws {
    let page =
      filters.hasSuffix("json")
      ? "<script type=\"application/json\">{{ article.events | \(filters) }}</script>"
      : "{{ article.events | \(filters) }}"
    #expect(try Theme(page).render(view(events)).contains(expected))
  }

  @Test func groupsComeInOrderOfFirstAppearance() throws {
    let theme = Theme(
      """
      {% for g in article.events | group_by("date") %}\
      {{ g.key | default("none") }}:{% for e in g.items %} {{ e.title }}{% endfor %}; {% endfor %}
      """)
    #expect(try theme.render(view(events)) == "2022-09: émeute arrest; none: Zug; 2022-01: Émeute; ")
  }

  @Test func groupsCanBeSortedGroupedAndPassedOn() throws {
    let theme = Theme([
      "page.html": """
      {% for g in article.events | group_by("rank") | sort_by("key") %}{% include "group.html" with g=g %}{% endfor %}|\
      {% set all = article.events | group_by("rank") %}\
      {% for g in all | where("key", 3) %}{% include "group.html" with g=g %}{% endfor %}|\
      {% for outer in all | group_by("key") %}{% for g in outer.items %}{{ g.items | length }} {% endfor %}{% endfor %}
      """,
      "group.html":
        "[{{ g.key }}{% for e in g.items | sort_by(\"title\") %} {{ loop.index }}{{ e.title }}{% endfor %}]",
    ])
    #expect(
      try theme.render(view(events))
        == "[-1 1Zug][0 1arrest][3 1Émeute 2émeute]|[3 1Émeute 2émeute]|2 1 1 ")
  }

  @Test func nestedLoopsOverListsMadeByFiltersKeepTheirPlaces() throws {
    let theme = Theme(
      """
      {% for a in article.events | sort_by("rank") %}{% for b in article.events | where("rank", a.rank) %}\
      {{ loop.index }}/{{ loop.length }}{{ b.title }} {% else %}never{% endfor %}| {% endfor %}
      """)
    #expect(
      try theme.render(view(events))
        == "1/1Zug | 1/1arrest | 1/2émeute 2/2Émeute | 1/2émeute 2/2Émeute | ")
  }

  @Test func oneWayOfGroupingHasOneType() {
    let theme = Theme([
      "page.html": """
      {% set a = article.events | group_by("date") %}{% set b = article.home.events | group_by("date") %}\
      {% set c = a | concat(b) %}{% for g in c %}{% include "g.html" with g=g %}{% endfor %}\
      {% set d = a | concat(article.events | group_by("rank")) %}
      """,
      "g.html": "{% for e in g.items %}{{ e.title }}{% endfor %}",
    ])
    #expect(
      theme.report == [
        "templates/page.html:1:201+6 template-type: argument 1 of “concat” must be of type list of group of event by optional text, not list of group of event by integer"
      ])
  }

  @Test func emptyListsStayEmpty() throws {
    let theme = Theme(
      """
      {% for e in article.events | sort_by("title") %}x{% else %}0{% endfor %}\
      {% for e in article.events | group_by("title") %}x{% else %}0{% endfor %}\
      {{ article.events | map("title") | unique | join }}{{ article.events | where("date") | length }}
      """)
    #expect(try theme.render(view([])) == "000")
  }

  @Test func sortingIsStableForManyElements() throws {
    let many = (0..<1000).map { EventView(title: "\($0)", rank: $0 % 7) }
    let theme = Theme("{% for e in article.events | sort_by(\"rank\", \"desc\") %}{{ e.title }},{% endfor %}")
    let expected = (0..<7).reversed().flatMap { rank in (0..<1000).filter { $0 % 7 == rank } }
    #expect(try theme.render(view(many)) == expected.map { "\($0)," }.joined())
  }

  @Test func elementsOfAListOfListsCanBeMissing() throws {
    let theme = Theme(
      """
      {% set tags = article.events | map("tags") | first %}\
      {% if tags %}{{ tags | unique | join }}{% endif %}{% set none = article.events | slice(9) | map("tags") | last %}\
      {% if none %}{{ none | join }}{% else %}-{% endif %}
      """)
    #expect(try theme.render(view(events)) == "a, b-")
  }
}
