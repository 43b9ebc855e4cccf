import ArchiveModel
import CorpusGenerator
import Foundation
import Testing

@testable import ArchiveBuild

/// The data of a site make an archive that gives the same site, byte for byte.
struct DataRoundTripTests {
  /// Builds an archive, imports the data of its site with the same templates, and builds that.
  static func check(
    _ archive: TestArchive, _ change: (inout BuildOptions) -> Void = { _ in },
    settings: (inout BuildOptions) -> Void = { _ in }
  ) throws {
    let site = try archive.site {
      change(&$0); settings(&$0)
    }
    let copy = try TestArchive([:])
    try FileManager.default.removeItem(atPath: "\(copy.path)/content")
    let templates = "\(archive.path)/templates"
    if FileManager.default.fileExists(atPath: templates) {
      try FileManager.default.copyItem(atPath: templates, toPath: "\(copy.path)/templates")
    }
    let report = try ArchiveImporter(into: copy.path).importData(from: archive.folder.path("site"))
    #expect(report.problems == [] && report.diagnostics == "")
    let again = try copy.site(settings)
    #expect(again.differences(from: site) == [])
  }

  @Test func theSampleComesBack() throws { try Self.check(TestArchive.sample()) }

  @Test(arguments: ["Archives/arabic", "Archives/awkward", "Sites/minimal/source"])
  func fixturesComeBack(_ name: String) throws {
    try Self.check(TestArchive(FileTree(at: "\(Repository.root)/Tests/Fixtures/\(name)")))
  }

  @Test(arguments: [1])
  func madeUpArchivesComeBack(_ seed: Int) throws {
    try Self.check(TestArchive(Corpus(articles: 30, seed: UInt64(seed))))
  }

  @Test(arguments: 0..<6)
  func randomArchivesComeBack(_ seed: Int) throws {
    var dice = Dice(seed)
    try Self.check(TestArchive(ArchiveSketch(&dice).files))
  }

  /// What no other archive here has.
  static let rareImages = ImageArchive.kept("foto/una rara.png")

