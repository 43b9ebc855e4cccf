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
    ("-0043-03-15", "0001-01-01T00:00:00Z"), ("0000-01-01", "0001-01-01T00:00:00Z"),
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

  @Test(arguments: [
    ("id: tag:a.example,2022:b\n", "tag:a.example,2022:b:articles/x%20y"),
    ("id: urn:isbn:1\n", "urn:isbn:1:articles/x%20y"),
  ])
  func aNameIsBelowTheArchivesID(_ configuration: String, _ name: String) throws {
    let archive = try TestSite(["content/archive.yml": configuration]).archive
    #expect(LastingName.of("articles/x y", in: archive.configuration) == name)
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
