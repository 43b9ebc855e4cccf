import ArchiveModel
import Diagnostics
import Digests
import Foundation
import Testing

@testable import ArchiveBuild

@Suite struct ImageBuildTests {
  private func archive(
    _ more: [String: String] = [:], images: [String: [UInt8]] = [:]
  ) throws -> TestArchive {
    try TestArchive(ImageArchive.files.merging(more) { $1 }, images: images)
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
    #expect(english.contains("<figcaption>A caption <small><bdi lang=\"it\">Y</bdi></small></figcaption>"))
    // A graphic image isn't shown where nobody is warned.
    #expect(try #require(site["about.html"]).contains("og:image") == false)
    for name in ["people/p.html", "en/people/p.html", "sources/s.html"] {
      #expect(try #require(site[name]).contains("<figure class=\"lead\">"), "\(name)")
    }
  }

  @Test func captionsAreFoundByTheSearch() throws {
    let archive = try archive()
    let site = try archive.site(archive.withImageProgram())
    let texts = site.paths.filter { $0.hasPrefix("search/texts/") }.compactMap { site[$0] }.joined()
    for words in ["Di X", "A caption Y", "Una vista"] { #expect(texts.contains(words), "\(words)") }
    #expect(!texts.contains("mostrala"))
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
      (
        "content/articles/2022/a.md",
        ImageArchive.files["content/articles/2022/a.md"]!.replacing("Didascalia", with: "Leggenda")
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
    try archive.build("without") { $0.imageProgram = .missing }
    #expect(try archive.tree("without") == site)
    try FileManager.default.removeItem(atPath: "\(archive.path)/content/media/foto")
    try FileManager.default.removeItem(atPath: "\(archive.path)/content/media/coda.png")
    try archive.build("without") { $0.imageProgram = .missing }
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

  @Test func aMissingProgramIsToldOfOnce() throws {
    let archive = try archive()
    let without: (inout BuildOptions) -> Void = { $0.imageProgram = .missing }
    for diagnostics in [
      try archive.build("site", without).diagnostics, try check(archive, without).diagnostics,
      try keepImages(archive, without).diagnostics,
    ] {
      #expect(diagnostics.map(\.location.path) == [SourcePath("content/media/coda.png")])
      #expect(diagnostics.first?.help.first == "it is needed for this image and 3 more")
    }
    #expect(try archive.tree() == FileTree())
    let outdated = try self.archive(images: ImageArchive.kept("coda.png", original: "another"))
    #expect(
      try outdated.build("site", without).diagnostics.map { "\($0.severity) \($0.location.path)" } == [
        "error content/media/coda.png", "warning content/media/derived/coda.png",
      ])
  }

  @Test func outdatedVersionsAreMadeAnewAndToldOf() throws {
    let kept = ImageArchive.kept("coda.png", original: "another")
    let archive = try archive(images: kept)
    let report = try archive.build("site", archive.withImageProgram())
    #expect(report.errors == [])
    #expect(
      report.diagnostics.filter { $0.id == .unusableImage }.map { "\($0.severity) \($0.location.path)" }
        == ["warning content/media/derived/coda.png"])
    #expect(try keepImages(archive, archive.withImageProgram()).made.count == 4)
    #expect(try archive.build("site", archive.withImageProgram()).diagnostics.isEmpty)
    #expect(try archive.build("site", archive.withImageProgram()).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("content/media/coda.png", "refuse", "“coda.png” can't be published: The file is damaged."),
    (
      "content/media/coda.svg", "<svg/>",
      "“coda.svg” is SVG, which can hold scripts, and ask other hosts for more"
    ),
    ("content/media/coda.tiff", "II", "“coda.tiff” is in a format that not all browsers show"),
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
      ], images: ImageArchive.kept("avanzo.png"))
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
      ["content/pages/b.md": "---\ntitle: B\n---\n![x](../media/CODA.png)\n"],
      images: ImageArchive.kept("CODA.png"))
    let errors = try archive.build("site", archive.withImageProgram()).errors
    #expect(errors.filter { $0.hasSuffix("[address-collision]") }.count == 1, "\(errors)")
  }

  private func keptAlone() throws -> TestArchive {
    try TestArchive(
      [
        "content/archive.yml": "base_url: https://a.example/\n",
        "content/pages/p.md": "---\ntitle: P\n---\n![x](../media/coda.png)\n",
      ],
      images: ImageArchive.kept("coda.png", original: "coda"))
  }

  /// - Parameter change: of the bytes of a version.
  private func damage(_ archive: TestArchive, _ change: (inout [UInt8]) -> Void) throws {
    let file = "content/media/derived/coda.png/480.png"
    var bytes = try #require(try FileTree(at: archive.path).files[file])
    change(&bytes)
    try FileTree([file: bytes]).write(to: archive.path)
  }

  @Test(arguments: [0, 1, 2])
  func damagedVersionsAreNotPublishedAndCanBeMended(_ kind: Int) throws {
    let archive = try keptAlone()
    #expect(try archive.build().errors == [])
    let site = try archive.tree()
    try damage(archive) { bytes in
      switch kind {
      case 0: bytes[bytes.count - 20] ^= 1
      case 1: bytes.append(0)
      default: bytes.removeLast()
      }
    }
    #expect(try archive.build().errors.map { $0.contains("[unusable-image]") } == [true])
    #expect(try archive.tree() == site)
    try archive.write("content/media/coda.png", "coda")
    let report = try archive.build("site", archive.withImageProgram())
    #expect(report.errors == [] && report.diagnostics.count == 1)
    #expect(try keepImages(archive, archive.withImageProgram()).made == ["content/media/coda.png"])
    #expect(try archive.build().diagnostics.isEmpty)
  }

  @Test func whatIsMoreThanAPictureIsNotPublished() throws {
    let archive = try TestArchive(["content/pages/p.md": "---\ntitle: P\n---\n![x](../media/coda.png)\n"])
    var kept = ImageArchive.kept("coda.png")
    let bytes = ImageArchive.png("figura") + Array("Canon EOS".utf8)
    let version = PreparedImage.Version(
      width: 480, height: 240, size: bytes.count, digest: SHA256Digest(of: bytes))
    let image = try #require(
      PreparedImage(path: MediaPath("coda.png"), format: .png, frames: 1, versions: [version]))
    kept["content/media/derived/coda.png/480.png"] = bytes
    kept["content/media/derived/coda.png/image.json"] = ImageRecord(image, original: nil, maker: nil).bytes
    try FileTree(kept).write(to: archive.path)
    let before = try FileTree(at: "\(archive.path)/content")
    #expect(throws: EnvironmentError.self) { try archive.build() }
    #expect(try archive.tree() == FileTree())
    #expect(try keepImages(archive, archive.withImageProgram()).diagnostics.map(\.id) == [.unusableImage])
    #expect(try FileTree(at: "\(archive.path)/content") == before)
  }

  @Test func aDamagedCacheIsMadeAnew() throws {
    let archive = try archive()
    let options = try archive.withImageProgram()
    let site = try archive.site(options)
    let cached = try ImageArchive.cached(archive).sorted()
    for name in cached {
      let file = ".regesta/images/\(name)/480.png"
      let bytes = try #require(try FileTree(at: archive.path).files[file])
      try FileTree([file: bytes.map { $0 ^ 1 }]).write(to: archive.path)
    }
    #expect(throws: EnvironmentError.self) { try archive.build("other", options) }
    #expect(try archive.build("other", options).errors == [])
    #expect(try archive.tree("other") == site)
  }

  @Test func anImageIsGraphicInAllOfItsDocument() throws {
    let archive = try archive([
      "content/articles/2022/b.md":
        "---\ntitle: B\ndate: 2022-01-01\nimage: {file: coda.png, alt: x, graphic: true}\n---\n![y](../../media/coda.png)\n",
      "content/articles/2022/c.md":
        "---\ntitle: C\ndate: 2022-01-01\nimage: {file: coda.png, alt: x}\nimages: [{file: coda.png, graphic: true}]\n---\n![y](../../media/coda.png)\n",
    ])
    let site = try archive.site(archive.withImageProgram())
    for name in ["articles/2022/b.html", "articles/2022/c.html"] {
      let page = try #require(site[name])
      #expect(page.matches(of: #/<img /#).count == 2, "\(name)")
      #expect(page.matches(of: #/<details class="graphic">/#).count == 2, "\(name)")
      #expect(!page.contains("og:image"), "\(name)")
    }
  }

  @Test func wordsInOtherLanguagesSaySo() throws {
    let archive = try archive([
      "content/pages/b.md":
        "---\ntitle: B\nimage: {file: coda.png, alt: Una coda, caption: Didascalia}\nimages: [{file: piccola.png, alt: Piccola}]\n---\n![](../media/piccola.png)\n",
      "content/pages/b.en.md": "---\ntitle: B\n---\n![](../media/piccola.png)\n",
    ])
    let site = try archive.site(archive.withImageProgram())
    let english = try #require(site["en/b.html"])
    #expect(english.contains("alt=\"Una coda\" lang=\"it\""))
    #expect(english.contains("<figcaption><bdi lang=\"it\">Didascalia</bdi></figcaption>"))
    #expect(english.contains("alt=\"Piccola\" lang=\"it\""))
    #expect(try #require(site["b.html"]).contains("alt=\"Una coda\" srcset"))
  }

  @Test func anArchiveBehindALinkHasImages() throws {
    let archive = try archive()
    let link = archive.folder.path("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: archive.path)
    var options = BuildOptions(archive: link)
    options.output = archive.folder.path("site")
    try archive.withImageProgram()(&options)
    #expect(try ArchiveBuilder(options).build().errors == [])
    #expect(try ArchiveBuilder(options).keepImages().made.count == 4)
  }

  @Test func addressesThatCannotBeAreToldOf() throws {
    let archive = try archive(
      ["content/pages/b.md": "---\ntitle: B\n---\n![x](../media/coda-480.png/y.png)\n"],
      images: ImageArchive.kept("coda-480.png/y.png"))
    #expect(
      try archive.build("site", archive.withImageProgram()).errors.filter {
        $0.hasSuffix("[address-collision]")
      }
      .count == 1)
    let odd = try self.archive(images: ImageArchive.kept("con.png"))
    #expect(try odd.build("site", odd.withImageProgram()).errors.contains { $0.hasSuffix("[unsafe-name]") })
    let twice = try self.archive(["content/media/caf\u{E9}.png": "a"])
    // One name to Swift, and two to the disk.
    try twice.write("content/media/cafe\u{301}.png", "b")
    #expect(
      try twice.build("site", twice.withImageProgram()).errors.filter { $0.hasSuffix("[address-collision]") }
        .count == 1)
  }

  @Test func keepingTellsWhatItCannotKeep() throws {
    let archive = try archive([
      "content/pages/b.md": "---\ntitle: B\n---\n![x](../media/nulla.png)\n",
      "content/pages/c.md": "---\ntitel: C\n---\n![x](../media/sola.png)\n", "content/media/sola.png": "x",
    ])
    let report = try keepImages(archive, archive.withImageProgram())
    #expect(report.made.count == 5)
    #expect(
      Set(report.diagnostics.map { "\($0.id.rawValue) \($0.location.path)" }) == [
        "unknown-reference content/media/nulla.png", "unknown-key content/pages/c.md",
      ])
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
