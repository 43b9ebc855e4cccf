import Testing

/// What an author sees of incremental builds.
@Suite struct WhyCommandTests {
  private static let files = [
    "content/archive.yml": "title: T\nlanguages: [it]\nbase_url: https://a.example/\n",
    "content/regions/lars.md": "---\nname: Lars\n---\n",
    "content/articles/a.md": "---\ntitle: A\ndate: 2022-01-01\n---\nUno. Si veda [[lars]].\n",
  ]

  @Test func leadsFromThePageToTheFile() throws {
    let archive = try ScratchArchive(Self.files)
    let command = RegestaCommand()
    #expect(try command.run("build", archive.path).status == 0)
    try archive.write(
      "content/articles/a.md", Self.files["content/articles/a.md"]!.replacing("Si veda", with: "Si guardi"))
    let build = try command.run("build", archive.path)
    #expect(build.errors.contains("\n8 written, "))
    let why = try command.run("why", "regions/lars.html", archive.path)
    #expect(why.status == 0)
    #expect(
      why.output == """
        regions/lars.html was rendered, since these had changed:
          the sentences that link to regions/lars
            content/articles/a.md was edited

        """)
    let other = try command.run("why", "index.html", archive.path, "--all")
    #expect(other.output.hasPrefix("index.html was taken over from the build before"))
    #expect(other.output.contains("\nIt shows:\n"))
    #expect(other.output.contains("  what articles/a says of itself\n"))
    // Where there is nothing to do, what is known stays.
    #expect(try command.run("build", archive.path).errors.contains("\n0 written, "))
    #expect(try command.run("why", "regions/lars.html", archive.path).output == why.output)
  }

  @Test func isOneForAPageThatIsNone() throws {
    let archive = try ScratchArchive(Self.files)
    let early = try RegestaCommand().run("why", "index.html", archive.path)
    #expect(early.status == 1 && early.output.isEmpty)
    #expect(early.errors.contains("run regesta build first"))
    #expect(try RegestaCommand().run("build", archive.path).status == 0)
    let outcome = try RegestaCommand().run("why", "regions/larss.html", archive.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("did you mean regions/lars.html?"))
  }

  @Test(arguments: [
    "regions/lars.html", "./regions/lars.html", "/regions/lars.html", "regions/lars.html#_events",
    "public/regions/lars.html", "./public/regions/lars.html",
  ]) func takesAPathAsItIsAtHand(_ path: String) throws {
    let archive = try ScratchArchive(Self.files)
    #expect(try RegestaCommand().run("build", archive.path).status == 0)
    for path in [path, "\(archive.path)/public/regions/lars.html"] {
      let why = try RegestaCommand().run("why", path, archive.path)
      #expect(why.output.hasPrefix("regions/lars.html was rendered"), "\(path): \(why.errors)")
    }
  }

  @Test func timingsTellOfStagesTemplatesAndPages() throws {
    let archive = try ScratchArchive(Self.files)
    let first = try RegestaCommand().run("build", archive.path, "--timings")
    for line in [
      "\nload: 0.", "\nrender: 0.", "ms a page  article.html, 1 page\n",
      "ms  regions/lars.html, entity.html\n",
    ] {
      #expect(first.errors.contains(line), "\(line)")
    }
    // A pipe is no terminal.
    #expect(!first.errors.contains("\r"))
    let second = try RegestaCommand().run("build", archive.path, "--timings")
    #expect(!second.errors.contains("load: ") && !second.errors.contains("slowest pages"))
    let clean = try RegestaCommand().run("build", archive.path, "--clean", "--timings")
    #expect(clean.errors.contains("\nload: ") && clean.errors.contains("\n0 written, "))
  }
}
