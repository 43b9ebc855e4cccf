import ArchiveModel
import Chronology
import Testing

@testable import SiteGeneration

struct FeedTests {
  @Test func correctionsComeNewestFirst() throws {
    let log =
      "corrections: [{date: 2022-05-01, note: a}, {date: 2022-05-03, note: b}, {date: 2022-05-03, note: c}]"
    let archive = try TestSite([
      "content/articles/new.md": "---\ntitle: New\ndate: 2022-02-01\n\(log)\n---\n",
      "content/articles/old.md":
        "---\ntitle: Old\ndate: 2022-01-01\ncorrections: [{date: 2022-05-03, note: d}, {date: 2023-01-01, note: e}]\n---\n",
    ]).archive
    let notes = CorrectionPlace.all(in: archive).map { archive[$0.article].corrections[$0.number].note }
    #expect(notes == ["e", "c", "b", "d", "a"])
  }

  @Test(arguments: [
    ("2022-09-05", "2022-09-05T00:00:00Z"), ("0987-01-02", "0987-01-02T00:00:00Z"),
    ("Y12022", "9999-12-31T00:00:00Z"), ("-0043-03-15", "0001-01-01T00:00:00Z"),
    ("0000-01-01", "0001-01-01T00:00:00Z"),
  ])
  func aTimeIsOneThatFeedsCanHave(_ day: String, _ time: String) {
    #expect(CalendarDay(day).timestamp == time)
  }

  static func feeds(_ configuration: String) throws -> Set<String> {
    let site = try TestSite([
      "content/archive.yml": configuration, "content/regions/r.md": "---\nname: R\n---\n",
      "content/people/p.md": "---\nname: P\n---\n",
      "content/articles/a.md": "---\ntitle: A\ndate: 2022-01-01\n---\n",
    ]).index
    let plan = SitePlan.make(for: site, assets: []).plan
    return Set(plan.exports.map(\.path.rawValue).filter { $0.contains("feeds/") })
  }

  @Test func feedsAreOfTheKindsThatTheArchiveNames() throws {
    let url = "base_url: https://a.example/\n"
    let all: Set = ["feeds/articles.xml", "feeds/articles.json", "feeds/feeds.opml"]
    #expect(try Self.feeds(url) == all.union(["feeds/regions/r.xml"]))
    #expect(try Self.feeds(url + "feeds: [people]\n") == all.union(["feeds/people/p.xml"]))
    #expect(try Self.feeds(url + "feeds: []\n") == all)
    // Nothing can be read in Italian.
    #expect(try Self.feeds(url + "languages: [en, it]\n") == all.union(["feeds/regions/r.xml"]))
    #expect(try Self.feeds("title: T\n") == [])
  }

  @Test(arguments: ["tag:a.example,2022:b", "tag:me@a.example,2022-01-31:", "tag:a,2022-01:b/c?d%20:e"])
  func aNameIsBelowTheArchivesTag(_ id: String) throws {
    let archive = try TestSite(["content/archive.yml": "id: '\(id)'\n"]).archive
    #expect(LastingName.of("articles/x y", in: archive.configuration) == "\(id):articles/x%20y")
  }

  @Test(arguments: [
    "urn:isbn:1", "urn:uuid:6ba7b811-9dad-11d1-80b4-00c04fd430c8", "tag:a.example:b", "tag:a.example,22:b",
    "tag:,2022:b", "tag:a.example,2022:b#c", "tag:a..example,2022:b", "'tag:a.example,2022:b c'", "briefing",
  ])
  func whatIsNoTagIsNotContinued(_ id: String) throws {
    let archive = try TestSite(["content/archive.yml": "id: \(id)\n"]).archive
    #expect(LastingName.of("articles/x", in: archive.configuration).hasPrefix("urn:uuid:"))
  }

  /// The ids of an article's corrections, by their notes.
  private static func identities(_ log: String) throws -> [String: String] {
    let archive = try TestSite([
      "content/articles/a.md": "---\ntitle: A\ndate: 2022-02-01\ncorrections: [\(log)]\n---\n"
    ]).archive
    let article = archive.articles[0]
    return Dictionary(
      article.corrections.indices.map {
        ("\($0) \(article.corrections[$0].note)", article.name(ofCorrection: $0))
      },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func aCorrectionKeepsItsIDWhereverItStandsInTheLog() throws {
    let (a, b) = ("{date: 2022-05-01, note: a}", "{date: 2022-05-01, note: b}")
    let (first, then) = try (Self.identities("\(a), \(b)"), Self.identities("\(b), \(a), \(a)"))
    #expect(first["0 a"] == then["1 a"] && first["1 b"] == then["0 b"])
    #expect(first["0 a"]?.hasPrefix("2022-05-01-") == true)
    #expect(then["2 a"] == then["1 a"].map { $0 + "-2" })
    #expect(Set(then.values).count == 3)
  }

  @Test func otherwiseANameFollowsFromTheIDAndNotFromTheAddress() throws {
    func name(_ configuration: String) throws -> String {
      LastingName.of(
        "articles/a", in: try TestSite(["content/archive.yml": configuration]).archive.configuration)
    }
    let names = try [
      name("id: briefing\nbase_url: https://a.example/\n"),
      name("id: briefing\nbase_url: https://b.example/\n"),
      name("base_url: https://a.example/\n"), name("base_url: https://b.example\n"),
    ]
    #expect(names[0] == names[1] && Set(names).count == 3)
    #expect(names.allSatisfy { $0.hasPrefix("urn:uuid:") })
  }
}
