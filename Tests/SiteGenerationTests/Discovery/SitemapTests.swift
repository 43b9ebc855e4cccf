import Testing

@testable import SiteGeneration

struct SitemapTests {
  private static let root = LinkBase.absolute("https://a.example/b/")

  @Test func addressesAreAbsoluteAndEncoded() {
    let entries = [Sitemap.Entry(path: "articles/a b&c.html", changed: .init("2022-09-05"))]
    let text = String(decoding: Sitemap.bytes(of: entries, below: Self.root), as: UTF8.self)
    #expect(
      text.contains("<loc>https://a.example/b/articles/a%20b%26c.html</loc>\n<lastmod>2022-09-05</lastmod>")
    )
  }

  @Test func theIndexNamesItsParts() {
    let text = String(decoding: Sitemap.index(ofParts: 2, below: Self.root), as: UTF8.self)
    #expect(text.contains("<loc>https://a.example/b/sitemap-1.xml</loc>"))
    #expect(text.contains("<loc>https://a.example/b/sitemap-2.xml</loc>"))
  }

  /// The protocol lets a file have 50,000 addresses.
  @Test func manyPagesAreNamedInParts() throws {
    var files = ["content/archive.yml": "base_url: https://a.example/\n"]
    for number in 0..<30_001 { files["content/pages/p\(number).md"] = "---\ntitle: P\n---\n" }
    files["content/archive.yml"]! += "languages: [en, it]\n"
    let site = try TestSite(files).index
    let plan = SitePlan.make(for: site, assets: []).plan
    let sizes = plan.exports.compactMap { export -> Int? in
      if case .sitemap(let entries) = export.content { entries.count } else { nil }
    }
    let paths = plan.exports.map(\.path.rawValue).filter { $0.hasPrefix("sitemap") }.sorted()
    #expect(paths == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
    #expect(sizes == [50_000, plan.pages.count - 50_001])
  }
}
