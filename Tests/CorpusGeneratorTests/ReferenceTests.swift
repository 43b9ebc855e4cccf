import Testing

@Suite struct ReferenceTests {
  @Test(arguments: [(400, 1), (60, 7), (3, 2), (1, 5), (0, 1)] as [(Int, UInt64)])
  func everyReferenceLeadsToSomethingPublished(articles: Int, seed: UInt64) {
    let check = ReferenceCheck(GeneratedArchive(articles: articles, seed: seed))
    #expect(check.broken == [])
  }

  @Test func everyFormOfReferenceIsUsed() {
    let check = ReferenceCheck(GeneratedArchive(articles: 400))
    let forms = [
      "parent", "regions", "people", "organisations", "topics", "sources", "event", "link", "fragment",
      "bare wiki-link", "wiki-link to a source", "wiki-link with a kind", "wiki-link to an article",
      "citation",
    ]
    for form in forms { #expect(check.counts[form, default: 0] > 20, "\(form)") }
  }

  @Test func idsAreUniqueAcrossKinds() {
    let archive = GeneratedArchive(articles: 400)
    let ids = archive.paths.filter { $0.hasSuffix(".md") && !$0.hasSuffix(".en.md") }.map(GeneratedArchive.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func noTwoEntitiesShareANameOrSpelling() {
    let archive = GeneratedArchive(articles: 400)
    var owners: [String: String] = [:]
    for kind in ["regions", "people", "organisations", "topics"] {
      for path in archive.paths(below: "content/\(kind)") {
        guard let metadata = archive.files[path]?.metadata, let name = metadata["name"] else { continue }
        let names = name.text.map { [$0] } ?? name.keys.compactMap { name[$0]?.text }
        for form in names + (metadata["spellings"]?.items.compactMap(\.text) ?? []) {
          #expect(owners.updateValue(path, forKey: form.lowercased()) ?? path == path, "\(form)")
        }
      }
    }
  }

  @Test func eventIDsAreUniqueInTheirArticleAndApartFromHeadings() {
    let archive = GeneratedArchive(articles: 400)
    for path in archive.articles {
      guard let file = archive.files[path] else { continue }
      let ids = file.metadata["events"]?.items.compactMap { $0["id"]?.text } ?? []
      #expect(Set(ids).count == ids.count)
      #expect(file.fragments.isDisjoint(with: ids))
    }
  }
}
