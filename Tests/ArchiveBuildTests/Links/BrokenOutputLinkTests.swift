import Diagnostics
import Testing

@testable import ArchiveBuild

/// A template or style sheet that leads nowhere stops a build before anything is published.
@Suite struct BrokenOutputLinkTests {
  private static let files = [
    "content/archive.yml": "languages: [en]\nbase_url: https://a.example/\n",
    "content/pages/about.md": "---\ntitle: About\n---\n## A heading\n\n[Up](#a-heading)\n",
    "content/regions/lars.md": "---\nname: Lars\n---\n",
  ]

  private static func archive(page: String, _ more: [String: String] = [:]) throws -> TestArchive {
    let template = "{% extends \"layout.html\" %}\n{% block main %}\n\(page)\n{{ body }}{% endblock %}\n"
    return try TestArchive(files.merging(more.merging(["templates/page.html": template]) { $1 }) { $1 })
  }

  @Test func theReportNamesThePageThePlaceAndTheTemplate() throws {
    let archive = try Self.archive(
      page: ##"<p>è <a href="nowhere.html">x</a> <a href="#a-haeding">y</a></p>"##)
    let report = try archive.build()
    let line =
      try #require(
        try Self.archive(page: "<p>MARK</p>").site()["about.html"]?.split(
          separator: "\n", omittingEmptySubsequences: false
        )
        .firstIndex { $0.contains("MARK") }
      ) + 1
    #expect(
      DiagnosticTextFormatter { _ in nil }.report(report.diagnostics) == """
        content/pages/about.md: error: the page about.html leads to “#a-haeding”, and no element there has that id [broken-output-link]
           = it stands in line \(line), column 44 of the page: <a href="#a-haeding">
           = the page is made by the template page.html
        content/pages/about.md: error: the page about.html leads to “nowhere.html”, which isn't in the output [broken-output-link]
           = it stands in line \(line), column 15 of the page: <a href="nowhere.html">
           = the page is made by the template page.html

        """)
    #expect(report.output == nil)
  }

  @Test func thePublishedFolderStaysAsItWas() throws {
    let archive = try TestArchive(Self.files)
    let before = try archive.site()
    try archive.write("content/regions/new.md", "---\nname: New\n---\n")
    try archive.write("templates/redirect.html", "")
    try archive.write("templates/404.html", "<!doctype html><a href=\"index.html\">home</a>")
    let report = try archive.build()
    #expect(report.errors.count == 1 && report.errors[0].contains("servers show this page at any depth"))
    #expect(try archive.tree().files == before.files)
  }

  @Test(arguments: [
    ("<img src=\"/logo.png\">", "/logo.png"), ("<a href=\"../about.html\">", "../about.html"),
    ("<a href=\"regions/\">", "regions/"), ("<img srcset=\"assets/regesta.css 1x, b.png 2x\">", "b.png"),
    ("<a href=\"https://a.example/none.html\">", "https://a.example/none.html"),
    ("<a href=\"regions/lars.html#none\">", "regions/lars.html#none"), ("<a href=\"%C3%A8\">", "%C3%A8"),
    ("<meta http-equiv=\"refresh\" content=\"9; url=none.html\">", "none.html"),
    ("<a href=\"about.html/x\">", "about.html/x"),
    ("<a href=\"assets/pin.svg#none\">", "assets/pin.svg#none"), ("<a href=\"About.html\">", "About.html"),
  ])
  func everyAddressOfAPageIsFollowed(markup: String, address: String) throws {
    let report = try Self.archive(page: markup, ["templates/assets/pin.svg": "<svg id=\"pin\"></svg>"])
      .build()
    #expect(
      report.errors.count == 1 && report.errors[0].contains("about.html leads to “\(address)”"),
      "\(report.errors)")
  }

  @Test(arguments: [
    "<a href=\"#\">", "<a href=\"#top\">", "<a href=\"#_main\">", "<a href=\"about.html?x=1#a-heading\">",
    "<a href=\"\">",
    "<a href=\"regions/lars.html#_main\">", "<a href=\"manifest-sha256.txt\">",
    "<a href=\"https://a.example/about.html\">",
    "<a href=\"https://a.example/\">", "<a href=\"https://b.example/x#y\">",
    "<a href=\"assets/pin.svg#pin\">",
    "<a href=\"#%61-heading\">", "<a href=\"./regions/../about.html\">", "<!-- <a href=\"x\"> -->",
  ])
  func addressesThatLeadSomewhereAreFine(markup: String) throws {
    #expect(
      try Self.archive(page: markup, ["templates/assets/pin.svg": "<svg id=\"pin\"></svg>"]).build().errors
        == [])
  }

  @Test func manyAreCountedAndTheReportIsTheSameOnAnyNumberOfThreads() throws {
    var files = Self.files
    for number in 0..<150 { files["content/pages/p\(number).md"] = "---\ntitle: P\n---\n" }
    files["templates/page.html"] = "<a href=\"none.html\"></a><a href=\"index.html#none\"></a>"
    let archive = try TestArchive(files)
    let report = try archive.build()
    #expect(report.diagnostics.count == 101)
    // All ask for the same place, which counts once.
    #expect(
      report.errors.contains { $0.hasPrefix("content/archive.yml: 52 more addresses") }, "\(report.errors)")
    let alone = try archive.build { $0.jobs = 1 }
    #expect(alone.diagnostics == report.diagnostics)
  }

  @Test func styleSheetsAndPicturesAreCheckedWithoutABuild() throws {
    let archive = try Self.archive(
      page: "",
      [
        "templates/assets/a.css":
          "@import \"regesta.css\";\np { background: url(pin.svg) }\nq { mask: url(#m) url(none.svg) }\n",
        "templates/assets/pin.svg": "<svg>\n<image href=\"none.png\"/></svg>",
      ])
    var options = BuildOptions(archive: archive.path)
    options.jobs = 1
    let diagnostics = try ArchiveBuilder(options).check().diagnostics
    #expect(
      diagnostics.map {
        "\($0.location.path):\($0.location.range?.start.line ?? 0):\($0.location.range?.start.column ?? 0) \($0.message)"
      }
        == [
          "templates/assets/a.css:3:23 this leads to “none.svg”, which isn't in the output",
          "templates/assets/pin.svg:2:14 this leads to “none.png”, which isn't in the output",
        ])
  }
}
