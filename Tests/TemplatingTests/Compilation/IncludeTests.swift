import Testing

@testable import Templating

@Suite struct IncludeTests {
  @Test func anIncludedTemplateSeesThePageAndWhatItIsGiven() throws {
    let theme = Theme([
      "page.html": "{% set own = 1 %}{% include \"card.html\" with place=article.home, n=3 %}",
      "card.html": "{{ place.name }} {{ n }} {{ site }}",
    ])
    #expect(try theme.render() == "Georgia 3 Archive")
  }

  @Test func oneTemplateServesSeveralTypes() throws {
    let theme = Theme([
      "page.html": """
      {% include "name.html" with x=article.home %}|{% include "name.html" with x=article.home %}|\
      {% if article.region %}{% include "name.html" with x=article.region %}{% endif %}
      """,
      "name.html": "<b>{{ x.name }}</b>",
    ])
    #expect(try theme.render() == "<b>Georgia</b>|<b>Georgia</b>|<b>Dagestan</b>")
  }

  @Test func whatIsKnownOfThePageHoldsInside() throws {
    let files = ["region.html": "{{ article.region.name }}"]
    let guarded = Theme(
      files.merging(["page.html": "{% if article.region %}{% include \"region.html\" %}{% endif %}"]) { $1 })
    #expect(try guarded.render() == "Dagestan")
    let unguarded = Theme(files.merging(["page.html": "\n {% include \"region.html\" %}"]) { $1 })
    #expect(
      unguarded.report == [
        "templates/region.html:1:4+14 template-type: “article.region” may be missing, and here that isn't known"
      ])
    #expect(unguarded.diagnostics[0].help.last == "included from templates/page.html:2:13")
  }

  @Test func includesInLoopsWork() throws {
    var view = PageView()
    view.article.events = [EventView(title: "A"), EventView(title: "B", date: "2022")]
    let theme = Theme([
      "page.html":
        "{% for e in article.events %}{% include \"e.html\" with event=e, last=loop.last %}{% endfor %}",
      "e.html": "{{ event.title }}{{ event.date }}{% if not last %}, {% endif %}",
    ])
    #expect(try theme.render(view) == "A, B2022")
  }

  @Test func theChainNamesEveryStep() {
    let theme = Theme([
      "page.html": "{% extends \"base.html\" %}",
      "base.html": "\n{% include \"a.html\" %}", "a.html": "{% include \"b.html\" %}", "b.html": "{{ nix }}",
    ])
    #expect(theme.report == ["templates/b.html:1:4+3 unknown-field: there is no variable “nix” here"])
    #expect(
      theme.diagnostics[0].help == [
        "known here: article, draft, site", "included from templates/a.html:1:12",
        "included from templates/base.html:2:12", "extended by templates/page.html:1:12",
      ])
  }

  @Test func layoutsNestOverSeveralLevels() throws {
    let theme = Theme([
      "page.html": "{% extends \"article.html\" %}\n{% block body %}[{{ super() }}]{% endblock body %}",
      "article.html": """
      {% extends "base.html" %}{% block main %}<main>{% block body %}{{ article.title }}{% endblock %}</main>{% endblock %}
      """,
      "base.html": "<title>{% block title %}{{ site }}{% endblock %}</title>{% block main %}{% endblock %}",
    ])
    #expect(try theme.render() == "<title>Archive</title><main>[Queue at the pass]</main>")
  }

  @Test func aTemplateNamesItsFiles() throws {
    let theme = Theme(["page.html": "{% include \"b.html\" %}", "b.html": "", "c.html": "{{"])
    let (template, _) = theme.library.compile("page.html", root: PageView.contract)
    #expect(template?.sources.map(\.rawValue) == ["templates/b.html", "templates/page.html"])
  }
}
