import Testing

@testable import ArchiveBuild

@Suite struct ReleaseDiffTests {
  private static func list(_ lines: String...) throws -> AddressList {
    try AddressList(parsing: Array(lines.joined(separator: "\n").utf8))
  }

  private static func gone(_ old: AddressList, _ new: AddressList) -> [String] {
    ReleaseDiff(from: old, to: new).gone.map { $0.address + ($0.nearest.map { " > \($0)" } ?? "") }
  }

  @Test func aPageIsGoneUnlessARedirectLeadsToAPage() throws {
    let old = try Self.list("a.html", "b.html", "c.html", "d.html", "e.html")
    let new = try Self.list(
      "a.html -> x.html", "b.html -> none.html", "c.html -> d.html", "d.html -> c.html", "x.html -> y.html",
      "y.html")
    #expect(
      Self.gone(old, new) == ["b.html > y.html", "c.html > y.html", "d.html > y.html", "e.html > y.html"])
  }

  @Test func aFragmentIsGoneUnlessItIsWhereThePageRedirects() throws {
    let old = try Self.list("a.html", "a.html#x", "a.html#y", "b.html#z")
    #expect(Self.gone(old, try Self.list("a.html -> c.html", "c.html#x", "c.html#y", "b.html#z")) == [])
    #expect(
      Self.gone(old, try Self.list("a.html -> c.html", "c.html#x", "b.html", "d.html#z")) == [
        "a.html#y", "b.html#z > d.html#z",
      ])
    // Of a page that is gone, the page says it all.
    #expect(Self.gone(old, try Self.list("b.html#z")) == ["a.html"])
  }

  @Test func aNoticeOfRetractionStandsForAllOfAnArticle() throws {
    let old = try Self.list("a.html", "a.html#x")
    #expect(Self.gone(old, try Self.list("a.html retracted")) == [])
    #expect(Self.gone(old, try Self.list("a.html")) == ["a.html#x"])
  }

  @Test func aFileIsGoneWhereItIsNotThere() throws {
    #expect(
      Self.gone(try Self.list("media/a.jpg", "robots.txt"), try Self.list("photos/a.jpg", "robots.txt")) == [
        "media/a.jpg > photos/a.jpg"
      ])
  }

  @Test func idsThatOnlyLookAlikeAreTwo() throws {
    #expect(Self.gone(try Self.list("a.html#\u{E9}"), try Self.list("a.html#e\u{301}")) == ["a.html#\u{E9}"])
  }

  @Test func aListReadsBackAsItWas() throws {
    var list = AddressList()
    let hard = [
      "a b", "ж", "a#b", "%41", "\u{202E}x", "a\nb -> c", "é", "日本", "\u{1F600}", "-", "\u{7F}", "<\">",
    ]
    list.pages[ExactText("x y/ж#?.html")] = AddressList.Page(
      fragments: Set(hard.map(ExactText.init)), redirect: ExactText("to -> there.html"), isRetracted: true)
    list.pages[ExactText("b.html")] = AddressList.Page()
    list.files = [ExactText("data/all of it.json")]
    let text = list.text
    #expect(try AddressList(parsing: Array(text.utf8)) == list)
    #expect(
      text.split(separator: "\n").map { ExactText(String($0)) }
        == text.split(separator: "\n").map { ExactText(String($0)) }.sorted())
    #expect(text.contains("x%20y/ж%23%3F.html#日本\n"))
    #expect(!text.contains("\u{202E}"))
    let shuffled = text.split(separator: "\n").reversed().joined(separator: "\r\n")
    #expect(try AddressList(parsing: Array(shuffled.utf8)) == list)
  }

  @Test(arguments: [
    ("", 0), ("\n\n", 0), ("a.html\n<<<<<<< HEAD\n", 2), ("../a.html", 1), ("/a.html", 1), ("a//b.html", 1),
    ("a.html#", 1),
    ("a.html ->", 1), ("a.html -> b.html c.html", 1), ("a.jpg#x", 1), ("a.html\n\u{0}", 2),
    ("# A heading of a text", 1),
    ("a.html#x -> b.html", 1), ("a%zz.html", 1), ("a%", 1), ("a.html#%FF", 1),
  ])
  func whatIsNoListIsRefused(text: String, line: Int) {
    #expect(throws: AddressList.SyntaxError(line: line)) { try AddressList(parsing: Array(text.utf8)) }
  }

  @Test func partsOfAPageAndFootnotesAreNoAddresses() {
    let page = AddressListReader.page(
      "a/b.html", Array("<p id=_toc><p id=fn_1><p id=fnref_1_2><p id=queue><p id=2022-09-25><p id=''>".utf8))
    #expect(page.fragments == [ExactText("queue"), ExactText("2022-09-25")])
  }

  @Test(arguments: [
    ("../c.html", "c.html" as String?), ("b.html", nil), ("b.html#x", nil), ("https://x.example/", nil),
    ("../../c.html", nil), ("", nil),
  ])
  func onlyAnotherPageIsARedirect(address: String, target: String?) {
    let page = AddressListReader.page(
      "a/b.html", Array("<meta http-equiv=refresh content='0; url=\(address)'>".utf8))
    #expect(page.redirect?.text == target)
  }
}
