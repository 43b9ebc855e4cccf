import Testing

/// The people and organisations most often named with a region.
struct CompanionTests {
  private static func companions(_ page: String?) throws -> [String] {
    let section = try #require(page?.firstMatch(of: /id="_companions">(?<text>(?s:.*?))<\/section>/)?.text)
    return section.matches(of: /<a href="(?<url>[^"]*)".*?<p class="count">(?<count>.*?)<\/p>/).map {
      "\($0.url) \($0.count)"
    }
  }

  @Test func theyAreCountedOverItsArticlesAndEventsAndThoseOfTheRegionsWithinIt() throws {
    let site = try TestArchive([
      "content/archive.yml": "title: A\nlanguages: [en]\n",
      "content/regions/a.md": "---\nname: A\n---\n",
      "content/regions/b.md": "---\nname: B\nparent: a\n---\n",
      "content/regions/c.md": "---\nname: C\n---\n",
      "content/people/p.md": "---\nname: P\n---\n",
      "content/people/q.md": "---\nname: Q\n---\n",
      "content/organisations/o.md": "---\nname: O\n---\n",
      "content/topics/t.md": "---\nname: T\n---\n",
      "content/articles/one.md": """
      ---
      title: One
      date: 2022-01-01
      regions: [b]
      people: [q]
      topics: [t]
      events: [{date: 2022-01-01, title: E, people: [p, q]}, {date: 2022-01-02, title: F, organisations: [o]}]
      ---
      Text.
      """,
      "content/articles/two.md":
        "---\ntitle: Two\ndate: 2022-01-02\nregions: [a]\norganisations: [o]\npeople: [p]\n---\nText.\n",
      "content/articles/three.md": "---\ntitle: Three\ndate: 2022-01-03\nregions: [c]\n---\nText.\n",
    ]).site()
    #expect(
      try Self.companions(site["regions/a.html"]) == [
        "../people/q.html 2 events, 1 article", "../people/p.html 1 event, 1 article",
        "../organisations/o.html 1 event, 1 article",
      ])
    #expect(
      try Self.companions(site["regions/b.html"]) == [
        "../people/q.html 2 events, 1 article", "../people/p.html 1 event", "../organisations/o.html 1 event",
      ])
    #expect(site["regions/c.html"]?.contains("_companions") == false)
    #expect(site["people/p.html"]?.contains("_companions") == false)
  }
}
