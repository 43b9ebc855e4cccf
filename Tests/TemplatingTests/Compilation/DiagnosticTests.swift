import Diagnostics
import Testing

@testable import Templating

@Suite struct DiagnosticTests {
  @Test(arguments: [
    ("{{ article.titel }}", "1:12+5 unknown-field: article has no field “titel”"),
    ("\n  {{ artcle.title }}", "2:6+6 unknown-field: there is no variable “artcle” here"),
    ("è {{ site.x }}", "1:11+1 unknown-field: a value of type text has no field “x”"),
    ("{{ loop.index }}", "1:4+4 unknown-field: there is no variable “loop” here"),
    (
      "{% for t in article.topics %}{{ loop.indx }}{% endfor %}",
      "1:38+4 unknown-field: “loop” has no field “indx”"
    ),
    (
      "{% for t in article.topics %}{{ loop }}{% endfor %}",
      "1:33+4 template-type: “loop” is no value: ask for one of index, first, last, length"
    ),
    (
      "{% for t in article.topics %}{% endfor %}{{ t }}",
      "1:45+1 unknown-field: there is no variable “t” here"
    ),
    (
      "{% if draft %}{% set x = 1 %}{% endif %}{{ x }}", "1:44+1 unknown-field: there is no variable “x” here"
    ),
    ("{{ site | shout }}", "1:11+5 unknown-filter: there is no filter “shout”"),
    ("{{ site | truncate }}", "1:11+8 template-type: “truncate” takes 1 argument, and 0 are given"),
    (
      "{{ site | truncate(\"a\") }}",
      "1:11+8 template-type: argument 1 of “truncate” must be of type integer, not text"
    ),
    (
      "{{ article.words | truncate(3) }}",
      "1:20+8 template-type: “truncate” has no meaning for a value of type integer"
    ),
    (
      "{{ article.home }}",
      "1:4+12 template-type: a value of type region can't be written: name one of its fields"
    ),
    (
      "{{ article.topics }}",
      "1:4+14 template-type: a list of text can't be written: go through it with “for”, or use “join”"
    ),
    (
      "{{ article.region.name }}",
      "1:4+14 template-type: “article.region” may be missing, and here that isn't known"
    ),
    (
      "{% if article.region or draft %}{{ article.region.name }}{% endif %}",
      "1:36+14 template-type: “article.region” may be missing, and here that isn't known"
    ),
    (
      "{% if article.region %}{% else %}{{ article.region.name }}{% endif %}",
      "1:37+14 template-type: “article.region” may be missing, and here that isn't known"
    ),
    (
      "{{ (article.events | first).title }}",
      "1:4+24 template-type: “(article.events | first)” may be missing, and here that isn't known"
    ),
    (
      "{% for x in site %}{% endfor %}",
      "1:13+4 template-type: “for” goes through lists, and this is of type text"
    ),
    (
      "{% if article.words %}{% endif %}",
      "1:7+13 template-type: an integer is no condition: compare it, as in “> 0”"
    ),
    ("{% if site == 1 %}{% endif %}", "1:7+9 template-type: “==” can't compare text with integer"),
    ("{% if site < \"b\" %}{% endif %}", "1:7+10 template-type: “<” can't compare text with text"),
    (
      "{% if article.updates > 1 %}{% endif %}",
      "1:7+19 template-type: “>” can't compare optional integer with integer"
    ),
    (
      "{% if 1 in article.topics %}{% endif %}",
      "1:12+14 template-type: “in” looks for a text in a text or a list of text, not for integer in list of text"
    ),
    ("{% include \"nix.html\" %}", "1:12+10 missing-template: there is no template “nix.html”"),
    ("{% include \"page.html\" %}", "1:12+11 include-cycle: “page.html” would come to stand inside itself"),
    ("{% extends \"page.html\" %}", "1:12+11 include-cycle: “page.html” would come to stand inside itself"),
    ("{% extends \"bas.html\" %}", "1:12+10 missing-template: there is no template “bas.html”"),
    ("{{ super() }}", "1:4+7 template-syntax: “super()” has a meaning inside a block only"),
    (
      "{% block a %}{{ super() }}{% endblock %}",
      "1:17+7 unknown-block: no layout has a block “a” for “super()” to show"
    ),
    ("{{ t(\"x\") }}", "1:6+3 unknown-string: no language has a string “x”"),
    ("{% if draft %}{{ nix }}{% endif %}", "1:18+3 unknown-field: there is no variable “nix” here"),
  ])
  func eachMistakeIsNamedAtItsPlace(source: String, expected: String) {
    #expect(Theme(source).report == ["templates/page.html:" + expected])
  }

