import Testing
import TrustedMarkup

@testable import Templating

@Suite struct EscapingTests {
  private func view(_ hostile: String) -> PageView {
    var view = PageView()
    view.article.title = hostile
    view.article.address = hostile
    view.article.image = hostile
    view.article.topics = [hostile]
    return view
  }

  @Test func textCannotBecomeMarkup() throws {
    let hostile = view("<script>alert('x')</script>&\"")
    #expect(
      try Theme("<p>{{ article.title }}</p>").render(hostile)
        == "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;</p>")
    #expect(
      try !Theme("<title>{{ article.title }}</title>").render(view("</title><script>")).contains("<script"))
  }

  @Test(arguments: ["\"", "'"])
  func textCannotLeaveItsAttribute(quote: String) throws {
    let page = try Theme("<p title=\(quote){{ article.title }}\(quote)>").render(view("a\" onclick='x' b=\""))
    #expect(page == "<p title=\(quote)a&quot; onclick=&#39;x&#39; b=&quot;\(quote)>")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " \u{1}javascript:alert(1)", "java\nscript:alert(1)",
    "java\tscript:x", "data:text/html,<script>", "vbscript:x", "//evil.example/x", "\\\\evil.example",
    "/\\evil",
    "/\t/evil", "file:///etc/passwd", "blob:x", "feed:javascript:x", "a&b:c", ":x",
    "xhttp:x", "httpshttp:x", "a\u{0}\u{0}mailto:x", "http\u{0}:x", "htt:x",
  ])
  func otherSchemesBecomeInert(address: String) throws {
    for source in [
      "<a href=\"{{ article.address }}\">", "<img src='{{ article.address }}'>",
      "<a href=\"{% if draft %}x{% else %}{{ article.address }}{% endif %}\">",
      "<form action=\"{{ article.title }}\">", "<a HREF=\"{{ article.title }}\">",
      "<use xlink:href=\"{{ article.title }}\">",
    ] {
      let page = try Theme(source).render(view(address))
      #expect(page.contains("=\"#\"") || page.contains("='#'"), "\(page)")
    }
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d", "https://example.org/a?b=c&amp;d"), ("http://a", "http://a"),
    ("mailto:a@b.c", "mailto:a@b.c"), ("tel:+39", "tel:+39"),
    ("../regions/x.html#a:b", "../regions/x.html#a:b"),
    ("", ""), ("?q=a:b", "?q=a:b"), ("/a:b", "/a:b"), ("HTTPS://A", "HTTPS://A"), ("è.html", "è.html"),
  ])
  func ordinaryAddressesStay(address: String, written: String) throws {
    #expect(
      try Theme("<a href=\"{{ article.address }}\">").render(view(address)) == "<a href=\"\(written)\">")
  }

  @Test func anAddressInPartsIsJudgedAsAWhole() throws {
    let source = "<a href=\"{{ article.address }}{{ article.title }}\">"
    var parts = view("script:alert(1)")
    parts.article.address = "java"
    #expect(try Theme(source).render(parts) == "<a href=\"#\">")
    parts.article.address = "../"
    parts.article.title = "a.html"
    #expect(try Theme(source).render(parts) == "<a href=\"../a.html\">")
    #expect(
      try Theme("<a href=\"java&#115;cript&colon;{{ article.title }}\">").render(parts) == "<a href=\"#\">")
    #expect(try Theme("<a href=\"javascript:x\">").render() == "<a href=\"javascript:x\">")
  }

  @Test func listsAndRefreshesOfAddressesAreJudged() throws {
    let hostile = view("javascript:x")
    #expect(
      try Theme("<img srcset=\"a.png 1x, {{ article.title }} 2x\">").render(hostile) == "<img srcset=\"#\">")
    #expect(
      try Theme("<img srcset=\"a.png 1x, {{ site }} 2x\">").render()
        == "<img srcset=\"a.png 1x, Archive 2x\">")
    let refresh = "<meta http-equiv=\"refresh\" content=\"0; url={{ article.address }}\">"
    #expect(try Theme(refresh).render(hostile) == "<meta http-equiv=\"refresh\" content=\"#\">")
    #expect(try Theme(refresh).render(view("../a.html")).contains("0; url=../a.html"))
    let quoted = "<meta http-equiv=refresh content=\"0;URL='{{ article.address }}'\">"
    #expect(try Theme(quoted).render(hostile).contains("content=\"#\""))
    #expect(
      Theme("<meta content=\"{{ site }}\" http-equiv=\"refresh\">").report == [
        "templates/page.html:1:38+1 template-type: “http-equiv” must stand before the “content” that depends on it"
      ])
  }

  @Test func aPolicyIsNoAddress() throws {
    let policy = "content=\"default-src 'none'; img-src {{ article.address }}\">"
    for name in ["\"Content-Security-Policy\"", "content-security-policy"] {
      #expect(
        try Theme("<meta http-equiv=\(name) \(policy)").render(view("https://a.example/"))
          == "<meta http-equiv=\(name) content=\"default-src 'none'; img-src https://a.example/\">")
    }
    #expect(
      try Theme("<meta http-equiv=\"content-security-policy\" http-equiv=\"refresh\" \(policy)")
        .render(view("https://a.example/")).contains("content=\"#\""))
  }

  @Test func aDataScriptTakesJSONOnlyAndCannotBeLeft() throws {
    let source =
      "<script type=\"application/ld+json\">{\"name\": {{ article.title | json }}}</script>{{ site }}"
    #expect(
      try Theme(source).render(view("a\"</script><b>&\u{7}\n")) == """
        <script type="application/ld+json">{"name": "a\\"\\u003c/script\\u003e\\u003cb\\u003e\\u0026\\u0007\\n"}</script>Archive
        """)
    #expect(
      try Theme(
        "<script type=\"application/json\">[{{ article.topics | json }},{{ article.image | json }}]</script>"
      )
      .render() == "<script type=\"application/json\">[[],null]</script>")
    #expect(
      Theme("<script type=\"application/ld+json\">{{ site }}</script>").report == [
        "templates/page.html:1:39+4 template-type: in a data script only a json value may stand: use “| json”"
      ])
    #expect(Theme("<script type=\"application/ld+json\">\"{{ site | json }}\"</script>").report.count == 1)
    #expect(Theme("{{ site | json }}").report.count == 1)
  }

  @Test(arguments: [
    ("<a title={{ site }}>", "an attribute's value without quotes"),
    ("<a title=x{{ site }}>", "an attribute's value without quotes"),
    ("<{{ site }}>", "the name of a tag"), ("<h{{ site }}>", "the name of a tag"),
    ("</{{ site }}>", "the name of a tag"),
    ("<a {{ site }}>", "a tag, outside a quoted value"), ("<a x{{ site }}>", "a tag, outside a quoted value"),
    ("<script>{{ site }}</script>", "a “script” element"),
    ("<SCRIPT>x={{ site }}</SCRIPT>", "a “script” element"),
    ("<script type=module>{{ site }}</script>", "a “script” element"),
    ("<style>{{ site }}</style>", "a “style” element"), ("<iframe>{{ site }}</iframe>", "a “iframe” element"),
    ("<a onclick=\"{{ site }}\">", "an event handler, which is a script"),
    ("<a style=\"{{ site }}\">", "a “style” attribute"),
    ("<iframe srcdoc=\"{{ site }}\"></iframe>", "a “srcdoc” attribute, which is a document of its own"),
    ("<script type=\"{{ site }}\"></script>", "the type of a script"),
    ("<!-- {{ site }} -->", "an HTML comment, which hides text from readers"),
    ("<!doctype {{ site }}>", "a declaration"),
  ])
  func noValueMayStandWhereNoEscapingIsSafe(source: String, place: String) {
    let found = Theme(source).diagnostics
    #expect(found.map(\.id) == [.templateType])
    #expect(found.first?.message == "no value can be written safely in \(place)")
  }

  @Test(arguments: [
    "<p title=\"{{ article.body }}\">", "<title>{{ article.body }}</title>",
    "<textarea>{{ article.body }}</textarea>",
  ])
  func markupStandsBetweenElementsOnly(source: String) {
    #expect(Theme(source).diagnostics.map(\.id) == [.templateType])
  }

  @Test(arguments: [
    "<div{% if draft %} class=\"a\"{% endif %}>{{ site }}</div>",
    "<input{% if draft %} checked{% endif %} name=\"{{ site }}\">",
    "<ul {% for t in article.topics %}data-x=\"{{ t }}\" {% endfor %}id=\"a\">",
    "<ul{% for t in article.topics %} data-x=\"{{ t }}\"{% endfor %}>",
    "<a title=\"{% if draft %}{{ site }}{% endif %}\">", "a < b {{ site }} &",
    "<br/>{{ site }}<!-- a -- b -->{{ site }}",
    "<!-->{{ site }}", "<script>if (a < b) \"</x>\"</script >{{ site }}",
    "<input checked {% if draft %}a=\"b\" {% endif %}id=\"x\">",
  ])
  func waysThatAgreeMeet(source: String) {
    #expect(Theme(source).report == [])
  }

  @Test(arguments: [
    ("{% if draft %}<a{% endif %}>", 1), ("<a title=\"{% if draft %}\"{% endif %}>", 1),
    ("{% for t in article.topics %}<b title=\"{% endfor %}\">", 1),
    ("<script>{% if draft %}</script>{% endif %}", 2),
    ("<div{% if draft %} a=\"b\"{% endif %}c=\"d\">", 1), ("{% if draft %}<!--{% endif %}-->", 1),
    ("<p title=\"", 1), ("<ul{% for t in article.topics %}a=\"b\"{% endfor %}>", 1),
  ])
  func waysThatDisagreeAreReported(source: String, count: Int) {
    let found = Theme(source).diagnostics
    #expect(found.count >= 1 && found.count <= count + 1)
    #expect(found.allSatisfy { $0.id == .templateType })
  }

  @Test func includesAndBlocksEndWhereTheyBegin() {
    let include = Theme(["page.html": "{% include \"a.html\" %}>", "a.html": "<p"])
    #expect(
      include.report == [
        "templates/page.html:1:12+8 template-type: “a.html” begins between elements and ends in the name of a tag"
      ])
    let block = Theme([
      "page.html": "{% extends \"base.html\" %}{% block a %}<p title=\"{% endblock %}",
      "base.html": "{% block a %}{% endblock %}",
    ])
    #expect(
      block.report == [
        "templates/page.html:1:35+1 template-type: the block “a” begins between elements and ends inside the value of “title”"
      ])
  }
}
