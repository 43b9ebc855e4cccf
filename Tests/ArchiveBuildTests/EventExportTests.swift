import Foundation
import Testing

/// The events as files for other programs.
struct EventExportTests {
  private static let files = [
    "content/archive.yml":
      "title: {it: Archivio, en: Archive}\nlanguages: [it, en]\nbase_url: https://a.example/\n",
    "content/regions/a.md":
      "---\nname: Alfa\ncoordinates: {lat: 41.123456, lon: 44.987654, precision: region}\n---\n",
    "content/regions/b.md":
      "---\nname: Beta\nparent: a\naliases: [regions/old-b.html]\n"
      + "coordinates: {lat: -42.123456, lon: 47.5, precision: city}\n---\n",
    "content/regions/c.md":
      "---\nname: Gamma\nparent: b\ncoordinates: {lat: 0.000004, lon: -179.123456, precision: point}\n---\n",
    "content/regions/empty.md": "---\nname: Vuota\n---\n",
    "content/people/p.md": "---\nname: P\n---\n",
    "content/articles/uno.md": """
    ---
    title: Uno
    date: 2022-10-01
    regions: [a]
    events:
      - {id: e1, date: 2022-09-25, title: {it: "Prima, \\"citata\\"", en: "=First"}, regions: [b, a], people: [p]}
      - {id: e2, date: 2022-09~, title: Seconda, regions: [c, b], place: "riga; una", status: confirmed}
      - {id: e3, date: XXXX, title: Terza, status: retracted}
      - {id: e4, date: 2022-09-28/.., title: Quarta, regions: [empty], status: disputed}
    ---
    Testo.
    """,
    "content/articles/due.en.md": "---\ntitle: Two\n---\nText.\n",
    "content/articles/due.md": "---\ntitle: Due\ndate: 2022-10-02\nevents: [uno#e1]\n---\nTesto.\n",
  ]

