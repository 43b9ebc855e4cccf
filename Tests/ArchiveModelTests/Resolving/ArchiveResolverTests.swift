import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct ArchiveResolverTests {
  @Test func articlesAreNewestFirstAndEntitiesByKind() throws {
    let sketch = try ArchiveSketch([
      "content/articles/b.md": article(date: "2022-09-27"),
      "content/articles/a.md": article(date: "2022-09-27"),
      "content/articles/c.md": article(date: "2022-09-28"), "content/topics/a.md": entity(),
      "content/regions/z.md": entity(), "content/regions/b.md": entity(),
    ])
    #expect(sketch.archive.articles.map(\.id.name) == ["c", "a", "b"])
    #expect(sketch.archive.entities.map(\.id.description) == ["regions/b", "regions/z", "topics/a"])
    #expect(sketch.archive.entities(of: .region).map(\.index) == [0, 1])
  }

  @Test func translationsFollowTheOrderOfTheLanguages() throws {
    let translation = "---\ntitle: T\n---\n"
    let sketch = try ArchiveSketch(
      [
        "content/articles/a.md": article(), "content/articles/a.en.md": translation,
        "content/articles/a.ru.md": translation, "content/articles/a.ar.md": translation,
      ], languages: ["it", "ru", "en", "ar"])
    let texts = try #require(sketch.article("a")).texts
    #expect(texts.map(\.language.rawValue) == ["it", "ru", "en", "ar"])
  }

  @Test func twoTextsInOneLanguageCollide() throws {
    let sketch = try ArchiveSketch([
      "content/articles/a.md": article("lang: en"), "content/articles/a.en.md": "---\ntitle: T\n---\n",
      "content/articles/a.it.md": "---\ntitle: T\n---\n",
    ])
    #expect(sketch.report == ["content/articles/a.en.md address-collision"])
    #expect(sketch.article("a")?.texts.map(\.language.rawValue) == ["en", "it"])
  }

  @Test func aTranslationNeedsItsOriginal() throws {
    let sketch = try ArchiveSketch([
      "content/articles/a.en.md": "---\ntitle: T\n---\n", "content/regions/a.md": entity(),
      "content/topics/a.en.md": "---\n---\n",
    ])
    #expect(
      sketch.report == [
        "content/articles/a.en.md orphan-translation", "content/topics/a.en.md orphan-translation",
      ])
  }

  @Test func aLanguageOutsideTheListIsReportedWhereItIsWritten() throws {
    let sketch = try ArchiveSketch(["content/articles/a.md": article("lang: de")])
    #expect(sketch.report == ["content/articles/a.md:4:7 unknown-language"])
  }

  @Test func oneOriginalWithTheDigestIsEnough() throws {
    let digest = String(repeating: "a", count: 64)
    let other = OriginalFile(path: SourcePath("seeds/s/1.txt"), sha256: String(repeating: "b", count: 64))
    let same = OriginalFile(path: SourcePath("seeds/s/2.txt"), sha256: digest)
    let files = ["seeds/s.md": source("sha256: \(digest.uppercased())")]
    #expect(try ArchiveSketch(files).report.isEmpty)
    #expect(try ArchiveSketch(files, originals: ["s": [other, same]]).report.isEmpty)
    let wrong = try ArchiveSketch(files, originals: ["s": [other]])
    #expect(wrong.report == ["seeds/s.md:3:9 source-mismatch"])
    #expect(wrong.diagnostics[0].help == ["seeds/s/1.txt has \(other.sha256)"])
  }

  @Test func anOriginalWithoutARecordIsAWarning() throws {
    let original = OriginalFile(path: SourcePath("seeds/altra.pdf"), sha256: "")
    let sketch = try ArchiveSketch(["seeds/s.md": source()], originals: ["altra": [original]])
    #expect(sketch.report == ["seeds/altra.pdf stray-file"])
    #expect(sketch.diagnostics[0].severity == .warning)
  }

  @Test func everyMemberOfACycleIsReported() throws {
    let sketch = try ArchiveSketch([
      "content/regions/a.md": entity("parent: b"), "content/regions/b.md": entity("parent: a"),
      "content/regions/c.md": entity("parent: a"),
    ])
    #expect(
      sketch.report == ["content/regions/a.md:3:9 parent-cycle", "content/regions/b.md:3:9 parent-cycle"])
  }

  @Test func aRegionCannotBePartOfAPerson() throws {
    let sketch = try ArchiveSketch([
      "content/regions/a.md": entity("parent: anna"), "content/people/anna.md": entity(),
    ])
    #expect(sketch.messages == ["no region has the id “anna”"])
  }
}
