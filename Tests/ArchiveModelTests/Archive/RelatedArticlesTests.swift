import Chronology
import Testing

@testable import ArchiveModel

/// Articles are related by what the metadata of both name.
@Suite struct RelatedArticlesTests {
  private static let entities = [
    "content/regions/russia.md": entity(), "content/regions/dagestan.md": entity("parent: russia"),
    "content/regions/derbent.md": entity("parent: dagestan"), "content/regions/georgia.md": entity(),
    "content/people/p.md": entity(name: "Persona"), "content/topics/t.md": entity(),
    "content/topics/u.md": entity(),
  ]

  private func related(
    to name: String, limit: Int = 9, in articles: [String: String]
  ) throws -> [String] {
    let files = Dictionary(
      uniqueKeysWithValues: articles.map { ("content/articles/\($0.key).md", $0.value) })
    let archive = try ArchiveSketch(Self.entities.merging(files) { $1 }).archive
    return try Self.related(to: name, limit: limit, in: archive)
  }

  private static func related(to name: String, limit: Int, in archive: Archive) throws -> [String] {
    let index = try #require(archive.articles.firstIndex { $0.id.name == name })
    return archive.related.nearest(to: Handle(index), limit: limit).map { archive[$0].id.name }
  }

  @Test func whatFewArticlesShareCountsMoreThanWhatManyDo() throws {
    let articles = [
      "a": article("topics: [t, u]"), "common": article("topics: [t]"), "common2": article("topics: [t]"),
      "rare": article("topics: [u]"), "both": article("topics: [u, t]"), "neither": article(),
    ]
    #expect(try related(to: "a", in: articles) == ["both", "rare", "common", "common2"])
    #expect(try related(to: "a", limit: 2, in: articles) == ["both", "rare"])
    #expect(try related(to: "neither", in: articles) == [])
  }

  @Test func whatIsNearInTimeComesFirstAndEqualsStandNewestFirst() throws {
    let articles = [
      "a": article("topics: [t]", date: "2022-09-15"), "b": article("topics: [t]", date: "2022-09-01"),
      "c": article("topics: [t]", date: "2022-09-29"), "d": article("topics: [t]", date: "2022-09-16"),
      "e": article("topics: [t]", date: "2020-01-01"), "f": article("topics: [t]", date: "2022-09-29"),
    ]
    #expect(try related(to: "a", in: articles) == ["d", "c", "f", "b", "e"])
  }

  @Test func thirtyDaysHalveWhatIsShared() throws {
    // Five articles have t, two have u: u weighs 2.5 times t, and so gets behind it after 45 days.
    func articles(_ date: String) -> [String: String] {
      var files = [
        "a": article("topics: [t, u]", date: "2022-01-01"), "far": article("topics: [u]", date: date),
      ]
      for name in ["b", "c", "d", "e"] { files[name] = article("topics: [t]", date: "2022-01-01") }
      return files
    }
    #expect(try related(to: "a", limit: 1, in: articles("2022-02-14")) == ["far"])
    #expect(try related(to: "a", limit: 1, in: articles("2022-02-16")) == ["b"])
  }

  @Test func equalSumsAreEqual() throws {
    // One entity that two articles have weighs as much as one of three and one of six.
    var articles = [
      "a": article("topics: [t]\nregions: [georgia]\npeople: [p]"), "z": article("topics: [t]"),
    ]
    articles["m"] = article("regions: [georgia]\npeople: [p]")
    articles["n"] = article("regions: [georgia]", date: "2000-01-01")
    for name in ["o", "q", "r", "s"] { articles[name] = article("people: [p]", date: "2000-01-01") }
    #expect(try related(to: "a", limit: 2, in: articles) == ["m", "z"])
  }

  @Test(arguments: [(30, 6...54), (0, 0...24), (59, 35...59)])
  func ofThoseThatShareOneThingTheNextInTimeAreConsidered(place: Int, window: ClosedRange<Int>) throws {
    var articles: [String: String] = [:]
    for day in 0..<60 {
      let date = CalendarDay(ordinal: 19_000 + day)!.iso8601
      articles["a\(day)"] = article("topics: [t]", date: date)
    }
    let expected = Set(window.map { "a\($0)" }).subtracting(["a\(place)"])
    #expect(Set(try related(to: "a\(place)", limit: 100, in: articles)) == expected)
  }

