import Testing

@testable import SiteGeneration

struct LinkBaseTests {
  @Test(arguments: [
    ("index.html", "index.html", "index.html"),
    ("index.html", "regions/a.html", "regions/a.html"),
    ("regions/a.html", "index.html", "../index.html"),
    ("regions/a.html", "regions/b.html", "b.html"),
    ("regions/a.html", "regions/a.html", "a.html"),
    ("regions/a.html", "people/b.html", "../people/b.html"),
    ("regions/a.html", "regions/a/2022.html", "a/2022.html"),
    ("regions/a/2022.html", "regions/a.html", "../a.html"),
    ("en/articles/2022/a.html", "articles/2022/a.html", "../../../articles/2022/a.html"),
    ("articles/2022/a.html", "en/articles/2022/a.html", "../../en/articles/2022/a.html"),
    ("articles/2022/a.html", "articles/2023/a.html", "../2023/a.html"),
    // Names that begin alike aren't the same folder.
    ("articles/2022/a.html", "articles/20222/a.html", "../20222/a.html"),
    ("regions-a/b.html", "regions/b.html", "../regions/b.html"),
    ("a/b/c/d/e.html", "a/x/c/d/e.html", "../../../x/c/d/e.html"),
    ("a/a/a.html", "a/a.html", "../a.html"),
    ("a/a.html", "a/a/a.html", "a/a.html"),
  ])
  func linksAreRelativeToThePagesFolder(_ page: String, _ target: String, _ expected: String) {
    #expect(LinkBase(from: page).url(target) == expected)
  }

  @Test func fromEveryDepthToEveryDepthALinkLeadsBack() {
    let pages = ["p.html", "a/p.html", "a/b/p.html", "a/b/c/p.html", "b/p.html", "b/a/p.html", "ab/p.html"]
    for page in pages {
      for target in pages {
        var folders = page.split(separator: "/").dropLast()
        for part in LinkBase(from: page).url(target).split(separator: "/") {
          if part == ".." { folders.removeLast() } else { folders.append(part) }
        }
        #expect(folders.joined(separator: "/") == target)
      }
    }
  }

  @Test(arguments: [
    ("ж.html", "%D0%B6.html"), ("a b.html", "a%20b.html"), ("a:b.html", "a%3Ab.html"),
    ("a#b.html", "a%23b.html"),
    ("100%.html", "100%25.html"), ("a?b.html", "a%3Fb.html"), ("a&b\"'<>.html", "a%26b%22%27%3C%3E.html"),
    ("e\u{301}.html", "e%CC%81.html"), ("\u{E9}.html", "%C3%A9.html"), ("😀.html", "%F0%9F%98%80.html"),
    ("A-z_0.~.html", "A-z_0.~.html"), ("a+b=c;d,e.html", "a%2Bb%3Dc%3Bd%2Ce.html"),
    ("(a)[b].html", "%28a%29%5Bb%5D.html"),
  ])
  func whateverIsNotUnreservedIsEncoded(_ name: String, _ expected: String) {
    #expect(LinkBase(from: "index.html").url(name) == expected)
    #expect(LinkBase(from: "\(name)/index.html").url("\(name)/\(name)") == expected)
    #expect(LinkBase.absolute("https://a.example/").url(name) == "https://a.example/" + expected)
  }

  /// Otherwise `javascript:a.html` would be an address with a scheme.
  @Test func noNameBecomesAScheme() {
    #expect(LinkBase(from: "a/b.html").url("a/javascript:a.html") == "javascript%3Aa.html")
  }

  @Test func namesThatAreEqualInUnicodeAloneAreDifferentFolders() {
    #expect(LinkBase(from: "\u{E9}/a.html").url("e\u{301}/a.html") == "../e%CC%81/a.html")
  }

  @Test func fragmentsAreEncodedToo() {
    let base = LinkBase(from: "a/b.html")
    #expect(base.url("a/c.html", fragment: "2022-09-25") == "c.html#2022-09-25")
    #expect(base.url("a/c.html", fragment: "перевал") == "c.html#%D0%BF%D0%B5%D1%80%D0%B5%D0%B2%D0%B0%D0%BB")
    #expect(base.url("a/c.html", fragment: "_a b\"") == "c.html#_a%20b%22")
  }

  @Test func aPageThatKnowsNoPlaceHasNoLinks() {
    #expect(LinkBase.none.url("a.html", fragment: "b") == "")
    #expect(LinkBase.none.assetOrigin == "'self'")
  }

  @Test func aPolicyNamesWhereAssetsAre() {
    #expect(LinkBase(from: "a/b.html").assetOrigin == "'self'")
    #expect(LinkBase.absolute("https://a.example/b/").assetOrigin == "https://a.example/b/")
  }
}
