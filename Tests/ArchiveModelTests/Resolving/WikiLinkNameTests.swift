import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct WikiLinkNameTests {
  private static let others = [
    "content/regions/dagestan.md": entity(
      "spellings: [Daghestan, Republic of Dagestan]", name: "{it: Daghestan, ru: Дагестан}"),
    "content/regions/georgia.md": entity("spellings: [საქართველო, الجورجيا]", name: "Georgia"),
    "content/regions/lars.md": entity("spellings: [Verchnij-Lars]", name: "Verkhny Lars"),
    "content/people/georgia.md": entity(name: "Georgia Rossi"),
    "content/people/omar.md": entity(name: "ʿUmar O’Neil", body: ""),
    "content/organisations/kgb.md": entity(name: "{it: КГБ, en: 東京の会}"),
    "content/topics/queue.md": entity(name: "Code"), "content/topics/code.md": entity(name: "Codici"),
    "seeds/decreto.md": "---\ntitle: Decreto n. 647/2022\n---\n",
    "content/articles/2022/lars-queue.md": article(),
    "content/articles/2021/doppia.md": article(), "content/articles/2022/doppia.md": article(),
  ]

  private func sketch(body: String, _ files: [String: String] = [:]) throws -> ArchiveSketch {
    var all = Self.others.merging(files) { $1 }
    all["content/articles/2022/a.md"] = article("mentions: off", body: body)
    return try ArchiveSketch(all)
  }

  @Test(arguments: [
    ("Дагестан", "regions/dagestan"), ("дагестан", "regions/dagestan"), ("DAGHESTAN", "regions/dagestan"),
    ("Republic  of   Dagestan", "regions/dagestan"), ("regions/Дагестан", "regions/dagestan"),
    ("verkhny lars", "regions/lars"), ("Vérkhny Lars", "regions/lars"), ("Verchnij‐Lars", "regions/lars"),
    ("საქართველო", "regions/georgia"), ("الجُورجيا", "regions/georgia"), ("O'Neil", nil),
    ("ʿUmar O'Neil", "people/omar"), ("кгб", "organisations/kgb"), ("東京の会", "organisations/kgb"),
    ("Decreto n. 647/2022", "sources/decreto"), ("sources/decreto N. 647/2022", "sources/decreto"),
    ("people/georgia rossi", "people/georgia"), ("code", "topics/code"), ("topics/Code", "topics/queue"),
  ])
  func findsADocumentByAnyName(name: String, target: String?) throws {
    let sketch = try sketch(body: "[[\(name)]]")
    #expect(sketch.diagnostics.isEmpty == (target != nil), "\(sketch.messages)")
    if let target { #expect(sketch.targets(of: "2022/a") == [target]) }
  }

  @Test func theTextShowsTheNameAsTheAuthorWroteIt() throws {
    let sketch = try sketch(body: "[[Дагестан]] [[regions/daghestan]] [[dagestan]] [[lars|x]]")
    #expect(sketch.article("2022/a")?.original.links.map(\.name) == ["Дагестан", "daghestan", nil, nil])
  }

  @Test func aFragmentMayFollowAName() throws {
    let sketch = try sketch(
      body: "[[Дагестан#storia]]",
      ["content/regions/dagestan.md": entity(name: "Дагестан", body: "## Storia")])
    #expect(sketch.report.isEmpty)
    #expect(sketch.article("2022/a")?.original.links.first?.fragment == "storia")
  }

  @Test func aNameOfTwoIsAmbiguousOnlyWhereItIsUsed() throws {
    let others = ["content/people/g.md": entity("spellings: [GEORGIA]", name: "G")]
    #expect(try sketch(body: "[[georgia rossi]]", others).report.isEmpty)
    #expect(try sketch(body: "[[regions/GEÓRGIA]]", others).report.isEmpty)
    let sketch = try sketch(body: "[[Georgía]]", others)
    #expect(sketch.report == ["content/articles/2022/a.md:6:3 ambiguous-reference"])
    #expect(sketch.messages == ["“Georgía” is a name of 2 documents"])
    #expect(
      sketch.diagnostics[0].help == [
        "write which: [[regions/georgia]] (content/regions/georgia.md), [[people/g]] (content/people/g.md)"
      ])
  }

  @Test(arguments: [
    ("Dagestann Daghestan", "no document has the id or name “Dagestann Daghestan”", []),
    (
      "Даггестан", "no document has the id or name “Даггестан”",
      ["did you mean “Дагестан” (content/regions/dagestan.md)?"]
    ),
    (
      "people/Дагестан", "no person has the id or name “Дагестан”",
      ["“Дагестан” is a name of a region (content/regions/dagestan.md)"]
    ),
    (
      "regions/Verkny Lars", "no region has the id or name “Verkny Lars”",
      ["did you mean “Verkhny Lars” (content/regions/lars.md)?"]
    ),
    (
      "lars-queue", "no document has the id or name “lars-queue”",
      ["an article is named by its whole path: [[2022/lars-queue]]"]
    ),
    (
      "articles/lars-queue", "no article has the id “lars-queue”",
      ["an article is named by its whole path: [[2022/lars-queue]]"]
    ),
    ("doppia", "no document has the id or name “doppia”", []),
    ("a/Дагестан", "no article has the id “a/Дагестан”", []),
  ])
  func saysWhyANameIsUnknown(name: String, message: String, help: [String]) throws {
    let sketch = try sketch(body: "[[\(name)]]")
    #expect(sketch.messages == [message])
    #expect(sketch.diagnostics.map(\.help) == [help])
  }

  @Test func aFileWithErrorsMayHaveTheName() throws {
    let sketch = try sketch(
      body: "[[Qualcosa]]", ["content/regions/rotta.md": "---\nkind: crossing\nspellings: [Qualcosa]\n---\n"])
    #expect(sketch.report == ["content/regions/rotta.md:1:1 missing-key"])
  }

  @Test func metadataTakesNoNames() throws {
    let sketch = try ArchiveSketch(
      Self.others.merging(["content/articles/b.md": article("regions: [Дагестан]")]) { $1 })
    #expect(sketch.report == ["content/articles/b.md:4:11 unknown-reference"])
  }
}
