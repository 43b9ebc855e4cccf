import Diagnostics
import Testing

@testable import ArchiveModel

@Suite struct AliasEditTests {
  private func edit(_ text: String, add added: [String] = ["a.html"], remove removed: Set<String> = []) throws
    -> String
  {
    let source = SourceText(Array(text.utf8))
    let edits = try AliasEdit(source, path: SourcePath("x.md")).edits(adding: added, removing: removed)
    return String(decoding: edits.applied(to: source.bytes), as: UTF8.self)
  }

  @Test(arguments: [
    ("---\nname: X # c\n---\nbody\n", "---\nname: X # c\naliases: [a.html]\n---\nbody\n"),
    ("---\r\nname: X\r\n---\r\n", "---\r\nname: X\r\naliases: [a.html]\r\n---\r\n"),
    ("---\n  name: X\n---", "---\n  name: X\n  aliases: [a.html]\n---"),
    ("---\n---\n", "---\naliases: [a.html]\n---\n"),
    ("---\nname: |+\n  X\n\n---\n", "---\nname: |+\n  X\n\naliases: [a.html]\n---\n"),
    ("---\naliases: [x.html] # c\nname: X\n---\n", "---\naliases: [x.html, a.html] # c\nname: X\n---\n"),
    ("---\naliases: [\n  x.html, # c\n]\n---\n", "---\naliases: [\n  x.html, a.html, # c\n]\n---\n"),
    ("---\naliases: []\n---\n", "---\naliases: [a.html]\n---\n"),
    ("---\naliases: # c\nname: X\n---\n", "---\naliases: [a.html] # c\nname: X\n---\n"),
    ("---\naliases:\n- x.html # c\nname: X\n---\n", "---\naliases:\n- x.html # c\n- a.html\nname: X\n---\n"),
    ("---\naliases:\n  -  'x.html'\n# c\n---\n", "---\naliases:\n  -  'x.html'\n  -  a.html\n# c\n---\n"),
    ("---\r\naliases:\r\n  - x.html\r\n---\r\n", "---\r\naliases:\r\n  - x.html\r\n  - a.html\r\n---\r\n"),
  ])
  func anAddressIsAddedAndAllElseStays(before: String, after: String) throws {
    #expect(try edit(before) == after)
  }

  @Test(arguments: [
    ("---\naliases: [x.html]\nname: X\n---\n", "---\nname: X\n---\n"),
    ("---\naliases:\n  - x.html\nname: X\n---\n", "---\nname: X\n---\n"),
    ("---\naliases: [x.html, b.html]\n---\n", "---\naliases: [b.html]\n---\n"),
    ("---\naliases: [b.html, 'x.html'] # c\n---\n", "---\naliases: [b.html] # c\n---\n"),
    ("---\naliases: [x.html, b.html, y.html, z.html]\n---\n", "---\naliases: [b.html]\n---\n"),
    (
      "---\naliases:\n  - b.html\n  - x.html\n  - c.html\n---\n",
      "---\naliases:\n  - b.html\n  - c.html\n---\n"
    ),
  ])
  func anAddressIsTakenOutAndTheKeyWithTheLast(before: String, after: String) throws {
    #expect(try edit(before, add: [], remove: ["x.html", "y.html", "z.html"]) == after)
  }

  @Test func whatComesTakesThePlaceOfWhatGoes() throws {
    let text = "---\naliases: [b.html, x.html, c.html]\n---\n"
    #expect(
      try edit(text, add: ["n.html", "m.html"], remove: ["x.html"])
        == "---\naliases: [b.html, n.html, c.html, m.html]\n---\n")
  }

  @Test(arguments: ["aliases: *x", "aliases: [*x]", "aliases:\n  -\n    b.html"])
  func anUnusualListIsRefused(list: String) {
    #expect(throws: RenameProblem.self) { try edit("---\nx: &x [b.html]\n\(list)\n---\n") }
  }
}
