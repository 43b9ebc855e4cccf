import Testing

@testable import ArchiveModel

@Suite struct TranslationReportTests {
  private static let files = [
    "content/articles/a.md": article(), "content/articles/b.md": article("lang: en"),
    "content/articles/c.md": article("status: draft"), "content/articles/d.md": article("status: retracted"),
    "content/regions/r.md": entity(body: "Testo."),
  ]

  /// The files with translations that record the fingerprint of their original, or what is given instead.
  private func files(_ translations: [String: String?]) throws -> [String: String] {
    let originals = try ArchiveSketch(Self.files).loaded.translatable
    var files = Self.files
    for (path, recorded) in translations {
      let original = path.replacing(".en.md", with: ".md").replacing(".ru.md", with: ".md")
      let present = originals.values.first { $0.path.rawValue == original }?.text.fingerprint.description
      let line = recorded.map { "original: \($0.isEmpty ? present! : $0)\n" } ?? ""
      files[path] = "---\n\(path.contains("articles") ? "title: T\n" : "")\(line)---\nText.\n"
    }
    return files
  }

  @Test func eachTranslationHasAState() throws {
    let other = String(repeating: "0", count: 16)
    let sketch = try ArchiveSketch(
      files([
        "content/articles/a.en.md": "", "content/articles/b.ru.md": nil, "content/articles/c.en.md": other,
        "content/regions/r.en.md": other,
      ]), languages: ["it", "en", "ru"])
    #expect(sketch.report == [])
    let report = TranslationReport(sketch.loaded)
    #expect(
      report.entries.map { "\($0.path) \($0.state)" } == [
        "content/articles/a.en.md current", "content/articles/b.ru.md unrecorded",
        "content/articles/c.en.md outdated", "content/regions/r.en.md outdated",
      ])
    #expect(report.articleCount == 3)
    #expect(
      report.gaps.map { "\($0.language) \($0.articles.map(\.rawValue))" } == [
        #"it ["content/articles/b.md"]"#, "en []",
        #"ru ["content/articles/a.md", "content/articles/c.md"]"#,
      ])
    let region = sketch.archive.entities[0]
    #expect(region.texts.map(\.isOutdated) == [nil, true])
    #expect(sketch.article("a")?.texts.map(\.isOutdated) == [nil, false])
    #expect(sketch.article("b")?.texts.map { $0.isOutdated ?? false } == [false, false])
  }

  @Test func aWithdrawnTextIsNotOutdated() throws {
    let sketch = try ArchiveSketch(files(["content/articles/d.en.md": String(repeating: "0", count: 16)]))
    #expect(sketch.article("d")?.texts.map { $0.isOutdated ?? false } == [false, false])
  }

  @Test func aRenameKeepsCurrentWhatIsCurrent() throws {
    var files = Self.files
    files["content/articles/a.md"] = article(body: "[[r]] [b](b.md)")
    let present = try ArchiveSketch(files).loaded.translatable[DocumentID(.article, "a")]!.text.fingerprint
    for (recorded, isOutdated) in [(present.description, false), ("0123456789abcdef", true)] {
      files["content/articles/a.en.md"] = "---\ntitle: T\noriginal: \(recorded) # c\n---\nText.\n"
      for (old, new) in [("r", "s"), ("b", "2022/b"), ("a", "2022/a")] {
        let renamed = try RenamedSketch(files, old, to: new).files
        let path = "content/articles/\(old == "a" ? new : "a").en.md"
        #expect(renamed[path]?.contains(recorded) == isOutdated)
        let article = try ArchiveSketch(renamed).article(old == "a" ? new : "a")
        #expect(article?.texts.map(\.isOutdated) == [nil, isOutdated])
      }
    }
  }
}
