import Testing

@testable import Templating

/// The filter `url`.
@Suite struct PathFilterTests {
  private let assets: Set<String> = ["assets/logo.svg", "assets/a b.png"]

  @Test(arguments: [
    ("../../", "../../assets/logo.svg"), ("", "assets/logo.svg"),
    ("https://example.org/x/", "https://example.org/x/assets/logo.svg"), (nil, ""),
  ])
  func anAssetIsAddressedFromThePage(prefix: String?, expected: String) throws {
    let theme = Theme("<img src=\"{{ \"assets/logo.svg\" | url }}\">", assets: assets)
    #expect(
      try theme.render(rootPrefix: prefix, baseURL: "https://example.org/x/") == "<img src=\"\(expected)\">")
  }

  @Test func pathsArePercentEncoded() throws {
    #expect(
      try Theme("{{ \"assets/a b.png\" | url }}", assets: assets).render(rootPrefix: "../")
        == "../assets/a%20b.png")
  }

  @Test func anUnknownAssetIsReportedWithTheNearest() {
    let theme = Theme("{% if draft %}{{ \"assets/logo.svgg\" | url }}{% endif %}", assets: assets)
    #expect(
      theme.report == ["templates/page.html:1:18+18 unknown-asset: the theme has no asset “assets/logo.svgg”"]
    )
    #expect(theme.diagnostics.first?.help == ["did you mean “assets/logo.svg”?"])
  }

  @Test(arguments: [
    ("timeline/2022.html", "../timeline/2022.html"), ("a/b c?#", "../a/b%20c%3F%23"),
    ("a/x:y", "../a/x%3Ay"), ("..a/b..", "../..a/b.."), ("%2e%2e/x", "../%252e%252e/x"),
    ("javascript:alert(1)", "#"), ("https://x.org/", "#"), ("/etc", "#"), ("//x.org", "#"), ("a\\b", "#"),
    ("../x", "#"), ("a/../b", "#"), ("a/..", "#"), ("", "#"), (" java\nscript:x", "#"),
  ])
  func aPathFromAPageStaysBelowTheRoot(path: String, expected: String) throws {
    var view = PageView()
    view.site = path
    let theme = Theme("<a href=\"{{ site | url }}\">{{ site | url }}</a>")
    #expect(try theme.render(view, rootPrefix: "../") == "<a href=\"\(expected)\">\(expected)</a>")
  }

  @Test func aMissingPathStaysMissing() throws {
    #expect(try Theme("{{ article.summary | url | default(\"none\") }}").render(emptied) == "none")
  }

  private var emptied: PageView {
    var view = PageView()
    view.article.summary = nil
    return view
  }
}
