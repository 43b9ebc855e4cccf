import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct RenamingTests {
  private static let regions = [
    "content/regions/lars.md": entity(), "content/regions/lars-queue.md": entity(),
    "content/regions/russia.md": entity(),
  ]

  /// Renames `regions/lars` to `regions/verkhny` in an archive with one more file.
  private func rename(_ text: String, at path: String = "content/articles/2022/a.md") throws -> String? {
    let files = Self.regions.merging([path: text]) { $1 }
    return try RenamedSketch(files, "lars", to: "verkhny").files[path]
  }

  @Test func namesInMetadataKeepTheirQuotesAndCompany() throws {
    let before = article(
      """
      # lars in a comment
      summary: lars and [[lars]] are words here
      regions: [lars, 'lars-queue', russia] # lars
      topics: []
      events:
        - id: lars
          date: 2022-09
          title: lars
          regions:
            - "lars"
            - russia
        - {date: 2022-10, title: x, regions: [ 'lars' ]}
      extra: {note: lars}
      """, body: "lars is a word.")
    let after = article(
      """
      # lars in a comment
      summary: lars and [[lars]] are words here
      regions: [verkhny, 'lars-queue', russia] # lars
      topics: []
      events:
        - id: lars
          date: 2022-09
          title: lars
          regions:
            - "verkhny"
            - russia
        - {date: 2022-10, title: x, regions: [ 'verkhny' ]}
      extra: {note: lars}
      """, body: "lars is a word.")
    #expect(try rename(before) == after)
  }

  @Test func aCitedSourceIsRenamedWhereItIsCited() throws {
    let before = "It was so [@decree, p. 3; @decree-2], said `[@decree]` and \\[@decree]."
    let sources = ["seeds/decree.md", "seeds/decree-2.md"].reduce(into: [String: String]()) {
      $0[$1] = "---\ntitle: T\n---\n"
    }
    let files = sources.merging(["content/articles/a.md": article("sources: [decree]", body: before)]) { $1 }
    #expect(
      try RenamedSketch(files, "decree", to: "order").files["content/articles/a.md"]
        == article(
          "sources: [order]",
          body: "It was so [@order, p. 3; @decree-2], said `[@decree]` and \\[@decree]."))
  }

  @Test(arguments: [
    (#"[&a lars, russia]"#, #"[&a verkhny, russia]"#), (#"["l\u0061rs"]"#, #"["verkhny"]"#),
    ("[! lars]", "[! verkhny]"), ("\n- lars\n- russia", "\n- verkhny\n- russia"),
  ])
  func aNameIsFoundHoweverItIsSpelt(before: String, after: String) throws {
    #expect(try rename(article("regions: \(before)")) == article("regions: \(after)"))
  }

  @Test func anAliasOfYAMLFollowsItsAnchor() throws {
    let events = "events:\n  - {date: 2022, title: x, regions: *r}\n  - {date: 2022, title: y, regions: [*l]}"
    #expect(
      try rename(article("regions: &r [&l lars]\n\(events)"))
        == article("regions: &r [&l verkhny]\n\(events)"))
  }

  @Test func aNameInABlockIsRefusedWithItsPlace() throws {
    let problem = #expect(throws: RenameProblem.self) { try rename(article("regions:\n  - >-\n    lars")) }
    #expect(problem?.message == "“lars” is written in a way that can't be rewritten")
    #expect(problem?.location?.range?.start.line == 5)
  }

  @Test func aParentIsRewritten() throws {
    #expect(
      try rename(entity("parent: lars # lars"), at: "content/regions/georgia.md")
        == entity("parent: verkhny # lars"))
  }

  @Test func wikiLinksKeepTheirFormFragmentAndText() throws {
    let before = """
      # lars

      [[lars]] [[ regions/lars ]] [[lars|lars]] [[regions/lars#lars|the lars]] [[lars-queue]] `[[lars]]` \\[[lars]]

          [[lars]]

      | a | b |
      | --- | --- |
      | [[lars\\|lars]] | [[russia]] |
      """
    let after = """
      # lars

      [[verkhny]] [[ regions/verkhny ]] [[verkhny|lars]] [[regions/verkhny#lars|the lars]] [[lars-queue]] `[[lars]]` \\[[lars]]

          [[lars]]

      | a | b |
      | --- | --- |
      | [[verkhny\\|lars]] | [[russia]] |
      """
    #expect(try rename(article(body: before)) == article(body: after))
  }

  @Test func linksToTheFileKeepTheirWayAndFragment() throws {
    let before = """
      [lars](../../regions/lars.md) [x](<../../regions/lars.md> "lars") [y](../../../content/regions/lars.md#lars)
      [z](../../regions/l%61rs.md#a%20b) [q](../../regions/lars-queue.md) [lars.md](https://example.org/regions/lars.md)
      """
    let after = """
      [lars](../../regions/verkhny.md) [x](<../../regions/verkhny.md> "lars") [y](../../../content/regions/verkhny.md#lars)
      [z](../../regions/verkhny.md#a%20b) [q](../../regions/lars-queue.md) [lars.md](https://example.org/regions/lars.md)
      """
    #expect(try rename(article(body: before)) == article(body: after))
  }

  @Test func definitionsAreRewrittenAndWhatOnlyLooksLikeThemIsnt() throws {
    let before = """
      ```
      [a]: ../../regions/lars.md
      ```

      [one][a], [two][a], [three][b], [four][c].

      [a]: ../../regions/lars.md
      [b]: ../../regions/lars.md
      [c]: <../../regions/lars.md#x> "lars"
      [unused]: ../../regions/lars.md
      """
    let after = """
      ```
      [a]: ../../regions/lars.md
      ```

      [one][a], [two][a], [three][b], [four][c].

      [a]: ../../regions/verkhny.md
      [b]: ../../regions/verkhny.md
      [c]: <../../regions/verkhny.md#x> "lars"
      [unused]: ../../regions/lars.md
      """
    #expect(try rename(article(body: before)) == article(body: after))
  }

  @Test func lineEndsByteOrderMarksAndOtherScriptsStay() throws {
    let before = "\u{FEFF}---\r\ntitle: Ж\r\ndate: 2022-09-27\r\nregions: [lars]\r\n---\r\nЖЖ [[lars]]\r\n"
    let after =
      "\u{FEFF}---\r\ntitle: Ж\r\ndate: 2022-09-27\r\nregions: [дагестан]\r\n---\r\nЖЖ [[дагестан]]\r\n"
    let files = Self.regions.merging(["content/articles/a.md": before]) { $1 }
    #expect(try RenamedSketch(files, "lars", to: "дагестан").files["content/articles/a.md"] == after)
  }

  @Test func aNameThatYAMLWouldMisreadGetsQuotes() throws {
    let files = Self.regions.merging([
      "content/articles/a.md": article("regions: [lars, 'lars-queue']", body: "[x](../regions/lars.md)")
    ]) { $1 }
    let renamed = try RenamedSketch(files, "lars", to: "a, (b)")
    #expect(
      renamed.files["content/articles/a.md"]
        == article("regions: [\"a, (b)\", 'lars-queue']", body: "[x](../regions/a,%20%28b%29.md)"))
  }

  @Test func authorsThatAreEntitiesAreRewrittenAndOtherNamesArent() throws {
    let files = [
      "content/people/anna.md": entity(), "content/organisations/fsb.md": entity(),
      "content/articles/a.md": article("authors: [anna, Anna B., fsb]\npeople: [anna]"),
    ]
    #expect(
      try RenamedSketch(files, "people/anna", to: "anna-b").files["content/articles/a.md"]
        == article("authors: [anna-b, Anna B., fsb]\npeople: [anna-b]"))
  }

  @Test func aNameThatAnAuthorAlreadyHasIsRefused() throws {
    let files = [
      "content/people/anna.md": entity(), "content/articles/a.md": article("authors: [Redazione]"),
    ]
    let problem = #expect(throws: RenameProblem.self) {
      try RenamedSketch(files, "people/anna", to: "Redazione")
    }
    #expect(problem?.message == "“Redazione” means no document and would mean “people/Redazione”")
  }

  @Test func aBareLinkThatWouldBeAmbiguousGetsItsKind() throws {
    let files = Self.regions.merging([
      "content/topics/queue.md": entity(), "content/pages/p.md": "---\ntitle: P\n---\n[[lars]] [[lars|x]]\n",
    ]) { $1 }
    #expect(
      try RenamedSketch(files, "lars", to: "queue").files["content/pages/p.md"]
        == "---\ntitle: P\n---\n[[regions/queue]] [[regions/queue|x]]\n")
  }

  @Test func aNameThatMakesAnothersLinkAmbiguousIsRefused() throws {
    let files = Self.regions.merging([
      "content/topics/queue.md": entity(), "content/pages/p.md": "---\ntitle: P\n---\n[[queue]]\n",
    ]) { $1 }
    let problem = #expect(throws: RenameProblem.self) { try RenamedSketch(files, "lars", to: "queue") }
    #expect(problem?.message == "“queue” means “topics/queue” and would mean none")
    #expect(problem?.location?.path.rawValue == "content/pages/p.md")
  }

  @Test func draftsAndTranslationsAreRewrittenToo() throws {
    let files = Self.regions.merging([
      "content/articles/d.md": article("status: draft\nregions: [lars]", body: "[[lars]]"),
      "content/articles/e.md": article("embargo: 2099-01-01T00:00Z\nregions: [lars]"),
      "content/articles/e.en.md": "---\ntitle: E\n---\n[x](../regions/lars.md)\n",
    ]) { $1 }
    let renamed = try RenamedSketch(files, "lars", to: "verkhny").files
    #expect(
      renamed["content/articles/d.md"] == article("status: draft\nregions: [verkhny]", body: "[[verkhny]]"))
    #expect(renamed["content/articles/e.md"] == article("embargo: 2099-01-01T00:00Z\nregions: [verkhny]"))
    #expect(renamed["content/articles/e.en.md"] == "---\ntitle: E\n---\n[x](../regions/verkhny.md)\n")
  }

  @Test func aSourceTakesItsOriginalsAlong() throws {
    let originals = ["seeds/s.pdf", "seeds/s/1.jpg", "seeds/s/more/2.jpg"].map {
      OriginalFile(path: SourcePath($0), sha256: String(repeating: "a", count: 64))
    }
    let files = [
      "seeds/s.md": source(), "seeds/s.en.md": "---\ntitle: S\n---\n", "seeds/s2.md": source(),
      "content/articles/a.md": article(
        "sources: [s, s2]\nevents: [{date: 2022, title: x, sources: ['s']}]", body: "[s](../../seeds/s.md)"),
    ]
    let renamed = try RenamedSketch(files, "sources/s", to: "record", originals: ["s": originals])
    #expect(
      renamed.renaming.moves.map { "\($0.old) \($0.new)" } == [
        "seeds/s.en.md seeds/record.en.md", "seeds/s.md seeds/record.md", "seeds/s.pdf seeds/record.pdf",
        "seeds/s/1.jpg seeds/record/1.jpg", "seeds/s/more/2.jpg seeds/record/more/2.jpg",
      ])
    #expect(
      renamed.files["content/articles/a.md"]
        == article(
          "sources: [record, s2]\nevents: [{date: 2022, title: x, sources: ['record']}]",
          body: "[s](../../seeds/record.md)"))
  }
}
