import Testing

@Suite struct RenameCommandTests {
  private static let good = [
    "content/regions/lars.md": "---\nname: Lars\n---\n",
    "content/pages/p.md": "---\ntitle: P\n---\n[[lars]]\n",
  ]

  @Test func printsWhatItChanged() throws {
    let archive = try ScratchArchive(Self.good)
    let outcome = try RegestaCommand().run("rename", "lars", "verkhny-lars", archive.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        content/pages/p.md:4:3: lars → verkhny-lars
        content/regions/lars.md → content/regions/verkhny-lars.md
        former address: regions/lars.html
        former address: en/regions/lars.html
        1 reference in 1 file rewritten, 1 file moved

        """)
    let back = try RegestaCommand().run(
      "rename", "verkhny-lars", "lars", archive.path, "--no-alias", "--dry-run")
    #expect(back.status == 0)
    #expect(back.output.contains("no longer a former address: regions/lars.html\n"))
    #expect(!back.output.contains("\nformer address"))
  }

  @Test func isOneWhereTheArchiveIsInTheWay() throws {
    let archive = try ScratchArchive(
      Self.good.merging(["content/topics/t.md": "---\nname: T\n---\n[[t]]\n"]) { $1 })
    let outcome = try RegestaCommand().run("rename", "lars", "t", archive.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("content/topics/t.md:4:3: error: “t” is the id of 2 documents"))
    #expect(outcome.errors.hasSuffix("“t” can't be the name: nothing was changed\n"))
    try archive.write("content/topics/t.md", "---\n---\n")
    let broken = try RegestaCommand().run("rename", "lars", "x", archive.path)
    #expect(broken.status == 1)
    #expect(broken.errors.hasSuffix("the archive has errors: nothing was changed\n"))
  }

  @Test(arguments: [
    (["lar", "x"], "did you mean “regions/lars”"), (["lars", "p/q"], "stands in no folder of its own"),
    (["lars"], "Missing expected argument '<new>'"),
  ])
  func isTwoWhereItIsUsedWrongly(arguments: [String], message: String) throws {
    let archive = try ScratchArchive(Self.good)
    let all = ["rename"] + arguments + (arguments.count > 1 ? [archive.path] : [])
    let outcome = try RegestaCommand().run(all)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message))
  }
}
