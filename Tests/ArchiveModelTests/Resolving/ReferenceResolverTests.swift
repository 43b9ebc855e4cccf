import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct ReferenceResolverTests {
  private static let others = [
    "content/regions/dagestan.md": entity(), "content/regions/dagestan.en.md": "---\n---\nText.\n",
    "content/people/anna.md": entity(), "content/organisations/fsb.md": entity(),
    "content/topics/fuga.md": entity(), "content/pages/about.md": "---\ntitle: T\n---\n",
    "seeds/nota.md": source(),
    "content/articles/2022/altra.md": article(), "content/articles/breve.md": article(),
  ]

  private func sketch(body: String, _ files: [String: String] = [:]) throws -> ArchiveSketch {
    var all = Self.others.merging(files) { $1 }
    all["content/articles/2022/a.md"] = article(body: body)
    return try ArchiveSketch(all)
  }

  @Test(arguments: [
    ("[[dagestan]]", "regions/dagestan"), ("[[regions/dagestan]]", "regions/dagestan"),
    ("[[anna|la donna]]", "people/anna"), ("[[organisations/fsb]]", "organisations/fsb"),
    ("[[topics/fuga]]", "topics/fuga"), ("[[sources/nota]]", "sources/nota"),
    ("[[pages/about]]", "pages/about"),
    ("[[2022/altra]]", "articles/2022/altra"), ("[[articles/2022/altra|l'altra]]", "articles/2022/altra"),
    ("[[breve]]", "articles/breve"), ("[[articles/breve]]", "articles/breve"),
    ("[x](altra.md)", "articles/2022/altra"), ("[x](./altra.md)", "articles/2022/altra"),
    ("[x](../2022/../breve.md)", "articles/breve"), ("[x](../../regions/dagestan.md)", "regions/dagestan"),
    ("[x](../../regions/dagestan.en.md)", "regions/dagestan"),
    ("[x](../../../seeds/nota.md)", "sources/nota"),
    ("[x](../../pages/about.md \"Titolo\")", "pages/about"), ("[x](%61ltra.md)", "articles/2022/altra"),
    ("[x][d]\n\n[d]: altra.md", "articles/2022/altra"), ("<a b> [x](<altra.md>)", "articles/2022/altra"),
  ])
  func findsADocumentByEachWayOfNamingIt(body: String, target: String) throws {
    let sketch = try sketch(body: body)
    #expect(sketch.diagnostics.map(\.id) == (body.contains("<a b>") ? [.htmlAsText] : []))
    #expect(sketch.targets(of: "2022/a") == [target])
  }

  @Test func aLinkBetweenTagsHasItsPlace() throws {
    let sketch = try sketch(body: "\\\\<b> [x](nulla.md) poi <b>")
    #expect(
      sketch.report == [
        "content/articles/2022/a.md:5:3 html-as-text", "content/articles/2022/a.md:5:11 unknown-reference",
      ])
  }

  @Test(arguments: ["[qui](#uno)", "[[#uno]]", "[[2022/a#uno]]", "[x](a.md#uno)"])
  func findsAPlaceOfItsOwnPage(body: String) throws {
    let sketch = try sketch(body: "## Uno\n\n\(body)")
    #expect(sketch.report.isEmpty)
    #expect(sketch.targets(of: "2022/a") == ["articles/2022/a"])
    #expect(sketch.article("2022/a")?.original.links[0].fragment == "uno")
  }

  @Test func aLinkToATranslationKeepsItsLanguage() throws {
    let sketch = try sketch(body: "[x](../../regions/dagestan.en.md) [y](../../regions/dagestan.md)")
    #expect(sketch.article("2022/a")?.original.links.map(\.language) == [LanguageTag("en"), nil])
  }

  @Test(arguments: [
    (
      "[[Dagestn]]", "no document has the id or name “Dagestn”",
      ["did you mean “dagestan” (content/regions/dagestan.md)?"]
    ),
    (
      "[[regions/fsb]]", "no region has the id or name “fsb”",
      ["“fsb” is the id of an organisation (content/organisations/fsb.md)"]
    ),
    (
      "[[people/2022/altra]]", "no person has the id or name “2022/altra”",
      ["“2022/altra” is the id of an article (content/articles/2022/altra.md)"]
    ),
    ("[[regions/]]", "no region has the id or name “”", []),
    ("[[/dagestan]]", "no article has the id “/dagestan”", []),
    ("[[../regions/dagestan]]", "no article has the id “../regions/dagestan”", []),
    (
      "[x](dagestan.md)", "there is no document at content/articles/2022/dagestan.md",
      ["did you mean content/regions/dagestan.md?"]
    ),
    (
      "[x](../../regions/dagestn.md)", "there is no document at content/regions/dagestn.md",
      ["did you mean content/regions/dagestan.md?"]
    ),
    (
      "[x](../../../../segreto.md)", "the link “../../../../segreto.md” leads out of the archive's folder",
      ["link to a file below content/ or seeds/"]
    ),
    (
      "[x](/content/regions/dagestan.md)",
      "“/content/regions/dagestan.md” begins with “/”, and links are relative to their file",
      ["write ../ for each folder up"]
    ),
    (
      "[x](../2022)", "“../2022” doesn't name a document's file",
      ["link to the .md file of an article, entity, source or page"]
    ),
    (
      "[x](altra.html)", "“altra.html” doesn't name a document's file",
      ["link to the .md file of an article, entity, source or page"]
    ),
  ])
  func saysWhyAReferenceHasNoTarget(body: String, message: String, help: [String]) throws {
    let sketch = try sketch(body: body)
    #expect(sketch.messages == [message])
    #expect(sketch.diagnostics.map(\.help) == [help])
  }

  @Test func anAmbiguousNameListsItsMeanings() throws {
    let sketch = try sketch(body: "[[fuga]]", ["content/articles/fuga.md": article()])
    #expect(sketch.diagnostics.map(\.id) == [.ambiguousReference])
    #expect(
      sketch.diagnostics[0].help == [
        "write which: [[articles/fuga]] (content/articles/fuga.md), [[topics/fuga]] (content/topics/fuga.md)"
      ])
  }

  @Test func aDraftCannotBeReferredTo() throws {
    let sketch = try sketch(
      body: "[[bozza]] [x](../bozza.md)", ["content/articles/bozza.md": article("status: draft")])
    #expect(sketch.diagnostics.map(\.id) == [.unpublishedReference, .unpublishedReference])
  }

  @Test func aFileWithErrorsIsNotReportedAgainByThoseThatReferToIt() throws {
    let sketch = try ArchiveSketch([
      "content/regions/lars.md": "---\nkind: crossing\n---\n",
      "content/regions/lars.en.md": "---\n---\nText.\n",
      "content/regions/posto.md": entity("parent: lars"),
      "content/articles/b.md": "---\ntitle: B\n---\n", "content/articles/c.en.md": "---\ntitle: [C]\n---\n",
      "content/articles/c.md": article(),
      "content/articles/a.md": article(
        "regions: [lars]\nevents:\n  - b#coda",
        body: "[[lars]] [x](b.md) [[b#coda]] [y](../regions/lars.en.md)"),
    ])
    #expect(
      sketch.report == [
        "content/articles/b.md:1:1 missing-key", "content/articles/c.en.md:2:8 wrong-type",
        "content/regions/lars.md:1:1 missing-key",
      ])
  }

  @Test(arguments: [
    ("b.md", "content/articles/2022/b.md"), ("../b.md", "content/articles/b.md"),
    ("./././b.md", "content/articles/2022/b.md"),
    ("../../../b.md", "b.md"), ("x//y/../b.md", "content/articles/2022/x/b.md"),
    ("..b/...", "content/articles/2022/..b/..."),
    ("../../../../b.md", nil), ("../../../../content/b.md", nil), ("..", "content/articles"),
    ("../../..", ""),
    (String(repeating: "../", count: 10_000), nil),
    (String(repeating: "a/../", count: 10_000) + "b.md", "content/articles/2022/b.md"),
  ])
  func pathsAreNormalisedWithinTheArchive(target: String, path: String?) {
    let from = SourcePath("content/articles/2022/a.md")
    #expect(ReferenceResolver.normalise(target, from: from)?.rawValue == path)
  }
}