  @Test func whatManyShareIsAskedOnlyWhereTheRestLeadsToFew() throws {
    // Three things that 33 articles each share with this one lead to 96 and more, one does not.
    func related(_ things: [String]) throws -> [String] {
      var articles = ["a": article("topics: [\(things.joined(separator: ", "))]\nregions: [georgia]")]
      for topic in things {
        for index in 0..<33 {
          articles["\(topic)\(index)"] = article("topics: [\(topic)]", date: "2022-09-26")
        }
      }
      for index in 0..<200 { articles["far\(index)"] = article("regions: [georgia]") }
      var files = Self.entities
      for topic in things { files["content/topics/\(topic).md"] = entity() }
      for (name, text) in articles { files["content/articles/\(name).md"] = text }
      return try Self.related(to: "a", limit: 500, in: try ArchiveSketch(files).archive)
    }
    #expect(try related(["t", "u", "v", "w", "x"]).allSatisfy { !$0.hasPrefix("far") })
    #expect(try related(["t"]).contains { $0.hasPrefix("far") })
  }

  @Test func regionsCountWithThoseThatHoldThem() throws {
    let articles = [
      "a": article("regions: [derbent]"), "same": article("regions: [derbent]"),
      "parent": article("regions: [dagestan]"), "root": article("regions: [russia]"),
      "other": article("regions: [georgia]"),
    ]
    #expect(try related(to: "a", in: articles) == ["same", "parent", "root"])
  }

  @Test func whatEventsNameCounts() throws {
    let articles = [
      "a": article("events:\n  - {id: e, date: 2022, title: E, people: [p]}"),
      "b": article("events: [a#e]"), "c": article("people: [p]"), "d": article(),
    ]
    #expect(try related(to: "d", in: articles) == [])
    #expect(try related(to: "b", in: articles) == ["a", "c"])
  }

  @Test func whatATextMentionsOrWhoWroteItDoesNotCount() throws {
    let articles = [
      "a": article("authors: [p]", body: "Persona e [[georgia]]."),
      "b": article("authors: [p]", body: "Persona e [[georgia]]."),
    ]
    #expect(try related(to: "a", in: articles) == [])
  }

  @Test func withdrawnAndHeldArticlesAreRelatedToNone() throws {
    let articles = [
      "a": article("topics: [t]"), "withdrawn": article("topics: [t]\nstatus: retracted"),
      "draft": article("topics: [t]\nstatus: draft"), "b": article("topics: [t]"),
    ]
    #expect(try related(to: "a", in: articles) == ["b"])
    #expect(try related(to: "withdrawn", in: articles) == [])
  }

  /// The documented rule, by comparing each pair, for archives in which no entity has more articles than are weighed.
  @Test func randomArchivesFollowTheRule() throws {
    var random = SplitMix64(state: 5)
    for _ in 0..<60 {
      let topics = (0..<4).map { "t\($0)" }
      var files = Self.entities
      for topic in topics { files["content/topics/\(topic).md"] = entity() }
      for index in 0..<Int.random(in: 2...RelatedArticles.reach, using: &random) {
        let named = topics.filter { _ in Bool.random(using: &random) }.joined(separator: ", ")
        let region = ["derbent", "dagestan", "russia", "georgia"].randomElement(using: &random)!
        let day = Int.random(in: 10...28, using: &random)
        let month = Int.random(in: 1...9, using: &random)
        files["content/articles/a\(index).md"] = article(
          "topics: [\(named)]\nregions: [\(region)]", date: "2022-0\(month)-\(day)")
      }
      let archive = try ArchiveSketch(files).archive
      for article in archive.articles {
        let expected = Self.model(of: article, in: archive)
        #expect(try Self.related(to: article.id.name, limit: 50, in: archive) == expected)
      }
    }
  }

  private static func model(of article: Article, in archive: Archive) -> [String] {
    func about(_ article: Article) -> Set<String> {
      var ids: Set<String> = []
      for handle in article.entities {
        ids.insert(archive[handle].id.name)
        for region in archive[handle].region?.ancestors ?? [] { ids.insert(archive[region].id.name) }
      }
      return ids
    }
    var counts: [String: Int] = [:]
    for id in archive.articles.flatMap({ about($0) }) { counts[id, default: 0] += 1 }
    return archive.articles.compactMap { other -> (String, Double, Int)? in
      let shared = about(article).intersection(about(other))
      guard other.id != article.id, !shared.isEmpty else { return nil }
      let days = abs(article.date.ordinal - other.date.ordinal)
      let sum = shared.map { 1 / Double(counts[$0]!) }.sorted().reduce(0, +)
      return (other.id.name, sum / (1 + Double(days) / 30), days)
    }.enumerated().sorted { left, right in
      // Sums of the same fractions differ by rounding only, others by more.
      if abs(left.element.1 - right.element.1) > 1e-7 { return left.element.1 > right.element.1 }
      if left.element.2 != right.element.2 { return left.element.2 < right.element.2 }
      return left.offset < right.offset
    }.map(\.element.0)
  }
}
