import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct MetadataDecoderTests {
  @Test func reportsEveryUnknownAndMissingKeyAtOnce() throws {
    let sketch = try ArchiveSketch(["content/articles/a.md": "---\ncolore: rosso\nlingua: it\n---\n"])
    #expect(
      sketch.report == [
        "content/articles/a.md:1:1 missing-key", "content/articles/a.md:1:1 missing-key",
        "content/articles/a.md:2:1 unknown-key", "content/articles/a.md:3:1 unknown-key",
      ])
  }

  @Test func aMisspeltKeyIsNotMissingToo() throws {
    let sketch = try ArchiveSketch(["content/regions/a.md": "---\nnmae: A\n---\n"])
    #expect(sketch.report == ["content/regions/a.md:2:1 unknown-key"])
    #expect(sketch.diagnostics[0].help == ["did you mean “name”?"])
  }

  @Test func suggestsNoKeyThatIsThere() throws {
    let sketch = try ArchiveSketch(["content/regions/a.md": "---\nname: A\nnmae: A\n---\n"])
    #expect(
      sketch.diagnostics.map(\.help) == [
        [
          "its keys are name, spellings, wikidata, link, parent, kind, iso, territory, coordinates, image, "
            + "images, aliases, extra"
        ]
      ])
  }

  @Test func aKeyWithoutValueIsAsIfItWereNotThere() throws {
    let sketch = try ArchiveSketch(["content/articles/a.md": article("regions:\nsummary:\nlang:")])
    #expect(sketch.report.isEmpty)
    #expect(sketch.article("a")?.original.summary == nil)
  }

  @Test func aTranslationOfAnEntityHasNoNames() throws {
    let sketch = try ArchiveSketch([
      "content/organisations/a.md": entity(), "content/organisations/a.en.md": "---\nname: A\n---\n",
    ])
    #expect(sketch.messages == ["a translation of an organisation has no key “name”"])
    #expect(
      sketch.diagnostics[0].help == [
        "its only key is original; all else stands in the file that it translates"
      ])
  }
}
