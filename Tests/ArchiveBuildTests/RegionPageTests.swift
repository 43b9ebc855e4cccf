import Testing

/// What a region's page shows beside its articles and events: its map, its neighbours, and what it rests on.
struct RegionPageTests {
  private static let files = [
    "content/archive.yml": "title: A\nlanguages: [it, en]\n",
    "content/regions/ge.md": "---\nname: {it: Georgia, en: Georgia}\nkind: country\niso: GE\n---\n",
    "content/regions/ru.md": "---\nname: {it: Russia, en: Russia}\nkind: country\niso: RU\n---\n",
    "content/regions/lars.md":
      "---\nname: {it: Valico di Lars, en: Lars crossing}\nparent: ru\n"
      + "coordinates: {lat: 42.7449, lon: 44.6227, precision: city}\n---\n",
    "content/regions/tbilisi.md":
      "---\nname: Tbilisi\nparent: ge\ncoordinates: {lat: 41.72, lon: 44.79, precision: city}\n---\n",
    "content/regions/nowhere.md": "---\nname: Altrove\n---\n",
    "seeds/a.md": "---\ntitle: Fonte A\n---\n", "seeds/b.md": "---\ntitle: Fonte B\n---\n",
    "content/articles/uno.md": """
    ---
    title: Uno
    date: 2022-10-01
    regions: [ge, lars]
    sources: [b]
    events:
      - {id: e1, date: 2022-09-25, title: Prima, regions: [tbilisi, lars], sources: [a, b]}
      - {id: e2, date: 2022-09-26, title: Seconda, regions: [tbilisi]}
      - {id: e3, date: 2022-09-27, title: Terza, regions: [ge]}
      - id: e4
        date: 2022-09-28
        title: Quarta
        regions: [ge]
        coordinates: {lat: 42.2679, lon: 42.6946, precision: 20 km}
    ---
    Testo.
    """,
  ]

  private static func map(_ page: String?) throws -> String {
    let match = try #require(page?.firstMatch(of: /<figure class="map">(?<map>(?s:.*?))<\/figure>/))
    return String(match.map)
  }

