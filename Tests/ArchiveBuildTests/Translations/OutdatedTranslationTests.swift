import Foundation
import Testing

@testable import ArchiveBuild

/// What pages say of translations that are older than their originals.
struct OutdatedTranslationTests {
  private static let files = [
    "content/archive.yml": "title: T\nlanguages: [it, en, fr]\nbase_url: https://a.example/\n",
    "content/articles/a.md": "---\ntitle: A\ndate: 2022-01-01\nsources: [s]\n---\nUno.\n",
    "content/articles/a.en.md": "---\ntitle: A\n---\nOne.\n",
    "content/articles/b.md": "---\ntitle: B\ndate: 2022-01-01\nlang: en\n---\nOne.\n",
    "content/articles/b.it.md": "---\ntitle: B\n---\nUno.\n",
    "content/regions/r.md": "---\nname: R\n---\nUno.\n", "content/regions/r.en.md": "---\n---\nOne.\n",
    "content/pages/p.md": "---\ntitle: P\n---\nUno.\n", "content/pages/p.en.md": "---\ntitle: P\n---\nOne.\n",
    "seeds/s.md": "---\ntitle: S\n---\nUno.\n", "seeds/s.en.md": "---\n---\nOne.\n",
  ]

  private static let notice = "class=\"notice is-outdated\""

  private func update(_ archive: TestArchive, _ choice: TranslationUpdater.Choice) throws -> [String] {
    try TranslationUpdater(BuildOptions(archive: archive.path)).update(choice)
  }

  @Test func onlyRecordedTranslationsOfChangedOriginalsCarryANotice() throws {
    let archive = try TestArchive(Self.files)
    #expect(try archive.site().files(with: Self.notice) == [])
    #expect(
      try update(archive, .unrecorded) == [
        "content/articles/a.en.md", "content/articles/b.it.md", "content/pages/p.en.md",
        "content/regions/r.en.md", "seeds/s.en.md",
      ])
    #expect(try archive.site().files(with: Self.notice) == [])
    for (path, text) in Self.files where !path.contains(".en.") && !path.contains(".it.") {
      try archive.write(path, text.replacing("Uno.", with: "Due.").replacing("One.", with: "Two."))
    }
    // Each build goes on from the one before.
    let site = try archive.site()
    #expect(
      site.files(with: Self.notice) == [
        "articles/b.html", "en/articles/a.html", "en/p.html", "en/regions/r.html", "en/sources/s.html",
      ])
    let page = String(decoding: site.files["en/regions/r.html"] ?? [], as: UTF8.self)
    #expect(
      page.contains(
        "<p class=\"notice is-outdated\">The original has changed since this translation was made. "
          + "Read the original: <a href=\"../../regions/r.html\" lang=\"it\" hreflang=\"it\">Italiano</a></p>"
      ))
    #expect(try archive.build("clean") { $0.isClean = true }.errors == [])
    #expect(try archive.tree("clean").differences(from: site) == [])
    #expect(
      try update(archive, .files(["content/articles/a.en.md", "\(archive.path)/seeds/s.en.md"])) == [
        "content/articles/a.en.md", "seeds/s.en.md",
      ])
    #expect(
      try archive.site().files(with: Self.notice) == ["articles/b.html", "en/p.html", "en/regions/r.html"])
    #expect(try update(archive, .all).count == 3)
    #expect(try archive.site().files(with: Self.notice) == [])
    #expect(try update(archive, .all) == [])
  }

  /// The page's words stay the same, and the notice alone comes.
  @Test func aCommentInTheOriginalCounts() throws {
    let archive = try TestArchive(Self.files)
    _ = try update(archive, .all)
    let before = try archive.site()
    try archive.write("content/regions/r.md", "---\nname: R\n---\nUno.<!-- c -->\n")
    let after = try archive.site()
    #expect(after.files(with: Self.notice) == ["en/regions/r.html"])
    #expect(before.files["regions/r.html"] == after.files["regions/r.html"])
    #expect(try archive.build("clean") { $0.isClean = true }.errors == [])
    #expect(try archive.tree("clean").differences(from: after) == [])
  }

  @Test func onlyTheLineChanges() throws {
    let archive = try TestArchive(Self.files)
    let before = try FileTree(at: archive.path)
    _ = try update(archive, .files(["content/pages/p.en.md"]))
    let after = try FileTree(at: archive.path)
    let changed = after.files.filter { $0.value != before.files[$0.key] && !$0.key.hasPrefix(".regesta/") }
    #expect(changed.keys.sorted() == ["content/pages/p.en.md"])
    let text = String(decoding: changed["content/pages/p.en.md"] ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { !$0.hasPrefix("original: ") } == ["---", "title: P", "---", "One."])
  }
}
