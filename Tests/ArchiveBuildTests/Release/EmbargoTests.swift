import Foundation
import Testing

@testable import ArchiveBuild

/// What is under embargo reaches no byte of the output before its moment has come and somebody says so.
struct EmbargoTests {
  /// An archive with an article under embargo, a translation of it, and one that is published.
  static func archive(until embargo: String, in zone: String = "Europe/Rome") throws -> TestArchive {
    try TestArchive([
      "content/archive.yml":
        "languages: [it, en]\nbase_url: https://a.example/\ntimezone: \(zone)\n",
      "content/regions/r.md": "---\nname: R\n---\n",
      "content/people/p.md": "---\nname: Persona\n---\n",
      "content/articles/2022/futuro-celato.md": """
      ---
      title: Titolo celato
      date: 2022-09-25
      summary: Sommario celato
      authors: [Autore celato]
      regions: [r]
      people: [p]
      sources: [s]
      embargo: \(embargo)
      corrections: [{date: 2022-09-26, note: Correzione celata}]
      aliases: [vecchio-celato.html]
      events: [{id: fatto-celato, date: 2021-01-02, title: Evento celato, place: Luogo celato}]
      ---
      ## Capitolo celato

      Testo celato, [[r]], [[p]] e [[s]].
      """,
      "content/articles/2022/futuro-celato.en.md":
        "---\ntitle: Veiled title\nsummary: Veiled summary\n---\nVeiled text [[r]]\n",
      "content/articles/2022/fuori.md":
        "---\ntitle: Fuori\ndate: 2022-09-26\nregions: [r]\n---\nTesto.\n",
      "seeds/s.md": "---\ntitle: S\n---\n",
    ])
  }

  static let page = "articles/2022/futuro-celato.html"

  static func isReleased(_ archive: TestArchive, asOf time: String, _ page: String = page) throws -> Bool {
    let moment = try #require(BuildOptions.instant(time))
    return try archive.site { $0.asOf = moment }.paths.contains(page)
  }

  /// The words of what is held, or how they begin.
  static let words = ["celat", "Veiled", "2021"]

  @Test func noByteOfWhatIsUnderEmbargoIsPublished() throws {
    let archive = try Self.archive(until: "2022-10-01T06:00")
    let moment = try #require(BuildOptions.instant("2022-10-01T05:59:59+02:00"))
    for asOf in [nil, moment] {
      let site = try archive.site { $0.asOf = asOf }
      #expect(site.files(with: "Fuori") != [])
      for word in Self.words {
        #expect(site.files(with: word) == [], "\(word)")
        #expect(site.paths.filter { $0.contains(word) } == [])
      }
      #expect(SiteCrawl(site, baseURL: "https://a.example/").problems == [])
    }
  }

  @Test func onceReleasedEverythingIsPublished() throws {
    let archive = try Self.archive(until: "2022-10-01T06:00")
    let moment = try #require(BuildOptions.instant("2022-10-01T06:00+02:00"))
    let site = try archive.site { $0.asOf = moment }
    for word in [
      "Titolo celato", "Sommario celato", "Testo celato", "Evento celato", "Correzione celata", "Veiled",
    ] {
      #expect(site.files(with: word) != [], "\(word)")
    }
  }

  @Test(arguments: [
    ("2022-10-01T06:00", "Europe/Rome", "2022-10-01T03:59:59Z", "2022-10-01T04:00:00Z"),
    ("2022-12-01T06:00", "Europe/Rome", "2022-12-01T04:59:59Z", "2022-12-01T05:00:00Z"),
    ("2022-10-01T06:00Z", "Europe/Rome", "2022-10-01T07:59:59+02:00", "2022-10-01T08:00:00+02:00"),
    ("2022-10-01T06:00-05:00", "Asia/Tokyo", "2022-10-01T10:59:59Z", "2022-10-01T11:00:00Z"),
    ("2022-10-01T06:00:30", "America/New_York", "2022-10-01T10:00:29Z", "2022-10-01T10:00:30Z"),
    ("2022-10-01T06:00", "UTC", "2022-10-01T05:59:59Z", "2022-10-01T06:00:00Z"),
    // The hour that occurs twice, and the one that doesn't.
    ("2022-10-30T02:30", "Europe/Rome", "2022-10-30T01:29:59Z", "2022-10-30T01:30:00Z"),
    ("2022-10-30T02:30+02:00", "Europe/Rome", "2022-10-30T00:29:59Z", "2022-10-30T00:30:00Z"),
    ("2022-03-27T02:30", "Europe/Rome", "2022-03-27T01:29:59Z", "2022-03-27T01:30:00Z"),
  ])
  func anEmbargoEndsAtItsMoment(_ embargo: String, _ zone: String, _ before: String, _ at: String) throws {
    let archive = try Self.archive(until: embargo, in: zone)
    #expect(try !Self.isReleased(archive, asOf: before))
    #expect(try Self.isReleased(archive, asOf: at))
    #expect(try Self.isReleased(archive, asOf: "2030-01-01T00:00Z"))
    // What was out before the build is asked for an earlier moment goes.
    #expect(try !Self.isReleased(archive, asOf: before))
  }