  @Test func aCountryIsShadedWithTheEventsOfThePlacesInIt() throws {
    let site = try TestArchive(Self.files).site()
    let map = try Self.map(site["regions/ge.html"])
    #expect(map.contains("<title id=\"_map-title\">Mappa: Georgia</title>"))
    #expect(map.contains("class=\"map-shade\"") && map.contains("map-disputed"))
    #expect(map.contains("Abcasia (qui: Georgia)") && map.contains("Ossezia del Sud (qui: Georgia)"))
    // Two events at Tbilisi, one somewhere in a circle; what is known to be in Georgia alone has no mark.
    #expect(
      map.contains(
        "<a href=\"tbilisi.html\" tabindex=\"-1\"><title>Tbilisi</title><circle class=\"map-point\""))
    #expect(map.matches(of: /<circle class="map-circle" cx="[0-9]{3}"/).count == 1)
    #expect(map.contains(">Tbilisi (2)</text>") && map.contains(">Armenia</text>"))
    // Its place in another region is on the map of that.
    #expect(!map.contains("lars.html"))
  }

  @Test func aPlaceIsAMarkWithinTheCountryAroundIt() throws {
    let site = try TestArchive(Self.files).site()
    let map = try Self.map(site["regions/lars.html"])
    #expect(map.contains(">Valico di Lars</text>") && map.contains("class=\"map-shade\""))
    #expect(map.contains("cx=\"500\" cy=\"375\""))
    let english = try Self.map(site["en/regions/lars.html"])
    #expect(english.contains("Map: Lars crossing") && english.contains(">Lars crossing</text>"))
  }

  @Test func namesAreThoseOfThePagesLanguage() throws {
    let site = try TestArchive(Self.files).site()
    #expect(try Self.map(site["regions/ge.html"]).contains(">Turchia</text>"))
    #expect(try Self.map(site["en/regions/ge.html"]).contains(">Turkey</text>"))
  }

  @Test func theListOfRegionsHasAMapOfAllEvents() throws {
    let site = try TestArchive(Self.files).site()
    let map = try Self.map(site["regions/index.html"])
    #expect(map.contains("4 eventi.") && map.contains("<a href=\"tbilisi.html\""))
    #expect(map.contains("<rect class=\"map-region\""), "of an event in Georgia only the country is known")
    // Each place once, and what has coordinates of its own.
    let rows = map.matches(of: /<tr><th scope="row">(?<name>.*?)<\/th><td>(?<count>[0-9]+)<\/td>/)
    #expect(
      rows.map { "\($0.name.replacing(/<.*?>/, with: "")) \($0.count)" } == [
        "Tbilisi 2", "Georgia 1", "Valico di Lars 1", "Con coordinate proprie 1",
      ])
  }

  @Test func aRegionWithoutAPlaceHasNoMap() throws {
    let site = try TestArchive(Self.files).site()
    #expect(site["regions/nowhere.html"]?.contains("<figure class=\"map\">") == false)
    var files = Self.files
    files["content/articles/uno.md"] = "---\ntitle: Uno\ndate: 2022-10-01\n---\nTesto.\n"
    #expect(try TestArchive(files).site()["regions/index.html"]?.contains("<figure class=\"map\">") == false)
  }

  @Test func whereNothingInARegionHasAPlaceThereIsNoMap() throws {
    var files = Self.files
    files["content/regions/vague.md"] = "---\nname: Vago\nparent: ge\n---\n"
    files["content/articles/due.md"] =
      "---\ntitle: Due\ndate: 2022-10-02\nevents: [{date: 2022-10-01, title: E, regions: [vague]}]\n---\nTesto.\n"
    let site = try TestArchive(files).site()
    #expect(site["regions/vague.html"]?.contains("<figure class=\"map\">") == false)
    // On a larger map it is somewhere in the region around it.
    #expect(try Self.map(site["regions/index.html"]).contains(/>Georgia<\/a><\/th><td>2</))
  }

  @Test func aCrowdedMapIsSmallInEveryScript() throws {
    var files = Self.files
    for number in 0..<150 {
      let name = "Населённый пункт \(number) Верхнекавказского района"
      let (latitude, longitude) = (41.2 + Double(number % 13) * 0.16, 41.8 + Double(number / 13) * 0.35)
      files["content/regions/p\(number).md"] =
        "---\nname: \(name)\nparent: ge\ncoordinates: {lat: \(latitude), lon: \(longitude), precision: city}\n---\n"
    }
    let events = (0..<150).map { "  - {date: 2022-09-25, title: E\($0), regions: [p\($0)]}" }.joined(
      separator: "\n")
    files["content/articles/due.md"] =
      "---\ntitle: Due\ndate: 2022-10-02\nevents:\n\(events)\n---\nTesto.\n"
    let site = try TestArchive(files).site()
    for page in ["regions/ge.html", "regions/index.html"] {
      let drawing = try Self.map(site[page]).firstMatch(of: /<svg(?s:.*?)<figcaption>/)
      #expect(try #require(drawing).0.utf8.count <= 25_000, "\(page)")
    }
  }

  @Test func bordersFollowTheWorldview() throws {
    var files = Self.files
    files["content/archive.yml"] =
      "title: A\nlanguages: [it, en]\nworldview: {territories: [{id: abkhazia, belongs_to: GE, disputed: false}]}\n"
    let map = try Self.map(TestArchive(files).site()["regions/ge.html"])
    #expect(!map.contains("Abcasia") && map.contains("Ossezia del Sud (qui: Georgia)"))
  }

  @Test func everyMapOfTheSampleIsSmall() throws {
    let maps = try TestArchive.sample().site().files.compactMap { path, bytes -> (String, Int)? in
      let page = String(decoding: bytes, as: UTF8.self)
      guard path.hasSuffix(".html"), page.contains("<figure class=\"map\">") else { return nil }
      return (path, try Self.map(page).utf8.count)
    }
    #expect(maps.count == 22)
    for (path, size) in maps { #expect(size <= 25_000, "\(path)") }
  }

  @Test func itsSourcesAreThoseOfItsArticlesAndEvents() throws {
    let site = try TestArchive(Self.files).site()
    let page = try #require(site["regions/ge.html"])
    let section = try #require(page.firstMatch(of: /id="_evidence">(?<text>(?s:.*?))<\/section>/)).text
    let rows = section.matches(of: /<a href="(?<url>[^"]*)".*?<p class="count">(?<count>.*?)<\/p>/)
    #expect(
      rows.map { "\($0.url) \($0.count)" } == [
        "../sources/b.html 4 eventi, 1 articolo", "../sources/a.html 1 evento",
      ])
    #expect(site["regions/nowhere.html"]?.contains("_evidence") == false)
  }

  @Test func itsNeighboursAreThoseOfTheSameParent() throws {
    var files = Self.files
    for number in 1...14 {
      files["content/regions/n\(number).md"] = "---\nname: N\(number)\nparent: ge\n---\n"
    }
    let site = try TestArchive(files).site()
    let page = try #require(site["regions/n3.html"])
    let section = try #require(page.firstMatch(of: /id="_siblings">(?<text>(?s:.*?))<\/section>/)).text
    let urls = section.matches(of: /<a href="(?<url>[^"]*)"/).map { String($0.url) }
    // The one with most events first, the others by id, and where all are.
    #expect(urls.count == 13 && urls.first == "tbilisi.html" && urls.last == "ge.html")
    #expect(!urls.contains("n3.html"))
    #expect(site["regions/ge.html"]?.contains("_siblings") == false, "it has no parent")
  }
}
