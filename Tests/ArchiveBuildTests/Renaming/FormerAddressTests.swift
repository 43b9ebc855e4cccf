import Testing

@testable import ArchiveBuild

/// No address is gone after a rename, those of pages below a document's own included.
@Suite struct FormerAddressTests {
  /// One region and one source with more than their own pages have room for, in two languages.
  private static func files() -> [String: String] {
    var files = [
      "content/archive.yml": "title: A\nlanguages: [en, it]\nbase_url: https://a.example/\n",
      "content/regions/x.md": "---\nname: X\n---\n## Heading\n", "seeds/s.md": "---\ntitle: S\n---\n",
      "content/articles/hub.md": "---\ntitle: Hub\ndate: 2022-01-01\n---\n## There\n",
      "content/articles/hub.it.md": "---\ntitle: Hub\n---\nTesto.\n",
    ]
    for number in 0..<210 {
      files["content/articles/2022/a\(number).md"] =
        "---\ntitle: Article \(number)\ndate: 202\(number % 3)-09-15\nregions: [x]\nsources: [s]\n---\n"
        + "[[x]] [hub](../hub.md#there)\n"
    }
    return files
  }

  @Test func everyAddressLeadsOn() throws {
    let archive = try TestArchive(Self.files())
    #expect(try archive.build("old").errors == [])
    for (old, new) in [("regions/x", "y"), ("s", "t"), ("hub", "2024/centre")] {
      #expect(try ArchiveRenamer(archive: archive.path).rename(old, to: new).isFine)
    }
    #expect(try archive.build("new").errors == [])
    let diff = ReleaseDiff(
      from: try AddressListReader().list(archive.folder.path("old")),
      to: try AddressListReader().list(archive.folder.path("new")))
    #expect(diff.gone.map(\.address) == [])
    let (before, after) = (try archive.tree("old"), try archive.tree("new"))
    let parts = before.paths.filter {
      $0.contains("regions/x/") || $0.contains("sources/s/") || $0.contains("/hub/")
    }
    #expect(parts.contains("regions/x/2021.html") && parts.contains("it/regions/x/backlinks.html"))
    #expect(parts.contains("articles/hub/backlinks.html") && parts.contains("sources/s/2020.html"))
    for path in parts { #expect(after[path]?.contains("http-equiv=\"refresh\"") == true, "\(path)") }
    #expect(after["regions/x/2021.html"]?.contains("url=../y/2021.html") == true)
  }
}
