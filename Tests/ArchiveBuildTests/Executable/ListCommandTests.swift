import Foundation
import Testing

@Suite struct ListCommandTests {
  private static let files = [
    "content/regions/lars.md": "---\nname: Lars\n---\n",
    "content/articles/2022/a.md":
      "---\ntitle: \"La\\tcoda\\nal valico\"\ndate: 2022-09-27\nsummary: S\nevents: [{id: x, date: 2022-09-25~, title: X}]\n---\nT\n",
    "content/articles/2022/b.md": "---\ntitle: B\ndate: 2022-09-28\nstatus: draft\n---\n",
  ]

  @Test func listsEverythingALineEach() throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run("list", archive.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        content/articles/2022/b.md\t2022-09-28\tdraft\tB
        content/articles/2022/a.md\t2022-09-27\tpublished\tLa coda al valico
        2022/a#x\t2022-09-25~\treported\tX
        content/regions/lars.md\t-\t-\tLars

        """)
    #expect(outcome.errors == "4 listed\n")
  }

  @Test(arguments: [
    (["--kind", "events"], "2022/a#x\t2022-09-25~\treported\tX\n"),
    (["--kind", "articles", "--missing", "summary"], "content/articles/2022/b.md\t2022-09-28\tdraft\tB\n"),
    (["--missing", "coordinates"], "content/regions/lars.md\t-\t-\tLars\n"),
    (
      ["--missing", "translation", "--as-of", "now"],
      """
      content/articles/2022/b.md\t2022-09-28\tdraft\tB\ten
      content/articles/2022/a.md\t2022-09-27\tpublished\tLa coda al valico\ten

      """
    ), (["--kind", "people"], ""),
  ])
  func listsWhatIsAskedFor(arguments: [String], output: String) throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run(["list", archive.path, "--quiet"] + arguments)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output == output)
  }

  @Test func programsGetTheSame() throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run("list", archive.path, "--format", "json")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]])
    let items = try #require(list["items"])
    #expect(items.map { $0["kind"] as? String } == ["articles", "articles", "events", "regions"])
    #expect(items[1]["title"] as? String == "La\tcoda\nal valico")
    #expect(
      items[1]["file"] as? String == "content/articles/2022/a.md" && items[1]["id"] as? String == "2022/a")
    #expect(items[1]["missing"] as? [String] == ["sources", "translation"])
    #expect(items[1]["untranslated"] as? [String] == ["en"])
    #expect(items[3]["date"] == nil && items[3]["status"] == nil)
  }

  @Test func whatIsWrongIsReportedBesideTheList() throws {
    let archive = try ScratchArchive(
      Self.files.merging(["content/topics/t.md": "---\nnmae: T\n---\n"]) { $1 })
    let outcome = try RegestaCommand().run("list", archive.path, "--kind", "regions")
    #expect(outcome.status == 1 && outcome.output == "content/regions/lars.md\t-\t-\tLars\n")
    #expect(outcome.errors.contains("content/topics/t.md:2:1: error: "))
  }

  @Test(arguments: [
    (["--kind", "article"], "“article” isn't a kind; the kinds are articles, events, regions"),
    (["--missing", "soul"], "“soul” isn't something that can be missing; the words are text, sources"),
    (["--excluded", "--kind", "articles"], "goes with none of"),
    (["--excluded", "--format", "json"], "goes with none of"),
  ])
  func isTwoWhereItIsUsedWrongly(arguments: [String], message: String) throws {
    let archive = try ScratchArchive(Self.files)
    let outcome = try RegestaCommand().run(["list", archive.path] + arguments)
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors.contains(message))
  }
}
