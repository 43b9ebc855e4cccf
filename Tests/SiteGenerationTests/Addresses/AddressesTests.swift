import Chronology
import Testing

@testable import ArchiveModel
@testable import SiteGeneration

struct AddressesTests {
  let addresses = Addresses(defaultLanguage: .it)

  @Test func theDefaultLanguageStandsAtTheRoot() {
    #expect(addresses.home(in: .it) == "index.html")
    #expect(addresses.home(in: .en) == "en/index.html")
    #expect(addresses.list(of: .region, in: .it) == "regions/index.html")
    #expect(addresses.list(of: .region, part: 2, in: .en) == "en/regions/index-2.html")
    #expect(addresses.timeline(nil, in: .en) == "en/timeline/index.html")
  }

  @Test(arguments: [
    (DocumentKind.article, "2022/lars-queue", "articles/2022/lars-queue.html"),
    (.region, "dagestan", "regions/dagestan.html"),
    (.person, "a", "people/a.html"), (.organisation, "a", "organisations/a.html"),
    (.topic, "a", "topics/a.html"),
    (.source, "a", "sources/a.html"), (.page, "about", "about.html"),
  ])
  func aDocumentsAddressFollowsItsID(_ kind: DocumentKind, _ name: String, _ expected: String) {
    #expect(addresses.document(DocumentID(kind, name), in: .it) == expected)
    #expect(addresses.document(DocumentID(kind, name), in: .en) == "en/" + expected)
  }

  @Test func partsStandBelowTheirDocument() {
    let region = DocumentID(.region, "dagestan")
    #expect(addresses.part("2022", of: region, in: .it) == "regions/dagestan/2022.html")
    #expect(addresses.part("backlinks", of: region, in: .en) == "en/regions/dagestan/backlinks.html")
    #expect(addresses.part("backlinks", of: DocumentID(.page, "about"), in: .it) == "about/backlinks.html")
  }

  @Test func periodsHaveTheNamesThatISO8601GivesThem() {
    let day = Period.day(CalendarDay("2022-09-25"))
    #expect(addresses.timeline(.year(2022), in: .it) == "timeline/2022.html")
    #expect(addresses.timeline(.month(year: 2022, month: 9), in: .it) == "timeline/2022-09.html")
    #expect(addresses.timeline(day, in: .it) == "timeline/2022-09-25.html")
    #expect(addresses.timeline(day, part: 2, in: .it) == "timeline/2022-09-25-2.html")
    #expect(addresses.articles(of: "2022", in: .it) == "articles/2022.html")
    #expect(
      addresses.articles(of: "2022-09", part: 3, in: .en)
        == "en/articles/2022-09-3.html")
    #expect(Period.year(7).name == "0007")
    #expect(Period.year(-44).name == "-0044")
    #expect(Period.month(year: -44, month: 3).name == "-0044-03")
  }

  @Test func aLongerPeriodComesBeforeThoseWithinIt() {
    let ordered: [Period] = [
      .year(-44), .month(year: -44, month: 3), .year(2021), .month(year: 2021, month: 12),
      .day(CalendarDay("2021-12-31")), .year(2022), .month(year: 2022, month: 1),
      .day(CalendarDay("2022-01-01")),
      .month(year: 2022, month: 2), .month(year: 2022, month: 10),
    ]
    #expect(ordered.reversed().sorted() == ordered)
    #expect(!(ordered[0] < ordered[0]))
  }

  @Test func partsAreCountedFromTheSecond() {
    #expect(Addresses.numbered("a", 1) == "a")
    #expect(Addresses.numbered("a", 2) == "a-2")
  }
}