  static let rarities: [String: String] = [
    "content/archive.yml": """
    title: {en: "A: \\"b\\"", it: 'Un # titolo'}
    languages: [it, en, ru]
    base_url: https://a.example/b
    mentions: off
    html: [sub, abbr]
    feeds: [people]
    license: {it: Tutti i diritti, en: CC BY 4.0}
    worldview: {base: de-facto, territories: [{id: kosovo, belongs_to: RS, disputed: false}]}
    """,
    "templates/theme.yml": """
    extra:
      article: {note: text, link: url, count: integer, seen: boolean, list: list of text}
      entity: {note: text}
    """,
    "content/regions/r.md": """
    ---
    name: R
    link: never
    kind: country
    coordinates: {lat: 43.123456, lon: 47.654321, precision: point}
    extra: {note: "yes", segreto: segreto}
    ---
    """,
    "content/regions/a.md":
      "---\nname: {ru: А}\nparent: r\ncoordinates: {lat: 1.2345, lon: -2.3456, precision: city}\n---\n",
    "content/regions/b.md":
      "---\nname: {en: B, it: Bi}\nparent: r\nimage: {file: foto/una rara.png, alt: {it: A, en: \"a: b\"}, credit: X, graphic: true}\nimages: [{file: foto/una rara.png, credit: {en: Y}}]\ncoordinates: {lat: -33.9, lon: 151.2, precision: region}\n---\nTesto.\n\n![Rara](<../media/foto/una rara.png>)\n",
    "content/regions/b.en.md": "---\n---\nText, [[r]].\n",
    "content/people/teste.md":
      "---\nname: Zarina Kurbanova\nspellings: [Курбанова]\nprotected: {it: Una testimone, en: A witness}\n---\nH<sub>2</sub>O, <abbr title=\"A &amp; B\">AB</abbr>, <i>x</i>.\n",
    "content/people/p.md":
      "---\nname: Ann\nspellings: [\"- a\", 'b: c']\naliases: [people/former.html]\nwikidata: Q42\n---\n",
    "content/organisations/p.md": "---\nname: Org\n---\n",
    "content/topics/t.md": "---\nname: T\n---\n",
    "content/pages/about.md":
      "---\ntitle: Chi siamo\nsummary: S\nimage: {file: foto/una rara.png, alt: Una}\nimages: [{file: foto/una rara.png, alt: Rara, caption: {en: C}}]\n---\n\r\n## A\r\n\r\nTesto \r\n\r\n![](<../media/foto/una rara.png>)\r\n",
    "content/pages/about.en.md": "---\ntitle: About\n---\nText\n",
    "content/articles/2022/a.md": """
    ---
    title: "A: primo"
    date: 2022-09-25
    updated: 2022-09-26
    summary: |
      Due
      righe
    authors: [p, "Anna B., detta “C”", "null"]
    regions: [r]
    people: [p]
    sources: [s]
    mentions: on
    extra: {note: "a\\nb", link: https://a.example/, count: 7, seen: "true", list: ["x, y", z], segreto: segreto}
    corrections: [{date: 2022-09-26, note: "Era: sbagliato."}]
    aliases: [articles/former.html]
    image: {file: foto/una rara.png, alt: Rara}
    images:
      - {file: foto/una rara.png, caption: {it: "C: d"}}
    events:
      - {date: 2022-09-25~, title: Primo}
      - {id: due, date: 2022-09-2X/.., title: {en: Second, ru: Второе}, regions: [], people: [], sources: [], place: {it: Qui},
         status: disputed, coordinates: {lat: 42.5, lon: 45.1, precision: 7 km}}
      - {date: XXXX-09, title: {it: Terzo}, regions: [a, b], coordinates: {lat: 42.53, lon: 45.17, precision: region}}
    ---
    ![Rara](<../../media/foto/una rara.png>)

    Testo con Ann, R e [@u, p. 3]; <!-- segreto --> [[b|la città]] e [qui](../2021/b.md#fatto).

    | a | b |
    |---|---|
    | 1 | 2 | segreto |

    ```swift segreto
    let a = "<!-- mostrato -->"
    ```

    [segreto]: /segreto
    """,
    "content/articles/2022/a.en.md":
      "---\ntitle: \"A: first\"\noriginal: 0123456789abcdef\n---\nText with Ann. [@s]\n",
    "content/articles/2022/c.md":
      "---\ntitle: C\ndate: 2022-01-01\nlang: it\nsummary: S\n---\nUno. <!-- segreto -->\n",
    "content/articles/2022/c.en.md": "---\ntitle: C\noriginal: 33e072eb89f64a63\n---\nOne.\n",
    "content/articles/2021/b.md": """
    ---
    title: B
    date: 2021-01-01
    lang: en
    authors: [p]
    events: [2022/a#due, {id: fatto, date: 2021-01-01, title: Fact}, "2022/a#event-1"]
    ---
    """,
    "content/articles/2021/withdrawn.md": """
    ---
    title: Ritirato
    date: 2021-01-02
    status: retracted
    authors: [p]
    regions: [r]
    sources: [s]
    events: [{date: 2021-01-02, title: segreto}]
    corrections: [{date: 2021-02-02, note: Ritirato.}]
    ---
    segreto
    """,
    "content/articles/2021/released.md":
      "---\ntitle: Z\ndate: 2021-01-03\nembargo: 2021-01-04T06:00\n---\n[[r]]\n",
    "content/articles/2021/draft.md": "---\ntitle: segreto\ndate: 2021-01-03\nstatus: draft\n---\nsegreto\n",
    "seeds/s.md":
      "---\ntitle: Fonte\nlang: ru\npublished: 2022?\nreliability: {it: buona}\nimage: {file: foto/una rara.png, alt: A}\nimages: [{file: foto/una rara.png, credit: B}]\n---\nNota.\n\n![x](<../content/media/foto/una rara.png>)\n",
    "seeds/s.en.md": "---\ntitle: Source\n---\nNote.\n",
    "seeds/u.md": "---\ntitle: {ru: У}\nurl: https://b.example/\naccessed: 2022-10-01\n---\n",
  ]

  @Test func raritiesComeBackAndNothingHiddenDoes() throws {
    let archive = try TestArchive(Self.rarities, images: Self.rareImages)
    let asOf = try #require(BuildOptions.instant("2021-02-01T00:00+00:00"))
    try Self.check(archive) { $0.asOf = asOf }
    let site = try archive.tree()
    #expect(site.files(with: "segreto") == [])
    #expect(site.files(with: "mostrato") != [])
    #expect(site.files(with: "43.123456") == [] && site.files(with: "1.2345") == [])
  }

