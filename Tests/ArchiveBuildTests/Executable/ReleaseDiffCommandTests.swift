import Foundation
import Testing

@testable import ArchiveBuild

@Suite struct ReleaseDiffCommandTests {
  private static let base = [
    "content/archive.yml": "languages: [it, en]\nbase_url: https://a.example/\n",
    "content/regions/lars.md": "---\nname: Lars\n---\n",
    "content/articles/2022/queue.md": """
    ---
    title: La coda
    date: 2022-09-27
    regions: [lars]
    events:
      - {id: thousands-wait, date: 2022-09-25, title: In coda}
      - {id: border, date: 2022-09-26, title: Il confine}
    ---
    ## Che cosa si sa

    Testo[^1].

    [^1]: Nota.
    """,
    "content/articles/2022/queue.en.md": "---\ntitle: The queue\n---\n## What is known\n\nText.\n",
    "content/articles/2022/other.md": "---\ntitle: Altro\ndate: 2022-10-01\n---\nTesto.\n",
  ]

  private static let queue = "content/articles/2022/queue.md"

  /// Builds the base and a changed archive, and compares folders and lists, which must give the same.
  private func gone(_ change: (inout [String: String]) -> Void) throws -> [String] {
    var files = Self.base
    change(&files)
    let (old, new) = (try TestArchive(Self.base), try TestArchive(files))
    for archive in [old, new] { #expect(try archive.build().errors == []) }
    let folders = [old.folder.path("site"), new.folder.path("site")]
    let outcome = try RegestaCommand().run(["release-diff"] + folders)
    #expect(outcome.errors.isEmpty)
    var lists: [String] = []
    for (archive, folder) in zip([old, new], folders) {
      let list = try RegestaCommand().run("addresses", folder)
      #expect(list.status == 0 && list.errors.isEmpty)
      lists.append(archive.folder.path("addresses.txt"))
      try list.output.write(toFile: lists[lists.count - 1], atomically: true, encoding: .utf8)
    }
    for pair in [lists, [folders[0], lists[1]], [lists[0], folders[1]]] {
      let same = try RegestaCommand().run(["release-diff"] + pair)
      #expect(same.output == outcome.output && same.status == outcome.status)
    }
    #expect(outcome.status == (outcome.output.contains(" gone: ") ? 1 : 0))
    return outcome.output.split(separator: "\n").filter { $0.contains(" is gone: ") }.map {
      String($0.prefix { $0 != " " })
    }
  }

  private static let pages = ["articles/2022/queue.html", "en/articles/2022/queue.html"]

  @Test func nothingIsGoneWhereNothingChangedOrSomethingCame() throws {
    #expect(try gone { _ in } == [])
    #expect(
      try gone {
        $0["content/articles/2022/new.md"] = "---\ntitle: N\ndate: 2022-09-27\nregions: [lars]\n---\n"
        $0["content/regions/new.md"] = "---\nname: N\n---\n"
      } == [])
  }

