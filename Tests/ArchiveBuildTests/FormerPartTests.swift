import Testing

/// An alias that was the document's own address stands for those of the pages below it.
@Suite struct FormerPartTests {
  private static func files(alias: String) -> [String: String] {
    var files = [
      "content/archive.yml": "title: A\nbase_url: https://a.example/\n",
      "content/regions/x.md": "---\nname: X\naliases: [\(alias)]\n---\n",
      "content/people/p.md": "---\nname: P\naliases: [regions/z/2021.html]\n---\n",
    ]
    for number in 0..<210 {
      files["content/articles/a\(number).md"] =
        "---\ntitle: Article \(number)\ndate: 202\(number % 3)-09-15\nregions: [x]\n---\nText.\n"
    }
    return files
  }

  @Test func eachLeadsToWhereThePageIsNow() throws {
    let site = try TestArchive(Self.files(alias: "regions/z.html")).site()
    #expect(site["regions/z.html"]?.contains("url=x.html") == true)
    #expect(site["regions/z/2022.html"]?.contains("url=../x/2022.html") == true)
    #expect(site["regions/z/articles.html"]?.contains("url=../x/articles.html") == true)
    #expect(site["regions/z/2020.html"]?.contains("url=../x/2020.html") == true)
  }

  @Test func whatStandsThereByItsOwnRightStays() throws {
    let site = try TestArchive(Self.files(alias: "regions/z.html")).site()
    #expect(site["regions/z/2021.html"]?.contains("url=../../people/p.html") == true)
  }

  @Test(arguments: ["topics/z.html", "z.html"]) func anAddressOfAnotherKindStandsForItselfAlone(alias: String)
    throws
  {
    let site = try TestArchive(Self.files(alias: alias)).site()
    #expect(site[alias]?.contains("http-equiv=\"refresh\"") == true)
    #expect(site.paths.filter { $0.hasPrefix("topics/z/") || $0.hasPrefix("z/") } == [])
  }
}