  @Test(arguments: [
    ("a {{ site", "1:3+2", "the “{{” opened here is never closed by “}}”"),
    ("a {% if site {{ site }}", "1:3+2", "the “{%” opened here is never closed by “%}”"),
    ("{# a", "1:1+2", "the comment opened here is never closed by “#}”"),
    ("{% raw %}a", "1:1+2", "“raw” is never closed by “endraw”"),
    ("{{ }}", "1:4+2", "a value was expected where the tag ends"),
    ("{{ site site }}", "1:9+4", "“}}” was expected where “site” stands"),
    ("{{ a + b }}", "1:6+1", "“+” has no meaning inside a tag"),
    ("{{ \"a }}", "1:4+1", "the text opened here isn't closed on its line"),
    ("{% if draft %}a", "1:1+5", "“if” is never closed by “endif”"),
    ("{% for x in article.topics %}{% if draft %}{% endfor %}", "1:30+5", "“if” is never closed by “endif”"),
    ("{% endif %}", "1:1+8", "“endif” closes or divides no tag that is open here"),
    ("{% whatever x %}", "1:4+8", "“whatever” is no tag"),
    ("{% %}", "1:4+2", "a tag starts with a word such as “if” or “include”"),
    ("{% for loop in article.topics %}{% endfor %}", "1:8+4", "“loop” is the loop's own state"),
    ("{% set and = 1 %}", "1:8+3", "“and” is a word of the language, not the name of a variable"),
    (
      "{{ nix(1) }}", "1:4+3",
      "“nix” can't be called: the functions are “t” and “super”, all else is a filter"
    ),
    ("{{ 99999999999999999999 }}", "1:4+20", "“99999999999999999999” is no whole number of 64 bits"),
    (
      "{% block a %}{% endblock %}{% block a %}{% endblock %}", "1:37+1",
      "this template has a block “a” already"
    ),
    ("{% if draft %}{% extends \"x\" %}{% endif %}", "1:15+10", "“extends” can't stand inside another tag"),
  ])
  func eachSyntaxErrorIsNamedAtItsPlace(source: String, place: String, message: String) {
    #expect(Theme(source).report == ["templates/page.html:\(place) template-syntax: \(message)"])
  }

  @Test func allMistakesComeAtOnce() {
    let theme = Theme("{{ a }}\n{% if b %}{{ c | d }}{% endif %}\n{{ }}{{ site | e }}")
    #expect(
      theme.report == [
        "templates/page.html:1:4+1 unknown-field: there is no variable “a” here",
        "templates/page.html:2:7+1 unknown-field: there is no variable “b” here",
        "templates/page.html:2:14+1 unknown-field: there is no variable “c” here",
        "templates/page.html:2:18+1 unknown-filter: there is no filter “d”",
        "templates/page.html:3:4+2 template-syntax: a value was expected where the tag ends",
        "templates/page.html:3:16+1 unknown-filter: there is no filter “e”",
      ])
  }

  @Test func theNearestNameIsOffered() {
    #expect(Theme("{{ article.titel }}").diagnostics.first?.help == ["did you mean “title”?"])
    #expect(Theme("{{ site | trucate(1) }}").diagnostics.first?.help == ["did you mean “truncate”?"])
    let theme = Theme(["page.html": "{% include \"crad.html\" %}", "card.html": ""])
    #expect(theme.diagnostics.first?.help == ["did you mean “card.html”?"])
  }

  @Test func blocksNeedAPlaceInALayout() {
    let theme = Theme([
      "page.html": "{% extends \"base.html\" %}\nlost\n{% block mian %}{{ x }}{% endblock %}",
      "base.html": "{% block main %}{% endblock %}",
    ])
    #expect(
      theme.report == [
        "templates/page.html:2:1+4 template-syntax: a template that extends another shows only its blocks, and this is in none",
        "templates/page.html:3:10+4 unknown-block: no layout has a block “mian”",
        "templates/page.html:3:20+1 unknown-field: there is no variable “x” here",
      ])
    #expect(theme.diagnostics[1].help == ["did you mean “main”?"])
  }

  @Test func includedTemplatesHaveNoBlocksAndNoLayout() {
    let theme = Theme([
      "page.html": "{% include \"a.html\" %}",
      "a.html": "{% extends \"b.html\" %}{% block x %}{% endblock %}", "b.html": "",
    ])
    #expect(
      theme.report == [
        "templates/a.html:1:12+8 template-syntax: an included template can't extend another",
        "templates/a.html:1:32+1 template-syntax: an included template can't have blocks",
      ])
  }

  @Test func cyclesOverSeveralFilesNameTheWay() {
    let theme = Theme([
      "page.html": "{% include \"a.html\" %}", "a.html": "{% include \"b.html\" %}",
      "b.html": "{% include \"a.html\" %}",
    ])
    #expect(
      theme.report == ["templates/b.html:1:12+8 include-cycle: “a.html” would come to stand inside itself"])
    #expect(theme.diagnostics[0].help[0] == "“page.html” → “a.html” → “b.html” → “a.html”")
    let blocks = Theme([
      "page.html":
        "{% extends \"base.html\" %}{% block a %}{% block b %}{{ super() }}{% endblock %}{% endblock %}",
      "base.html": "{% block b %}{% block a %}{% endblock %}{% endblock %}",
    ])
    #expect(blocks.diagnostics.map(\.id) == [.includeCycle])
  }

  @Test func aPageWithoutTemplateIsReported() {
    let (template, diagnostics) = Theme(["pag.html": ""]).library.compile(
      "page.html", root: PageView.contract)
    #expect(template == nil)
    #expect(diagnostics.map(\.line) == ["page.html missing-template: there is no template “page.html”"])
    #expect(diagnostics.first?.help == ["did you mean “pag.html”?"])
  }

  @Test func filesThatArentTextAreReported() {
    let library = TemplateLibrary(sources: [
      TemplateSource(path: SourcePath("templates/a.html"), name: "a.html", bytes: [0xFF]),
      TemplateSource(
        path: SourcePath("templates/b.html"), name: "b.html",
        bytes: [UInt8](repeating: 32, count: 1 << 20 + 1)),
    ])
    #expect(library.diagnostics.map(\.id) == [.notUTF8, .fileTooLarge])
  }
}