  /// Every key of metadata comes back, also one that a later release has.
  @Test func recordsHaveAllThatMetadataHave() throws {
    let archive = try TestArchive(Self.rarities, images: Self.rareImages)
    let asOf = try #require(BuildOptions.instant("2021-02-01T00:00+00:00"))
    let site = try archive.site { $0.asOf = asOf }
    let kinds: [(file: String, set: String, kind: SchemaKind, except: Set<String>)] = [
      ("archive", "", .archive, ["contact", "description", "id", "publisher"]),
      ("articles", "articles", .article, ["embargo", "organisations", "topics"]),
      ("entities", "entities", .region, ["iso", "territory"]),
      ("sources", "sources", .source, ["archived", "extra", "publisher", "sha256", "aliases"]),
      ("pages", "pages", .page, ["extra", "aliases"]),
    ]
    for (file, set, kind, except) in kinds {
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(site.files["data/\(file).json"] ?? [])) as? [String: Any])
      let records = set.isEmpty ? [object] : try #require(object[set] as? [[String: Any]])
      let keys = Set(records.flatMap(\.keys))
      #expect(Set(kind.schema.keys.map(\.name)).subtracting(except).subtracting(keys) == [], "\(file)")
    }
  }

  @Test func whatIsSomewhereInARegionIsNowhereAsAPoint() throws {
    let site = try TestArchive(Self.rarities, images: Self.rareImages).site()
    #expect(site["data/events.json"]!.contains(#""coordinates":{"precision":"region"}"#))
    #expect(
      site.files(with: "42.5").allSatisfy { !$0.contains("events.json") || !(site[$0]!.contains("45.17")) })
  }

  @Test func namesOfAnyScriptComeBack() throws {
    let archive = try TestArchive([
      "content/articles/Año.md":
        "---\ntitle: A\ndate: 2022-01-01\nevents: [{id: primo, date: 2022, title: E}]\n---\n",
      "content/articles/日本.md":
        "---\ntitle: B\ndate: 2022-01-01\nevents: [{id: é, date: 2022, title: E}, Año#primo]\n---\n",
    ])
    try Self.check(archive)
    // Without an address, pages have paths.
    #expect(try archive.tree()["data/articles.json"]!.contains(#""page":"articles/A%C3%B1o.html""#))
  }

  @Test func languagesOfOtherTemplatesComeBack() throws {
    let strings = try #require(TestArchive.sampleFiles()["templates/strings/fr.yml"])
    try Self.check(
      TestArchive([
        "content/archive.yml": "languages: [en, fr-CA]\n", "templates/strings/fr-CA.yml": strings,
        "content/pages/about.md": "---\ntitle: A\n---\n",
      ]))
  }

  @Test func anotherAddressIsKept() throws {
    try Self.check(TestArchive(["content/pages/about.md": "---\ntitle: A\n---\n"])) {
      $0.baseURL = "https://b.example/"
    }
  }

  @Test func nothingIsReplaced() throws {
    let archive = try TestArchive.sample()
    try archive.build()
    let before = try FileTree(at: archive.path)
    #expect(throws: EnvironmentError.self) {
      try ArchiveImporter(into: archive.path).importData(from: archive.folder.path("site/data"))
    }
    #expect(try FileTree(at: archive.path).differences(from: before) == [])
  }

  @Test func dataThatMakeNoArchiveLeaveNothing() throws {
    let archive = try TestArchive([
      "content/pages/about.md": "---\ntitle: A\n---\n[[regions/r]]\n",
      "content/regions/r.md": "---\nname: R\n---\n",
    ])
    try archive.build()
    let path = archive.folder.path("site/data/entities.json")
    try "{\"entities\":[]}".write(toFile: path, atomically: true, encoding: .utf8)
    let copy = archive.folder.path("copy")
    let report = try ArchiveImporter(into: copy).importData(from: archive.folder.path("site"))
    #expect(report.diagnostics.contains("content/pages/about.md:4:3: error"), "\(report.diagnostics)")
    #expect(try FileTree(at: copy).paths.filter { !$0.hasPrefix(".regesta/") } == [])
    #expect(!FileManager.default.fileExists(atPath: "\(copy)/.regesta/import"))
  }
}
