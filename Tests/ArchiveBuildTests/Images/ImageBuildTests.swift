import ArchiveModel
import Diagnostics
import Foundation
import Testing

@testable import ArchiveBuild

@Suite struct ImageBuildTests {
  private func archive(_ more: [String: String] = [:]) throws -> TestArchive {
    try TestArchive(ImageArchive.files.merging(more) { $1 })
  }

  @Test func pagesShowVersionsAndNoOriginal() throws {
    let archive = try archive()
    let site = try archive.site(archive.withImageProgram())
    #expect(
      site.paths.filter { $0.hasPrefix("media/") } == [
        "media/coda-480.png", "media/coda-960.png", "media/foto/cruda-480.png", "media/foto/cruda-960.png",
        "media/foto/p-480.png", "media/foto/p-960.png", "media/piccola-480.png", "media/piccola-960.png",
      ])
    let page = try #require(site["articles/2022/a.html"])
    let attributes =
      "sizes=\"(min-width: 40rem) 36rem, 92vw\" width=\"960\" height=\"480\" loading=\"lazy\" decoding=\"async\""
    func set(_ name: String) -> String {
      "srcset=\"../../media/\(name)-480.png 480w, ../../media/\(name)-960.png 960w\" \(attributes)"
    }
    #expect(
      page.contains(
        "<figure class=\"lead\"><img src=\"../../media/coda-960.png\" alt=\"La coda\" \(set("coda"))>"
          + "<figcaption>Didascalia &lt;1&gt; <small>Di X</small></figcaption></figure>"))
    #expect(
      page.contains(
        "<figure><details class=\"graphic\"><summary>Immagine cruda: mostrala</summary>"
          + "<img src=\"../../media/foto/cruda-960.png\" alt=\"Ferito\" \(set("foto/cruda"))></details>"
          + "<figcaption> <small>Y</small></figcaption></figure>"))
    #expect(
      page.contains(
        "<figure><img src=\"../../media/coda-960.png\" alt=\"Vista\" \(set("coda"))>"
          + "<figcaption>Una vista</figcaption></figure>"))
    #expect(
      page.contains(
        "<p>Una <img src=\"../../media/piccola-960.png\" alt=\"piccola\" \(set("piccola"))> in riga.</p>"))
    #expect(page.contains("<meta property=\"og:image\" content=\"https://a.example/media/coda-960.png\">"))
    #expect(page.contains("\"creditText\":\"Di X\""))
    let english = try #require(site["en/articles/2022/a.html"])
    #expect(english.contains("alt=\"The queue\""))
    #expect(english.contains("<bdi lang=\"it\">Di X</bdi>"))
    #expect(english.contains("<summary>Graphic image: show</summary>"))
    #expect(english.contains("<figcaption>A caption <small>Y</small></figcaption>"))
    // A graphic image isn't shown where nobody is warned.
    #expect(try #require(site["about.html"]).contains("og:image") == false)
    for name in ["people/p.html", "en/people/p.html", "sources/s.html"] {
      #expect(try #require(site[name]).contains("<figure class=\"lead\">"), "\(name)")
    }
  }

  @Test func feedsLinkToGraphicImages() throws {
    let archive = try archive()
    let site = try archive.site(archive.withImageProgram())
    for feed in ["feeds/articles.xml", "feeds/articles.json"] {
      let text = try #require(site[feed])
      #expect(text.contains("https://a.example/media/coda-960.png"))
      #expect(!text.contains("media/foto"))
      #expect(text.contains("Immagine cruda: mostrala"))
    }
  }

  @Test func anImageIsMadeReadyOnce() throws {
    let archive = try archive(["content/media/uguale.png": "coda"])
    try archive.write("content/pages/b.md", "---\ntitle: B\n---\n![Uguale](../media/uguale.png)\n")
    let options = try archive.withImageProgram()
    _ = try archive.site(options)
    #expect(archive.imageUses == 4)
    try archive.write("content/pages/b.md", "---\ntitle: B\n---\n![Uguale a quella](../media/uguale.png)\n")
    _ = try archive.site(options)
    _ = try archive.build("elsewhere", options)
    _ = try archive.build {
      options(&$0); $0.isClean = true
    }
    #expect(archive.imageUses == 4)
    // What is the image of an article alone is forgotten with it.
    #expect(try ImageArchive.cached(archive).count == 4)
  }

  @Test func changesReachAllThatShowThem() throws {
    let archive = try archive()
    let options: (inout BuildOptions) -> Void = try archive.withImageProgram()
    var settled = options
    settled = {
      options(&$0); $0.settlingTime = 0
    }
    _ = try archive.site(settled)
    for (path, text) in [
      ("content/media/coda.png", "altra coda"), ("content/media/foto/p.png", "altra"),
      ("content/people/p.md", "---\nname: P\n---\n![x](../media/foto/p.png)\n"),
      ("content/articles/2022/a.en.md", "---\ntitle: A\n---\nText.\n"),
      (
        "content/articles/2022/a.md",
        ImageArchive.files["content/articles/2022/a.md"]!.replacing("graphic: true, ", with: "")
      ),
      ("content/media/nuova.png", "nuova"),
      ("seeds/s.md", "---\ntitle: S\nimage: {file: nuova.png, alt: Altra}\n---\n"),
    ] {
      try archive.write(path, text)
      let site = try archive.site(settled)
      try archive.build("clean") {
        settled(&$0); $0.isClean = true
      }
      #expect(site.differences(from: try archive.tree("clean")) == [], "\(path)")
    }
    #expect(try archive.tree().paths.contains("media/nuova-480.png"))
  }

  @Test func keptVersionsNeedNeitherProgramNorOriginals() throws {
    let archive = try archive()
    let options = try archive.withImageProgram()
    let site = try archive.site(options)
    let report = try keepImages(archive, options)
    #expect(
      report.made
        == ["coda.png", "foto/cruda.png", "foto/p.png", "piccola.png"].map { "content/media/\($0)" })
    #expect(report.unchanged == 0 && report.diagnostics.isEmpty)
    #expect(try keepImages(archive, options).unchanged == 4)
    let uses = archive.imageUses
    try FileManager.default.removeItem(atPath: "\(archive.path)/.regesta")
    try archive.build("without") { $0.imageProgram = "/nonexistent" }
    #expect(try archive.tree("without") == site)
    try FileManager.default.removeItem(atPath: "\(archive.path)/content/media/foto")
    try FileManager.default.removeItem(atPath: "\(archive.path)/content/media/coda.png")
    try archive.build("without") { $0.imageProgram = "/nonexistent" }
    #expect(try archive.tree("without") == site)
    #expect(archive.imageUses == uses)
  }

  private func keepImages(
    _ archive: TestArchive, _ change: (inout BuildOptions) -> Void
  ) throws -> ImageKeepingReport {
    var options = BuildOptions(archive: archive.path)
    change(&options)
    return try ArchiveBuilder(options).keepImages()
  }

  @Test func outdatedVersionsAreMadeAnewAndToldOf() throws {
    let kept = ImageArchive.kept("coda.png", original: "another")
    let archive = try archive(kept)
    let report = try archive.build("site", archive.withImageProgram())
    #expect(report.errors == [])
    #expect(
      report.diagnostics.filter { $0.id == .unusableImage }.map { "\($0.severity) \($0.location.path)" }
        == ["warning content/media/derived/coda.png"])
    #expect(try keepImages(archive, archive.withImageProgram()).made.count == 4)
    #expect(try archive.build("site", archive.withImageProgram()).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("content/media/coda.png", "refuse", "“coda.png” can't be published: The file is damaged."),
    (
      "content/media/coda.svg", "<svg/>",
      "“coda.svg” is SVG, which can hold scripts and load what tells other hosts of readers"
    ),
    ("content/media/coda.tiff", "II", "“coda.tiff” is in a format that browsers don't show"),
    (
      "content/media/coda.pdf", "%PDF",
      "“coda.pdf” isn't an image: JPEG, PNG, WebP, AVIF and GIF are published"
    ),
  ])
  func whatCannotBePublishedIsAnError(path: String, text: String, message: String) throws {
    let name = String(path.split(separator: "/").last!)
    let archive = try TestArchive([
      path: text, "content/archive.yml": "base_url: https://a.example/\n",
      "content/pages/p.md": "---\ntitle: P\n---\n![x](../media/\(name))\n",
    ])
    let options = try archive.withImageProgram()
    for report in [try archive.build("site", options), try check(archive, options)] {
      #expect(report.diagnostics.map(\.message) == [message])
      #expect(report.diagnostics.map(\.location.path) == [SourcePath("content/pages/p.md")])
    }
    #expect(try archive.tree() == FileTree())
  }

  private func check(
    _ archive: TestArchive, _ change: (inout BuildOptions) -> Void
  ) throws -> BuildReport {
    var options = BuildOptions(archive: archive.path)
    change(&options)
    return try ArchiveBuilder(options).check()
  }

  @Test(arguments: ["fail", "lie", "die"])
  func aProgramThatFailsEndsTheBuildWithAReason(_ text: String) throws {
    let archive = try archive(["content/media/coda.png": text])
    let error = #expect(throws: EnvironmentError.self) {
      try archive.build("site", archive.withImageProgram())
    }
    #expect(error?.description.hasPrefix("content/media/coda.png: ") == true, "\(error?.description ?? "")")
    #expect(try archive.tree() == FileTree())
  }

  @Test func checkLeavesNothingBehind() throws {
    let archive = try archive()
    let before = try FileTree(at: archive.path)
    #expect(try check(archive, archive.withImageProgram()).diagnostics.isEmpty)
    #expect(archive.imageUses == 4)
    #expect(try FileTree(at: archive.path) == before)
  }

  @Test func filesThatNothingShowsAreToldOfAndNotPublished() throws {
    let archive = try archive(
      [
        "content/media/sola.png": "sola", "content/media/atto.pdf": "%PDF",
        "content/media/bozza.png": "bozza",
        "content/articles/2022/b.md":
          "---\ntitle: B\ndate: 2022-01-01\nstatus: draft\nimage: {file: bozza.png, alt: x}\n---\n",
      ].merging(ImageArchive.kept("avanzo.png")) { $1 })
    let report = try archive.build("site", archive.withImageProgram())
    #expect(
      report.diagnostics.map { "\($0.id.rawValue) \($0.location.path)" }.sorted() == [
        "stray-file content/media/atto.pdf", "stray-file content/media/derived/avanzo.png",
        "stray-file content/media/sola.png",
      ])
    #expect(try archive.tree().paths.filter { $0.hasPrefix("media/") }.count == 8)
    #expect(archive.imageUses == 4)
  }

  @Test func twoImagesOfOneAddressCollide() throws {
    let archive = try archive(
      ["content/pages/b.md": "---\ntitle: B\n---\n![x](../media/CODA.png)\n"]
        .merging(ImageArchive.kept("CODA.png")) { $1 })
    let errors = try archive.build("site", archive.withImageProgram()).errors
    #expect(errors.filter { $0.hasSuffix("[address-collision]") }.count == 1, "\(errors)")
  }

  @Test func changedVersionsAreNotPublished() throws {
    let archive = try TestArchive(
      ["content/pages/p.md": "---\ntitle: P\n---\n![x](../media/coda.png)\n"].merging(
        ImageArchive.kept("coda.png")
      ) { $1 })
    let file = "content/media/derived/coda.png/480.png"
    let text = try String(contentsOfFile: "\(archive.path)/\(file)", encoding: .utf8)
    try archive.write(file, String(text.reversed()))
    #expect(throws: EnvironmentError.self) { try archive.build() }
    try archive.write(file, text + "!")
    #expect(try archive.build().errors.contains { $0.hasSuffix("[unusable-image]") })
    #expect(try archive.tree() == FileTree())
  }

  @Test func theDataBringThemBack() throws {
    let archive = try archive()
    try DataRoundTripTests.check(archive, archive.withImageProgram())
  }

  @Test func dataWithoutTheirImagesMakeNoArchive() throws {
    let archive = try archive()
    _ = try archive.site(archive.withImageProgram())
    try FileManager.default.removeItem(atPath: archive.folder.path("site/media/coda-480.png"))
    try Data("x".utf8).write(to: URL(fileURLWithPath: archive.folder.path("site/media/foto/p-480.png")))
    let report = try ArchiveImporter(into: archive.folder.path("copy")).importData(
      from: archive.folder.path("site"))
    #expect(report.problems.count == 2 && report.files == 0)
  }
}

extension ImageArchive {
  fileprivate static func cached(_ archive: TestArchive) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(archive.path)/.regesta/images")
  }
}