  @Test func aRenamedArticleIsGoneUnlessItsFormerAddressIsAnAlias() throws {
    func rename(_ files: inout [String: String], _ alias: String) {
      let text = files.removeValue(forKey: Self.queue) ?? ""
      files["content/articles/2022/lars-queue.md"] = text.replacing(
        "date: 2022-09-27\n", with: "date: 2022-09-27\n\(alias)")
      files["content/articles/2022/lars-queue.en.md"] = files.removeValue(
        forKey: "content/articles/2022/queue.en.md")
    }
    #expect(try gone { rename(&$0, "") } == Self.pages)
    #expect(
      try gone { rename(&$0, "aliases: [articles/2022/queue.html, en/articles/2022/queue.html]\n") } == [])
    // An alias of one language's tree says nothing of the other's.
    #expect(try gone { rename(&$0, "aliases: [articles/2022/queue.html]\n") } == [Self.pages[1]])
  }

  @Test func aWithdrawnArticleLeavesAPageThatSaysSo() throws {
    let lost = try gone {
      $0[Self.queue] = $0[Self.queue]?.replacing("regions: [lars]\n", with: "status: retracted\n")
    }
    // Of the article itself nothing is gone, but the days of its events are empty.
    #expect(lost.allSatisfy { $0.contains("timeline/") } && !lost.isEmpty, "\(lost)")
    #expect(
      try gone { $0[Self.queue] = $0[Self.queue]?.replacing("regions: [lars]\n", with: "status: draft\n") }
        .filter { $0.contains("articles/") } == Self.pages)
  }

  @Test func anEventThatIsRemovedOrMovedIsGoneFromWhereItWas() throws {
    let event = "  - {id: border, date: 2022-09-26, title: Il confine}\n"
    #expect(
      try gone { $0[Self.queue] = $0[Self.queue]?.replacing(event, with: "") } == [
        "articles/2022/queue.html#border", "en/articles/2022/queue.html#border",
        "en/timeline/2022-09.html#2022-09-26",
        "timeline/2022-09.html#2022-09-26",
      ])
    #expect(
      try gone { $0[Self.queue] = $0[Self.queue]?.replacing("2022-09-26, ", with: "2022-09-28, ") } == [
        "en/timeline/2022-09.html#2022-09-26", "timeline/2022-09.html#2022-09-26",
      ])
  }

  @Test func aHeadingIsGoneWithItsWordsAndAFootnoteIsNot() throws {
    #expect(
      try gone {
        $0[Self.queue] = $0[Self.queue]?.replacing("Che cosa si sa", with: "Che cosa sappiamo")
          .replacing("[^1]: Nota.", with: "").replacing("Testo[^1]", with: "Testo")
      } == ["articles/2022/queue.html#che-cosa-si-sa"])
  }

  @Test func theTreeOfALanguageIsPromisedToo() throws {
    let lost = try gone {
      $0["content/archive.yml"] = "languages: [it]\nbase_url: https://a.example/\n"
      $0["content/articles/2022/queue.en.md"] = nil
    }
    #expect(lost.contains("en/index.html") && lost.allSatisfy { $0.hasPrefix("en/") })
  }

  @Test func theResultForProgramsNamesTheSuccessor() throws {
    let folder = try TemporaryFolder()
    try FileTree(["old": Array("a/b.html\na/c.html\n".utf8), "new": Array("a/c.html\nd/b.html\n".utf8)])
      .write(to: folder.path)
    let outcome = try RegestaCommand().run(
      "release-diff", folder.path("old"), folder.path("new"), "--format", "json")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        {
          "addresses": 2,
          "gone": [
            {
              "address": "a/b.html",
              "kind": "page",
              "reason": "no page, redirect or notice of retraction is there",
              "nearest": "d/b.html"
            }
          ]
        }

        """)
    #expect(
      try RegestaCommand().run("release-diff", folder.path("old"), folder.path("new")).output == """
        a/b.html is gone: no page, redirect or notice of retraction is there
          = the nearest new address is d/b.html
        1 of 2 addresses is gone

        """)
  }

  @Test func whatIsNoReleaseIsRefusedWithStatusTwo() throws {
    let folder = try TemporaryFolder()
    let manifest = String(repeating: "0", count: 64) + "  "
    try FileTree([
      "good": Array("a.html\n".utf8), "notes.txt": Array("Do not lose\n".utf8), "binary": [0xFF, 0xFE, 0, 1],
      "empty": [],
      "folder/a.html": Array("<p id=a>".utf8), "damaged/manifest-sha256.txt": Array("x\n".utf8),
      "missing/manifest-sha256.txt": Array((manifest + "a.html\n").utf8),
      "climbs/manifest-sha256.txt": Array((manifest + "../folder/a.html\n").utf8),
      "huge/manifest-sha256.txt": Array((manifest + "a.html\n").utf8), "huge/a.html": [],
      "linked/manifest-sha256.txt": Array((manifest + "a.html\n").utf8),
    ]).write(to: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("linked/a.html"), withDestinationPath: "/etc/hostname")
    let huge = try #require(FileHandle(forWritingAtPath: folder.path("huge/a.html")))
    try huge.truncate(atOffset: 1 << 40)
    try huge.close()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    for name in [
      "none", "notes.txt", "binary", "empty", "folder", "damaged", "missing", "climbs", "huge", "linked",
      "pipe",
    ] {
      for pair in [[name, "good"], ["good", name]] {
        let outcome = try RegestaCommand().run(["release-diff"] + pair.map { folder.path($0) })
        #expect(outcome.status == 2, "\(name)")
        #expect(outcome.output.isEmpty)
        #expect(
          outcome.errors.hasPrefix("error: ") && outcome.errors.contains(folder.path(name)),
          "\(outcome.errors)")
      }
      #expect(try RegestaCommand().run("addresses", folder.path(name)).status == 2)
    }
    #expect(try RegestaCommand().run("addresses", folder.path("good")).status == 2)
    #expect(try RegestaCommand().run("release-diff", folder.path("good")).status == 2)
    #expect(try RegestaCommand().run("release-diff", folder.path("good"), folder.path("good")).status == 0)
  }

  @Test func aPageInBytesThatAreNoTextIsReadAsABrowserReadsIt() throws {
    let folder = try TemporaryFolder()
    let manifest = String(repeating: "0", count: 64) + "  a.html\n"
    try FileTree([
      "manifest-sha256.txt": Array(manifest.utf8),
      "a.html": Array("<p id=\"x".utf8) + [0xFF] + Array("\"><p id=y>".utf8),
    ]).write(to: folder.path)
    #expect(
      try RegestaCommand().run("addresses", folder.path).output == "a.html\na.html#x%EF%BF%BD\na.html#y\n")
  }
}
