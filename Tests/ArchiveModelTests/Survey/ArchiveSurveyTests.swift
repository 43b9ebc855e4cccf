import Diagnostics
import Digests
import Testing

@testable import ArchiveModel

@Suite struct ArchiveSurveyTests {
  private func items(
    _ files: [String: String], originals: [String: [OriginalFile]] = [:], media: MediaTable = .none
  ) throws -> [ListedItem] {
    let sketch = try ArchiveSketch(files, originals: originals, media: media)
    #expect(sketch.diagnostics.filter { $0.severity == .error } == [])
    return ArchiveSurvey(sketch.archive, sketch.loaded).items
  }

  /// The gaps of what stands in a file.
  private func gaps(
    _ path: String, _ text: String, _ others: [String: String] = [:], media: MediaTable = .none
  ) throws -> [Gap] {
    let items = try items(others.merging([path: text]) { $1 }, media: media)
    return try #require(items.first { $0.path.rawValue == path }).gaps
  }

  @Test func theOrderIsTheArchives() throws {
    let items = try items([
      "content/articles/b.md": article(date: "2022-01-02"),
      "content/articles/a.md": article(date: "2022-01-02"),
      "content/articles/c.md": article(
        "status: draft\nevents: [{date: 2022, title: Nein}]", date: "2022-01-03"),
      "content/articles/d.md": article("embargo: 2022-10-01T06:00", date: "2022-01-01"),
      "content/articles/e.md": article(
        "status: retracted\ncorrections: [{date: 2022-10-01, note: X}]", date: "2021-12-31"),
      "content/articles/f.md": article(
        "events: [{id: y, date: 2022-02~, title: {en: Y, it: Ypsilon}}, {id: x, date: 2022-01, title: X, status: disputed}]",
        date: "2021-12-30"),
      "content/topics/t.md": entity(), "content/regions/r.md": entity(), "content/people/p.md": entity(),
      "seeds/s.md": source("published: 2021"), "content/pages/p.md": "---\ntitle: P\n---\n",
    ])
    #expect(
      items.map { "\($0.kind) \($0.id) \($0.date ?? "-") \($0.status ?? "-")" } == [
        "articles c 2022-01-03 draft", "articles a 2022-01-02 published", "articles b 2022-01-02 published",
        "articles d 2022-01-01 embargo", "articles e 2021-12-31 retracted", "articles f 2021-12-30 published",
        "events f#x 2022-01 disputed", "events f#y 2022-02~ reported", "regions r - -", "people p - -",
        "topics t - -", "sources s 2021 -", "pages p - -",
      ])
    #expect(items.first { $0.id == "f#y" }?.title == "Ypsilon")
    #expect(items.first { $0.id == "f#y" }?.path.rawValue == "content/articles/f.md")
    #expect(items.first { $0.id == "e" }?.gaps == [])
  }

  @Test func anArticleMayLackItsText() throws {
    #expect(
      try gaps("content/articles/a.md", article("summary: S", body: "")) == [.text, .sources, .translation])
    #expect(try gaps("content/articles/a.md", article("summary: S\nlang: en")) == [.sources, .translation])
    #expect(try gaps("content/articles/a.md", article()) == [.sources, .summary, .translation])
  }

  @Test func sourcesMayBeNamedOrCited() throws {
    let seeds = ["seeds/s.md": source()]
    for status in ["published", "draft"] {
      for (metadata, body) in [("sources: [s]\n", "T"), ("", "T [@s]")] {
        let text = article("\(metadata)summary: S\nstatus: \(status)", body: body)
        #expect(try gaps("content/articles/a.md", text, seeds) == [.translation])
      }
    }
  }

  @Test func eachLanguageThatIsMissingIsNamed() throws {
    let items = try items([
      "content/articles/a.md": article(), "content/articles/a.en.md": "---\ntitle: A\n---\nText.\n",
      "content/articles/b.md": article("lang: en"), "content/regions/r.md": entity(body: "Testo."),
      "content/regions/empty.md": entity(), "content/pages/p.md": "---\ntitle: P\n---\nTesto.\n",
      "content/pages/p.en.md": "---\ntitle: P\n---\nText.\n",
    ])
    let missing = Dictionary(
      uniqueKeysWithValues: items.map { ($0.path.rawValue, $0.untranslated.map(\.rawValue)) })
    #expect(missing["content/articles/a.md"] == [] && missing["content/articles/b.md"] == ["it"])
    #expect(missing["content/regions/r.md"] == ["en"] && missing["content/regions/empty.md"] == [])
    #expect(missing["content/pages/p.md"] == [])
    #expect(items.allSatisfy { $0.gaps.contains(.translation) == !$0.untranslated.isEmpty })
  }

  @Test func anEventMayRestOnNothing() throws {
    let items = try items([
      "seeds/s.md": source(),
      "content/articles/a.md": article(
        """
        sources: [s]
        events:
          - {id: inherits, date: 2022-01, title: A}
          - {id: none, date: 2022-02, title: A, sources: []}
          - {id: retracted, date: 2022-03, title: A, sources: [], status: retracted}
        """),
    ])
    #expect(items.filter { $0.kind == .events }.map(\.gaps) == [[], [.sources], []])
  }

  @Test(arguments: [
    ("", [Gap.text, .coordinates, .parent, .references]), ("kind: country\niso: GE", [.text, .references]),
    ("kind: sea\nterritory: kosovo", [.text, .references]),
    ("kind: city\ncoordinates: {lat: 1, lon: 2, precision: city}", [.text, .parent, .references]),
    ("parent: r", [.text, .coordinates, .references]),
  ])
  func aRegionHasAPlaceOnMapsAndInTheTree(metadata: String, gaps: [Gap]) throws {
    #expect(
      try self.gaps("content/regions/a.md", entity(metadata), ["content/regions/r.md": entity()]) == gaps)
  }

  @Test func referencesOfPublishedDocumentsCount() throws {
    let entities = [
      "content/people/p.md": entity(name: "Anna"),
      "seeds/s.md": source("sha256: \(String(repeating: "a", count: 64))"),
    ]
    func isReferred(_ path: String, _ article: String) throws -> Bool {
      let items = try items(entities.merging(["content/articles/a.md": article]) { $1 })
      return try !#require(items.first { $0.path.rawValue == path }).gaps.contains(.references)
    }
    for metadata in ["people: [p]", "authors: [p]", "events: [{date: 2022, title: T, people: [p]}]"] {
      #expect(try isReferred("content/people/p.md", article(metadata)))
      #expect(try !isReferred("content/people/p.md", article(metadata + "\nstatus: draft")))
    }
    #expect(try isReferred("content/people/p.md", article(body: "[[p]]")))
    #expect(try isReferred("content/people/p.md", article(body: "Dice Anna.")))
    #expect(try !isReferred("content/people/p.md", article()))
    for text in [article("sources: [s]"), article(body: "T [@s]"), article(body: "[[s]]")] {
      #expect(try isReferred("seeds/s.md", text))
    }
    #expect(try !isReferred("seeds/s.md", article()))
  }

  @Test func aSourceMayLackItsCopies() throws {
    let users = ["content/articles/a.md": article("sources: [s]")]
    #expect(try gaps("seeds/s.md", source(), users) == [.original])
    #expect(try gaps("seeds/s.md", source("url: https://a.example/"), users) == [.archived, .original])
    let digest = String(repeating: "a", count: 64)
    #expect(
      try gaps(
        "seeds/s.md", source("url: https://a.example/\narchived: https://b.example/\nsha256: \(digest)"),
        users)
        == [])
    let original = OriginalFile(path: SourcePath("seeds/s.pdf"), sha256: digest)
    let items = try items(
      users.merging(["seeds/s.md": source()]) { $1 }, originals: ["s": [original]])
    #expect(items.first { $0.kind == .sources }?.gaps == [])
  }

  @Test func anImageMayLackItsMaker() throws {
    let path = MediaPath("a.jpg")
    let version = PreparedImage.Version(width: 480, height: 360, size: 9, digest: SHA256Digest(of: []))
    let media = MediaTable(
      [path: .image(PreparedImage(path: path, format: .jpeg, frames: 1, versions: [version])!)], files: [path]
    )
    func lacksCredit(_ metadata: String, _ body: String = "T") throws -> Bool {
      try gaps("content/articles/a.md", article(metadata, body: body), media: media).contains(.credit)
    }
    #expect(try !lacksCredit(""))
    #expect(try lacksCredit("image: {file: a.jpg, alt: A}"))
    #expect(try !lacksCredit("image: {file: a.jpg, alt: A, credit: C}"))
    #expect(try lacksCredit("", "![A](../media/a.jpg)"))
    #expect(try lacksCredit("images: [{file: a.jpg, caption: C}]", "![A](../media/a.jpg)"))
    #expect(try !lacksCredit("images: [{file: a.jpg, credit: C}]", "![A](../media/a.jpg)"))
    #expect(try !lacksCredit("image: {file: a.jpg, alt: A, credit: C}", "![A](../media/a.jpg)"))
  }

  @Test func aProtectedPersonIsListedByTheNameThatStandsForTheirs() throws {
    let items = try items(["content/people/p.md": entity("protected: Un negoziante", name: "Ruslan Akhmedov")]
    )
    #expect(items.map(\.title) == ["Un negoziante"])
  }
}
