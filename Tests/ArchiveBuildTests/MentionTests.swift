import CorpusGenerator
import Foundation
import Testing

@testable import ArchiveBuild

/// Names in articles that become links by themselves, from the files to the pages.
struct MentionTests {
  private static let files = [
    "content/archive.yml": "languages: [it, en]\nbase_url: https://a.example/\nhtml: [i]\n",
    "content/regions/dagestan.md": "---\nname: {it: Daghestan, en: Dagestan}\n---\nIl Daghestan.\n",
    "content/regions/georgia.md": "---\nname: Georgia\n---\n",
    "content/people/georgia.md": "---\nname: Georgia\n---\n",
    "content/topics/fuga.md": "---\nname: Fuga\nlink: never\n---\n",
    "content/articles/2022/a.md": """
    ---
    title: Daghestan
    date: 2022-09-27
    summary: Daghestan
    ---
    ## Daghestan

    - In `Daghestan` il <i>DAGHESTAN</i> & il **Daghestan**.

    Georgia, Fuga, [[Dagestan|qui]]? [[fuga]] Daghestan.

    | Luogo |
    |-------|
    | Fuga  |
    """,
    "content/articles/2022/a.en.md": "---\ntitle: T\n---\nTo Daghestan\nand Dagestan.\n",
    "content/articles/2022/b.md": "---\ntitle: B\ndate: 2022-09-28\nmentions: off\n---\nDaghestan\n",
  ]

  private static let list = """
    content/articles/2022/a.en.md:4:4: linked “Daghestan” → regions/dagestan
    content/articles/2022/a.md:8:24: declined “DAGHESTAN”: the text links to regions/dagestan by itself
    content/articles/2022/a.md:10:1: declined “Georgia”: two entities have this name (regions/georgia, people/georgia)
    content/articles/2022/a.md:10:10: declined “Fuga”: topics/fuga has “link: never”
    content/articles/2022/b.md: mentions are off

    """

  @Test func theFirstMentionInATextIsALinkOnItsPage() throws {
    let site = try TestArchive(Self.files).site()
    let page = String(decoding: site.files["en/articles/2022/a.html"] ?? [], as: UTF8.self)
    #expect(
      page.contains(
        "To <a href=\"../../regions/dagestan.html\" class=\"mention\">Daghestan</a><span class=\"preview\""))
    #expect(page.contains("</span>\nand Dagestan.</p>"))
    #expect(site.files(with: "class=\"mention\"") == ["en/articles/2022/a.html"])
    let region = String(decoding: site.files["regions/dagestan.html"] ?? [], as: UTF8.self)
    #expect(region.contains("articles/2022/a.html"))
  }

  @Test func aWikiLinkByNameShowsTheNameAsWritten() throws {
    var files = Self.files
    files["content/articles/2022/b.md"] =
      "---\ntitle: B\ndate: 2022-09-28\nmentions: off\n---\n[[DAGESTAN]] [[dagestan]] [[regions/GEORGIA]]\n"
    let page = String(
      decoding: try TestArchive(files).site().files["articles/2022/b.html"] ?? [], as: UTF8.self)
    #expect(page.contains("../regions/dagestan.html\">DAGESTAN</a>"))
    #expect(page.contains("../regions/dagestan.html\">Daghestan</a>"))
    #expect(page.contains("../regions/georgia.html\">GEORGIA</a>"))
  }

  @Test func theCommandListsWhatIsLinkedAndWhatIsNot() throws {
    let archive = try TestArchive(Self.files)
    let outcome = try RegestaCommand().run("mentions", archive.path)
    #expect(outcome.status == 0)
    #expect(outcome.output == Self.list)
    #expect(outcome.errors == "1 mention linked, 3 declined, 4 repetitions\n")
    #expect(try RegestaCommand().run("mentions", archive.path, "--jobs", "1").output == Self.list)
    #expect(try !FileManager.default.contentsOfDirectory(atPath: archive.path).contains("public"))
  }

  @Test func theListForProgramsHasTheSame() throws {
    let archive = try TestArchive(Self.files)
    let outcome = try RegestaCommand().run("mentions", archive.path, "--format", "json", "--quiet")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let list = try JSONDecoder().decode(List.self, from: Data(outcome.output.utf8))
    #expect(list.mentions.map(\.linked) == [true, false, false, false])
    #expect(list.mentions.map(\.line) == [4, 8, 10, 10] && list.mentions.map(\.column) == [4, 24, 1, 10])
    #expect(list.mentions[2].entities == ["regions/georgia", "people/georgia"])
    #expect(list.mentions[0].reason == nil && list.mentions[3].reason == "topics/fuga has “link: never”")
    #expect(list.off == ["content/articles/2022/b.md"] && list.repetitions == 4)
  }

  private struct List: Decodable {
    struct Mention: Decodable {
      let line, column: Int
      let name: String
      let linked: Bool
      let entities: [String]
      let reason: String?
    }
    let mentions: [Mention]
    let off: [String]
    let repetitions: Int
  }

  @Test func mistakesInTheArchiveEndWithStatusOne() throws {
    var files = Self.files
    files["content/articles/2022/b.md"] = "---\ntitle: B\n---\n"
    let archive = try TestArchive(files)
    let outcome = try RegestaCommand().run("mentions", archive.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[missing-key]"), "\(outcome.errors)")
  }

  @Test func everyMentionStandsWhereTheListSays() throws {
    for archive in [try TestArchive(Corpus(articles: 60, seed: 5)), try TestArchive.sample()] {
      let (report, mentions) = try ArchiveBuilder(BuildOptions(archive: archive.path)).mentions()
      #expect(report.errors == [])
      #expect(mentions.entries.count > 20 && mentions.linkedCount > 0)
      for entry in mentions.entries {
        let text = try String(contentsOfFile: "\(archive.path)/\(entry.path)", encoding: .utf8)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)
          .dropFirst(entry.position.line - 1)
        let rest = line.joined(separator: " ").unicodeScalars.dropFirst(entry.position.column - 1)
        let written = String(String.UnicodeScalarView(rest)).replacing(/\s+>?\s*/, with: " ")
        #expect(written.hasPrefix(entry.name), "\(entry)")
      }
    }
  }
}