  private static func rows(_ csv: String?) throws -> [[String: String]] {
    let lines = try #require(csv).components(separatedBy: "\r\n").dropLast().map(fields)
    let names = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  /// RFC 4180, of one line.
  private static func fields(_ line: String) -> [String] {
    line.matches(of: /(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",]*))(?=,|$)/).map { match in
      match.quoted.map { String($0).replacing("\"\"", with: "\"") } ?? String(match.bare ?? "")
    }
  }

  @Test func commaSeparatedValuesHaveEveryEventOnce() throws {
    let rows = try Self.rows(TestArchive(Self.files).site()["timeline/events.csv"])
    #expect(rows.map { $0["id"] } == ["uno#e3", "uno#e2", "uno#e1", "uno#e4"])
    let first = try #require(rows.first { $0["id"] == "uno#e1" })
    #expect(first["title"] == "Prima, \"citata\"")
    #expect(first["title_en"] == "'=First", "a spreadsheet would take it for a formula")
    #expect(first["regions"] == "b a" && first["people"] == "p")
    #expect(first["articles"] == "uno due")
    #expect(first["url"] == "https://a.example/articles/uno.html#e1")
    let second = try #require(rows.first { $0["id"] == "uno#e2" })
    #expect(second["date"] == "2022-09~")
    #expect(second["earliest"] == "2022-09-01" && second["latest"] == "2022-09-30")
  }

  @Test func aRegionHasExactlyItsEventsAndThoseOfTheRegionsWithinIt() throws {
    let site = try TestArchive(Self.files).site()
    func ids(_ region: String) throws -> [String?] {
      try Self.rows(site["regions/\(region)/timeline/events.csv"]).map { $0["id"] }
    }
    #expect(try ids("a") == ["uno#e3", "uno#e2", "uno#e1"])
    #expect(try ids("b") == ["uno#e2", "uno#e1"])
    #expect(try ids("c") == ["uno#e2"])
    #expect(try ids("empty") == ["uno#e4"])
    // Programs that know the former address find them there.
    #expect(site.files["regions/old-b/timeline/events.csv"] == site.files["regions/b/timeline/events.csv"])
  }

  @Test func pointsAreAsExactAsTheyMayBe() throws {
    let site = try TestArchive(Self.files).site()
    let rows = try Self.rows(site["timeline/events.csv"])
    let places = rows.map { "\($0["latitude"]!) \($0["longitude"]!) \($0["located_by"]!)" }
    #expect(places == ["  ", "0 -179.12346 c", "-42.12 47.5 b", "  "])
    // What a region's or a city's point was in full is nowhere in the output.
    for (path, bytes) in site.files {
      for secret in ["41.123456", "44.987654", "42.123456"] {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(secret), "\(path)")
      }
    }
  }

  /// An event's own coordinates, and areas.
  private static var located: [String: String] {
    var files = files
    files["content/articles/tre.md"] = """
      ---
      title: Tre
      date: 2022-10-03
      regions: [b]
      events:
        - {id: p, date: 2022-10-01, title: P, coordinates: {lat: 43.1234567, lon: 46.7654321, precision: point}}
        - {id: r, date: 2022-10-01, title: R, coordinates: {lat: 43.2345678, lon: 46.8765432, precision: 20 km}}
        - {id: s, date: 2022-10-01, title: S, coordinates: {lat: 43.3456789, lon: 46.9876543, precision: region}}
      ---
      Testo.
      """
    files["content/regions/c.md"] =
      "---\nname: Gamma\nparent: b\ncoordinates: {lat: 12.3456789, lon: 98.7654321, precision: 5 km}\n---\n"
    return files
  }

  @Test func anEventsOwnCoordinatesComeFirst() throws {
    let rows = try Self.rows(TestArchive(Self.located).site()["timeline/events.csv"])
    let places = Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (row["id"]!, ["latitude", "longitude", "precision", "radius", "located_by"].map { row[$0]! })
      })
    #expect(places["tre#p"] == ["43.12346", "46.76543", "point", "", ""])
    #expect(places["tre#r"]?.suffix(3) == ["radius", "20000", ""])
    // It was somewhere in its region, which the region's own point would hide.
    #expect(places["tre#s"] == ["", "", "", "", ""])
    #expect(places["uno#e2"]?.suffix(3) == ["radius", "5000", "c"])
  }

  @Test func anAreaIsAPolygonAndNoPoint() throws {
    let site = try TestArchive(Self.located).site()
    let json = try #require(site.files["timeline/events.geojson"])
    let collection = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    let feature = try #require(features.first { $0["id"] as? String == "tre#r" })
    let geometry = try #require(feature["geometry"] as? [String: Any])
    #expect(geometry["type"] as? String == "Polygon")
    let ring = try #require((geometry["coordinates"] as? [[[Double]]])?.first)
    #expect(ring.count == 65 && ring.first == ring.last)
    #expect(ring.allSatisfy { abs($0[0] - 46.88) < 0.6 && abs($0[1] - 43.23) < 0.4 })
    let calendar = try #require(site["timeline/events.ics"])
    #expect(calendar.components(separatedBy: "GEO:").count - 1 == 2)
  }

  @Test func exactCoordinatesAreNowhereInTheOutput() throws {
    let secrets = [
      "43.1234567", "46.7654321", "43.2345", "46.8765", "43.3456", "46.9876", "12.3456", "98.7654",
      "43,2345", "46,8765",
    ]
    for (path, bytes) in try TestArchive(Self.located).site().files {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in secrets { #expect(!text.contains(secret), "\(path): \(secret)") }
    }
  }

  @Test func theSmallestRegionDecidesWhetherAPointIsTold() throws {
    var files = Self.files
    files["content/regions/c.md"] =
      "---\nname: Gamma\nparent: b\ncoordinates: {lat: 1, lon: 2, precision: region}\n---\n"
    let rows = try Self.rows(TestArchive(files).site()["regions/c/timeline/events.csv"])
    #expect(rows.map { $0["located_by"] } == [""], "the event would stand in b")
  }

  @Test func aTextWithoutALanguageIsInThatOfItsArticle() throws {
    var files = Self.files
    files["content/articles/tre.md"] =
      "---\ntitle: Three\nlang: en\ndate: 2022-10-03\nevents: [{date: 2022-10-01, title: Fifth}]\n---\nText.\n"
    let site = try TestArchive(files).site()
    let row = try #require(try Self.rows(site["timeline/events.csv"]).first { $0["id"] == "tre#event-1" })
    #expect(row["title"] == "Fifth" && row["title_en"] == "Fifth")
    #expect(site["timeline/events.json"]?.contains(#""title":{"en":"Fifth"}"#) == true)
  }

  @Test func calendarsKnowAnEventAgainWhereverItIsPublished() throws {
    var files = Self.files
    files["content/archive.yml"] = "title: A\nlanguages: [it, en]\nid: prova\n"
    let calendar = try #require(try TestArchive(files).site()["timeline/events.ics"])
    #expect(calendar.contains("UID:prova:uno#e1\r\n"))
    #expect(!calendar.contains("URL:"), "a URL must be absolute")
  }

  @Test func jsonHasEveryTextInItsLanguage() throws {
    let site = try TestArchive(Self.files).site()
    let json = try #require(site.files["timeline/events.json"])
    let archive = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect(archive["title"] as? String == "Archivio" && archive["count"] as? Int == 4)
    let events = try #require(archive["events"] as? [[String: Any]])
    let first = try #require(events.first { $0["id"] as? String == "uno#e1" })
    #expect(first["title"] as? [String: String] == ["it": "Prima, \"citata\"", "en": "=First"])
    #expect(
      first["date"] as? [String: String] == [
        "edtf": "2022-09-25", "earliest": "2022-09-25", "latest": "2022-09-25",
      ])
    #expect(first["articles"] as? [String] == ["uno", "due"])
    #expect(events[3]["date"] as? [String: String] == ["edtf": "2022-09-28/..", "earliest": "2022-09-28"])
  }

  @Test func eventsWithoutAPlaceAreFeaturesWithoutGeometry() throws {
    let site = try TestArchive(Self.files).site()
    let json = try #require(site.files["timeline/events.geojson"])
    let collection = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    #expect(features.count == 4)
    #expect(features.map { $0["geometry"] is NSNull } == [true, false, false, true])
    let geometry = try #require(features[2]["geometry"] as? [String: Any])
    // Longitude first (RFC 7946, 3.1.1).
    #expect(geometry["coordinates"] as? [Double] == [47.5, -42.12])
  }

  @Test func calendarsHoldDaysAndJournalsTheRest() throws {
    let site = try TestArchive(Self.files).site()
    let text = try #require(site["timeline/events.ics"])
    #expect(text.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 76 && $0.last == 0x0D })
    let entries = text.replacing("\r\n ", with: "").components(separatedBy: "BEGIN:").dropFirst(2)
    let kinds = entries.map { String($0.prefix { $0 != "\r\n" }) }
    #expect(kinds == ["VJOURNAL", "VEVENT", "VEVENT", "VEVENT"])
    let (third, second, fourth) = (entries[2], entries[3], entries[5])
    #expect(third.contains("STATUS:CANCELLED") && !third.contains("DTSTART"))
    #expect(second.contains("DTSTART;VALUE=DATE:20220901\r\nDTEND;VALUE=DATE:20221001\r\n"))
    #expect(second.contains("LOCATION:riga\\; una") && second.contains("(EDTF 2022-09~)"))
    #expect(second.contains("STATUS:CONFIRMED") && second.contains("GEO:0;-179.12346"))
    // Of what goes on, only the beginning is known.
    #expect(fourth.contains("DTSTART;VALUE=DATE:20220928\r\nDTEND;VALUE=DATE:20220929\r\n"))
    #expect(fourth.contains("DTSTAMP:20221001T000000Z"))
  }

  @Test func pagesLeadToThemInEveryLanguage() throws {
    let site = try TestArchive(Self.files).site()
    for (page, address) in [
      ("timeline/index.html", "events.csv"), ("en/timeline/index.html", "../../timeline/events.csv"),
      ("regions/b.html", "b/timeline/events.ics"),
      ("en/regions/b.html", "../../regions/b/timeline/events.ics"),
    ] {
      #expect(site[page]?.contains("<a href=\"\(address)\">") == true, "\(page)")
    }
    #expect(site["people/p.html"]?.contains("events.csv") == false)
    #expect(!site.paths.contains { $0.hasPrefix("en/") && $0.contains("/events.") })
  }

  @Test func anArchiveWithoutEventsHasNone() throws {
    var files = Self.files
    files["content/articles/uno.md"] = "---\ntitle: Uno\ndate: 2022-10-01\n---\n"
    files["content/articles/due.md"] = "---\ntitle: Due\ndate: 2022-10-02\n---\n"
    #expect(try !TestArchive(files).site().paths.contains { $0.contains("events.") })
  }
}
