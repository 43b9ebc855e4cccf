import Diagnostics
import Digests
import Testing

@testable import ArchiveModel

@Suite struct PictureTests {
  /// What is there: two images, and one that can't be published.
  private static let media: MediaTable = {
    func image(_ name: String) -> (MediaPath, MediaTable.Entry) {
      let version = PreparedImage.Version(width: 480, height: 360, size: 9, digest: SHA256Digest(of: []))
      let path = MediaPath(name)
      return (
        path,
        .image(
          PreparedImage(path: path, format: .jpeg, frames: 1, versions: [version])!)
      )
    }
    let entries = [
      image("coda.jpg"), image("foto/valico.jpg"),
      (MediaPath("rotta.jpg"), .refused(message: "it is broken", help: ["mend it"])),
    ]
    return MediaTable(Dictionary(uniqueKeysWithValues: entries), files: entries.map(\.0))
  }()

  private func sketch(_ metadata: String = "", body: String = "", _ more: [String: String] = [:]) throws
    -> ArchiveSketch
  {
    let files = ["content/articles/2022/a.md": article(metadata, body: body)]
    return try ArchiveSketch(files.merging(more) { $1 }, media: Self.media)
  }

  @Test func imagesOfMetadataAndTextsAreFound() throws {
    let sketch = try sketch(
      "image: {file: coda.jpg, alt: Coda}\nimages: [{file: foto/valico.jpg, graphic: true, credit: X}]",
      body: "![Il valico](../../media/foto/valico.jpg)")
    #expect(sketch.report == [])
    let article = try #require(sketch.article("2022/a"))
    #expect(article.pictures.lead.map { sketch.archive[$0.image].path.rawValue } == "coda.jpg")
    let image = try #require(article.original.links[0].image)
    #expect(sketch.archive[image].path.rawValue == "foto/valico.jpg")
    #expect(article.pictures[image]?.isGraphic == true)
    #expect(
      sketch.loaded.namedMedia(releasing: .holdAll).shown.map(\.rawValue).sorted() == [
        "coda.jpg", "foto/valico.jpg",
      ])
    #expect(sketch.archive.backlinks[.article(Handle(0))].isEmpty)
  }

  @Test(arguments: [
    (
      "![x](altra.jpg)", "images stand below content/media/, and “altra.jpg” doesn't",
      ["move the file there, and write its path from this file"]
    ),
    (
      "![x](media/foto/valico.jpg)", "images stand below content/media/, and “media/foto/valico.jpg” doesn't",
      ["did you mean “../../media/foto/valico.jpg”?"]
    ),
    ("![x](../../media/cod.jpg)", "there is no image at content/media/cod.jpg", ["did you mean “coda.jpg”?"]),
    ("![x](../../media/rotta.jpg)", "it is broken", ["mend it"]),
    (
      "![x](coda.jpg)", "images stand below content/media/, and “coda.jpg” doesn't",
      ["did you mean “../../media/coda.jpg”?"]
    ),
    (
      "![x](../../../../coda.jpg)", "the link “../../../../coda.jpg” leads out of the archive's folder",
      ["link to a file below content/ or seeds/"]
    ),
    (
      "![x](/media/coda.jpg)", "“/media/coda.jpg” begins with “/”, and links are relative to their file",
      ["write ../ for each folder up"]
    ),
    (
      "![ ](../../media/coda.jpg)",
      "those who can't see the image “../../media/coda.jpg” aren't told what it shows",
      ["write it between the brackets: ![A queue of cars at night](…)"]
    ),
    (
      "[x](../../media/coda.jpg)", "“coda.jpg” is an image, which is shown and not linked to",
      ["write ![what it shows](its path), in a paragraph of its own"]
    ),
    (
      "[x](../../media/atto.pdf)",
      "“atto.pdf” isn't published: such files can tell who made them, where and when",
      ["make a source of it: a record in seeds/, with the file's SHA-256, and where it can be had"]
    ),
  ])
  func saysWhatIsWrongWithAnImage(body: String, message: String, help: [String]) throws {
    let sketch = try sketch(body: body)
    #expect(sketch.messages == [message])
    #expect(sketch.diagnostics.map(\.help) == [help])
  }

  @Test(arguments: [
    ("image: {file: coda.jpg}", "3:1 missing-key"), ("image: coda.jpg", "4:8 wrong-type"),
    ("image: {file: ../coda.jpg, alt: x}", "4:15 wrong-value"),
    ("image: {file: cod.jpg, alt: x}", "4:15 unknown-reference"),
    ("image: {file: coda.jpg, alt: x, graphic: forse}", "4:42 wrong-value"),
    ("images: [{file: coda.jpg}, {file: coda.jpg}]", "4:35 wrong-value"),
    ("images: [{file: rotta.jpg}]", "4:17 unusable-image"),
  ])
  func metadataAreChecked(metadata: String, problem: String) throws {
    let report = try sketch(metadata, body: "![x](../../media/coda.jpg)").report
    #expect(report.contains { $0.hasSuffix(String(problem.drop { $0 != " " })) }, "\(report)")
  }

  @Test func theMetadatasWordsStandForThoseThatATextLacks() throws {
    let sketch = try sketch("images: [{file: coda.jpg, alt: Coda}]", body: "![](../../media/coda.jpg)")
    #expect(sketch.report == [])
  }

  @Test func aGraphicImageNeedsRoomForItsWarning() throws {
    let sketch = try sketch(
      "images: [{file: coda.jpg, graphic: true}]", body: "Una ![coda](../../media/coda.jpg).")
    #expect(sketch.report == ["content/articles/2022/a.md:6:13 unusable-image"])
  }

  @Test func whatIsSaidOfAnImageThatNoTextShowsIsAnError() throws {
    let sketch = try sketch("images: [{file: coda.jpg, credit: X}]")
    #expect(sketch.diagnostics.map(\.severity) == [.error])
    let translated = try self.sketch(
      "images: [{file: coda.jpg, credit: X}]",
      ["content/articles/2022/a.en.md": "---\ntitle: T\n---\n![Queue](../../media/coda.jpg)\n"])
    #expect(translated.report == [])
  }

  @Test func aLongPathToNothingIsNotSearchedForLong() throws {
    let path = String(repeating: "a/", count: 50_000) + "coda.jpg"
    let start = ContinuousClock.now
    let sketch = try sketch(body: "![x](\(path))")
    #expect(sketch.diagnostics.first?.help == ["did you mean “../../media/coda.jpg”?"])
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func whatIsNotPublishedShowsNothing() throws {
    let sketch = try sketch(
      "",
      [
        "content/articles/2022/b.md": article(
          "status: draft\nimage: {file: coda.jpg, alt: x}", body: "![](../../media/nulla.jpg)"),
        "content/articles/2022/c.md": article(
          "status: retracted\nimage: {file: nulla.jpg, alt: x}", body: "![](../../media/nulla.jpg)"),
        "content/articles/2022/c.en.md": "---\ntitle: T\n---\n![](../../media/nulla.jpg)\n",
      ])
    #expect(sketch.report == [])
    let named = sketch.loaded.namedMedia(releasing: .holdAll)
    #expect(named.published == [])
    #expect(sketch.article("2022/c")?.pictures.lead == nil)
    #expect(named.shown.map(\.rawValue).sorted() == ["coda.jpg", "nulla.jpg"])
  }

  @Test(arguments: [
    ("image: {file: coda.jpg, alt: x}", "", 1),
    ("images: [{file: coda.jpg, alt: x}]", "![](../media/coda.jpg)", 2),
    ("", "![Lei](../media/coda.jpg)", 1),
  ])
  func aProtectedPersonHasNoPicture(metadata: String, body: String, count: Int) throws {
    let sketch = try ArchiveSketch(
      [
        "content/people/p.md":
          "---\nname: Zarina Kurbanova\nprotected: Una testimone\n\(metadata)\n---\n\(body)\n"
      ],
      media: Self.media)
    let message = "a picture of a person whom “protected” protects shows who they are"
    #expect(sketch.messages == Array(repeating: message, count: count))
  }
}
