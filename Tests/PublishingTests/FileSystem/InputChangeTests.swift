import Diagnostics
import Testing

@testable import Publishing

@Suite struct InputChangeTests {
  private static func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("content/a/x.md", "x")
    folder.write("content/b/y.md", "y")
    return folder
  }

  private func change(
    _ folder: TemporaryFolder, moves: [(String, String)],
    texts: [(path: String, before: String, after: String)]
  ) -> InputChange {
    InputChange(
      archive: folder.directory, moves: moves.map { (SourcePath($0.0), SourcePath($0.1)) },
      texts: texts.map { .init(path: SourcePath($0.path), before: bytes($0.before), after: bytes($0.after)) })
  }

  @Test func movesAndTextsAreMadeAndEmptyFoldersGo() throws {
    let folder = Self.folder()
    try change(
      folder, moves: [("content/a/x.md", "content/c/d/z.md")],
      texts: [("content/c/d/z.md", "x", "new x"), ("content/b/y.md", "y", "")]
    ).apply()
    #expect(
      folder.tree("content") == [
        "b": nil, "b/y.md": "", "c": nil, "c/d": nil, "c/d/z.md": "new x",
      ])
  }

  @Test(arguments: ["longer", "", "z"]) func aTextThatIsNoLongerTheSameStopsAll(text: String) {
    let folder = Self.folder()
    folder.write("content/b/y.md", text)
    let before = folder.tree("content")
    #expect(throws: InputChange.Conflict.self) {
      try change(
        folder, moves: [("content/a/x.md", "content/c/z.md")], texts: [("content/b/y.md", "y", "new")]
      ).apply()
    }
    #expect(folder.tree("content") == before)
  }

  @Test func aNameThatIsTakenStopsAll() {
    let folder = Self.folder()
    let before = folder.tree("content")
    #expect(throws: InputChange.Conflict.self) {
      try change(
        folder, moves: [("content/a/x.md", "content/b/y.md")], texts: [("content/b/y.md", "x", "new")]
      ).apply()
    }
    #expect(folder.tree("content") == before)
  }

  @Test func whatFailsHalfwayIsUndone() {
    let folder = Self.folder()
    let before = folder.tree("content")
    #expect(throws: FileSystemError.self) {
      try change(
        folder, moves: [("content/a/x.md", "content/c/d/z.md"), ("content/none.md", "content/e/none.md")],
        texts: [("content/c/d/z.md", "x", "new x"), ("content/b/y.md", "y", "new y")]
      ).apply()
    }
    #expect(folder.tree("content") == before)
  }
}
