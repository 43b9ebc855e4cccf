import Testing

@testable import CorpusGenerator

@Suite struct CorpusTests {
  /// FNV-1a over every path and every byte.
  private func digest(articles: Int, seed: UInt64) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    Corpus(articles: articles, seed: seed).forEachFile { path, bytes in
      for byte in Array(path.utf8) + [0] + bytes + [0] {
        digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return digest
  }

  @Test func theSameCountAndSeedGiveTheSameBytes() {
    #expect(digest(articles: 40, seed: 3) == digest(articles: 40, seed: 3))
  }

  @Test func anotherSeedGivesOtherBytes() {
    #expect(digest(articles: 40, seed: 3) != digest(articles: 40, seed: 4))
  }

  /// A change of this number makes every earlier measurement incomparable.
  @Test func theBytesAreThoseOfEveryOtherMachine() {
    #expect(digest(articles: 100, seed: 1) == 14_035_079_202_388_973_904)
  }

  @Test func everyFrontMatterIsYAML() {
    let archive = GeneratedArchive(articles: 400)
    #expect(archive.unreadable == [])
    #expect(archive.articles.count == 400)
  }

  @Test func noPathComesTwice() {
    let paths = GeneratedArchive(articles: 400).paths
    #expect(Set(paths).count == paths.count)
  }

  @Test func bodiesHaveFourToFiveKilobytes() {
    let archive = GeneratedArchive(articles: 400)
    let sizes = archive.paths(below: "content/articles").compactMap { archive.files[$0]?.body.utf8.count }
    #expect(sizes.allSatisfy { (3_900...5_100).contains($0) })
    #expect((4_400...4_600).contains(sizes.reduce(0, +) / sizes.count))
  }

  @Test func articlesStandInTheirYearAndComeInOrderOfTime() {
    let archive = GeneratedArchive(articles: 400)
    let dates = archive.articles.compactMap { archive.files[$0]?.metadata["date"]?.text }
    #expect(dates == dates.sorted())
    #expect(zip(archive.articles, dates).allSatisfy { $0.hasPrefix("content/articles/\($1.prefix(4))/") })
    #expect(Set(dates.map { $0.prefix(4) }).count == 10)
  }

  @Test func articlesTellOfOneAndAHalfEventsOnAverage() {
    let archive = GeneratedArchive(articles: 400)
    let counts = archive.articles.map { archive.files[$0]?.metadata["events"]?.items.count ?? 0 }
    #expect((560...720).contains(counts.reduce(0, +)))
    #expect(counts.max() == 4 && counts.min() == 0)
  }

  @Test func oneArticleInFiveIsTranslatedAndNoDraft() {
    let archive = GeneratedArchive(articles: 400)
    let translations = archive.paths.filter { $0.hasSuffix(".en.md") }
    #expect((50...110).contains(translations.count))
    for path in translations {
      let original = archive.files[path.dropLast(6) + ".md"]
      #expect(original != nil && original?.isDraft == false)
      #expect(archive.files[path]?.metadata.keys == ["summary", "title"])
    }
  }

  @Test func metadataHasNoOtherKeysThanAgreed() {
    let archive = GeneratedArchive(articles: 400)
    let article: Set = [
      "title", "date", "lang", "summary", "authors", "regions", "people", "organisations", "topics",
      "sources",
      "events", "status", "corrections",
    ]
    let event: Set = ["id", "date", "title", "place", "status", "sources", "regions"]
    for path in archive.articles {
      guard let metadata = archive.files[path]?.metadata else { continue }
      #expect(article.isSuperset(of: metadata.keys))
      for entry in metadata["events"]?.items ?? [] where entry.text == nil {
        #expect(event.isSuperset(of: entry.keys))
      }
    }
  }

  @Test func tenThousandArticlesHaveFiveThousandEntities() {
    let size = CorpusSize(articles: 10_000)
    #expect(size.regions + size.people + size.organisations + size.topics == 5_000)
    #expect(size.sources == 2_500)
    #expect(size.topics == 60)
  }

  @Test func anyCountGivesAnArchiveWithEveryKind() {
    for count in [Int.min, -1, 0, 1] {
      let archive = GeneratedArchive(articles: count)
      #expect(archive.articles.count == max(0, count))
      for folder in ["content/regions", "content/people", "content/organisations", "content/topics", "seeds"]
      {
        #expect(!archive.paths(below: folder).isEmpty)
      }
    }
    #expect(CorpusSize(articles: .max).articles == Corpus.maximumArticles)
  }

  @Test func regionsFormATreeOfFourLevels() {
    let archive = GeneratedArchive(articles: 100)
    var depths: Set<Int> = []
    for path in archive.paths(below: "content/regions") {
      var depth = 0
      var region = archive.files[path]
      while let parent = region?.metadata["parent"]?.text, depth < 9 {
        depth += 1
        region = archive.files["content/regions/\(parent).md"]
      }
      #expect(archive.files[path]?.metadata["kind"]?.text == RegionPlace.kinds[min(depth, 3)])
      depths.insert(depth)
    }
    #expect(depths == [0, 1, 2, 3])
  }
}
