@testable import ArchiveModel
import Testing

@testable import Publishing

@Suite struct ChangeListTests {
  private let folder = TemporaryFolder()
  private let list = "changes.txt"

  private var lines: [String]? {
    folder.read(list)?.split(separator: "\n").map(String.init)
  }

  @Test func listsAllOfANewOutputWithTheManifestLast() throws {
    let report = try folder.publish(["z.html": "z", "a/b.html": "b"], changes: list)
    #expect(folder.read(list) == "a/b.html\nz.html\nmanifest-sha256.txt\n")
    #expect(report.listed == 3)
  }

  @Test func listsWhatIsAddedChangedAndRemovedAndNothingElse() throws {
    try folder.publish(["same.html": "same", "changed.html": "old", "gone.html": "gone"])
    try folder.publish(["same.html": "same", "changed.html": "new", "new.html": "new"], changes: list)
    #expect(lines == ["changed.html", "gone.html", "new.html", "manifest-sha256.txt"])
  }

  @Test func sortsByBytes() throws {
    try folder.publish(["b": "", "é": "", "B": "", "a-b": "", "a/b": ""], changes: list)
    #expect(lines == ["B", "a-b", "a/b", "b", "é", "manifest-sha256.txt"])
  }

  @Test func isEmptyWhereNothingChanged() throws {
    try folder.publish(["index.html": "home"])
    #expect(try folder.publish(["index.html": "home"], changes: list).listed == 0)
    #expect(folder.read(list) == "")
  }

  @Test func keepsWhatEarlierBuildsListed() throws {
    try folder.publish(["a.html": "1", "b.html": "1", "c.html": "1"])
    try folder.publish(["a.html": "2", "b.html": "1"], changes: list)
    #expect(lines == ["a.html", "c.html", "manifest-sha256.txt"])
    try folder.publish(["a.html": "1", "b.html": "2"], changes: list)
    #expect(lines == ["a.html", "b.html", "c.html", "manifest-sha256.txt"])
    let before = folder.statuses("")[list]
    #expect(try folder.publish(["a.html": "1", "b.html": "2"], changes: list).listed == 4)
    #expect(folder.statuses("")[list] == before)
  }

  @Test func namesThatToolsWouldTakeForSomethingElseBeginWithASlash() throws {
    let site = ["#a.html": "1", ";b.html": "1", " c.html": "1", "d e.html": "1", "f#g.html": "1"]
    try folder.publish(site, changes: list)
    #expect(lines == ["/ c.html", "/#a.html", "/;b.html", "d e.html", "f#g.html", "manifest-sha256.txt"])
    // They are read back as the same paths.
    #expect(try folder.publish(site.mapValues { _ in "2" }, changes: list).listed == 6)
  }

  @Test func listsFilesThatHandsHadChangedOrRemoved() throws {
    try folder.publish(["a.html": "a", "b.html": "b", "c.html": "c", "d.html": "d"])
    folder.write("public/a.html", "by hand")
    folder.remove("public/b.html")
    folder.remove("public/c.html")
    folder.write("public/d.html", "new")
    try folder.publish(["a.html": "a", "b.html": "b", "d.html": "new"], changes: list)
    #expect(lines == ["a.html", "b.html", "c.html", "d.html", "manifest-sha256.txt"])
  }

  @Test func aFileThatBecomesAFolderAndTheReverseAreListed() throws {
    try folder.publish(["file": "a", "folder/x": "b"])
    try folder.publish(["file/x": "a", "folder": "b"], changes: list)
    #expect(lines == ["file", "file/x", "folder", "folder/x", "manifest-sha256.txt"])
  }

  @Test func withAdoptAllIsListed() throws {
    folder.write("public/index.html", "home")
    folder.write("public/CNAME", "archive.example")
    try folder.publish(["index.html": "home"], adopt: true, changes: list)
    #expect(lines == ["index.html", "manifest-sha256.txt"])
  }

  @Test func aBuildThatGivesUpLeavesTheListAsItWas() throws {
    try folder.publish(["a.html": "1"])
    for text in [nil, "b.html\n"] {
      if let text { folder.write(list, text) }
      let session = try folder.session(changes: list)
      try session.write("a.html", bytes("2"))
      session.abandon()
      #expect(folder.read(list) == text)
    }
  }

  @Test(arguments: [
    "public/changes.txt", "public/sub/changes.txt", "public.partial", "content/changes.txt",
    "seeds/x/changes.txt",
    "templates/changes.txt", ".regesta/changes.txt", "link/changes.txt",
  ])
  func canNotLieInTheOutputOrTheArchive(file: String) throws {
    for name in ["content", "seeds/x", "templates", ".regesta"] { folder.makeFolder(name) }
    folder.link("link", to: "content")
    try folder.publish(["sub/index.html": "home"])
    let before = folder.tree("")
    #expect {
      try folder.publish(["sub/index.html": "new"], changes: file)
    } throws: { error in
      guard case .changesAmongFiles(folder.path(file), _) = error as? PublishingError else { return false }
      return true
    }
    #expect(folder.tree("") == before)
  }

  @Test func canNotBeTheOutputThatIsNotThereYet() {
    #expect(throws: PublishingError.self) { try folder.publish(["a.html": "1"], changes: "public") }
    #expect(folder.tree("").isEmpty)
  }

  @Test func refusesAFileWithSomethingElse() throws {
    folder.write(list, "a.html\n\nNotes on what to do\n")
    #expect(throws: PublishingError.foreignChanges(folder.path(list), line: 2)) {
      try folder.publish(["a.html": "1"], changes: list)
    }
    #expect(folder.read(list) == "a.html\n\nNotes on what to do\n")
    #expect(!folder.exists("public"))
  }

  @Test func refusesFoldersLinksAndFilesInNoFolder() {
    folder.makeFolder("changes")
    folder.write("elsewhere.txt", "")
    folder.link("changes-link", to: "elsewhere.txt")
    for file in ["changes", "changes-link"] {
      #expect(throws: PublishingError.changesAreNoFile(folder.path(file))) {
        try folder.publish(["a.html": "1"], changes: file)
      }
    }
    #expect(throws: PublishingError.self) { try folder.publish(["a.html": "1"], changes: "none/changes.txt") }
    #expect(!folder.exists("public"))
  }
}