  @Test(arguments: ["2022-07-01T12:00", "2022-12-01T12:00", "2022-10-30T01:59", "2022-10-30T03:00"])
  func oneEmbargoSaysNothingOfAnother(_ first: String) throws {
    func article(_ embargo: String) -> String {
      "---\ntitle: T\ndate: 2022-09-25\nregions: [r]\nembargo: \(embargo)\n---\nT\n"
    }
    let archive = try TestArchive([
      "content/archive.yml": "base_url: https://a.example/\ntimezone: Europe/Rome\n",
      "content/regions/r.md": "---\nname: R\n---\n",
      "content/articles/2022/a.md": article(first),
      "content/articles/2022/b.md": article("2022-10-30T02:30"),
    ])
    let page = "articles/2022/b.html"
    #expect(try !Self.isReleased(archive, asOf: "2022-10-30T02:30+02:00", page))
    #expect(try !Self.isReleased(archive, asOf: "2022-10-30T02:29:59+01:00", page))
    #expect(try Self.isReleased(archive, asOf: "2022-10-30T02:30+01:00", page))
  }

  @Test(arguments: [nil, 0, 1_664_596_799, 1_664_596_800, Int.max])
  func theClockChangesNoByte(_ now: Int?) throws {
    let archive = try Self.archive(until: "2022-10-01T06:00")
    let expected = try archive.site()
    #expect(try archive.site { $0.now = now }.differences(from: expected) == [])
    let moment = try #require(BuildOptions.instant("2022-10-01T06:00+02:00"))
    let released = try archive.site { $0.asOf = moment }
    let later = try archive.site {
      $0.asOf = moment
      $0.now = now
    }
    #expect(later.differences(from: released) == [])
  }

  @Test func theClockOnlyTellsWhichEmbargoesAreOver() throws {
    let archive = try Self.archive(until: "2022-10-01T06:00")
    let moment = try #require(BuildOptions.instant("2022-10-01T06:00+02:00"))
    func isOver(_ now: Int?) throws -> [Bool] {
      try archive.build { $0.now = now }.exclusions.map(\.isOver)
    }
    #expect(try isOver(nil) == [false, false])
    #expect(try isOver(moment - 1) == [false, false])
    #expect(try isOver(moment).filter { $0 }.count == 1)
  }

  @Test(arguments: ["[[2022/futuro-celato]]", "[il testo](../articles/2022/futuro-celato.md)"])
  func noTextMayLinkToWhatIsUnderEmbargo(_ link: String) throws {
    let archive = try Self.archive(until: "2022-10-01T06:00")
    try archive.write("content/pages/pagina.md", "---\ntitle: P\n---\n\(link)\n")
    let report = try archive.build()
    #expect(report.diagnostics.map(\.id.rawValue) == ["unpublished-reference"])
    #expect(try archive.tree() == FileTree())
    let moment = try #require(BuildOptions.instant("2022-10-01T06:00+02:00"))
    #expect(try archive.build { $0.asOf = moment }.errors == [])
  }

  @Test func noArticleMayTellAnEventThatIsUnderEmbargo() throws {
    let archive = try Self.archive(until: "2022-10-01T06:00")
    try archive.write(
      "content/articles/2022/fuori.md",
      """
      ---
      title: Fuori
      date: 2022-09-26
      regions: [r]
      events: ["2022/futuro-celato#fatto-celato"]
      ---
      Testo.
      """)
    #expect(try archive.build().diagnostics.map(\.id.rawValue) == ["unpublished-reference"])
    #expect(try archive.tree() == FileTree())
  }

  @Test func aZoneThatIsNoneReleasesNothing() throws {
    let archive = try Self.archive(until: "2022-10-01T06:00", in: "Europe/Roma")
    let report = try archive.build { $0.asOf = .max }
    #expect(report.diagnostics.map(\.id.rawValue) == ["wrong-value"])
    #expect(report.diagnostics.map(\.location.path.rawValue) == ["content/archive.yml"])
    #expect(try archive.tree() == FileTree())
  }
}
