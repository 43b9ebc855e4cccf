import Foundation
import Testing

@testable import Publishing

/// Changes are found by the system's notifications, and by listing files where there are none.
@Suite(.serialized)
struct InputWatchTests {
  private let folder: TemporaryFolder
  private let root: DirectoryPath

  init() throws {
    folder = TemporaryFolder()
    for path in ["content/articles/2022", "seeds"] { folder.makeFolder(path) }
    root = folder.directory
    folder.write("content/a.md", "a")
  }

  /// What is found until nothing more is.
  private func changes(_ watch: InputWatch) throws -> InputChanges {
    var all = InputChanges()
    while true {
      let found = try watch.wait(upTo: all.isEmpty ? 3000 : 100)
      if found.isEmpty { return all }
      all.files.formUnion(found.files)
      all.isOpenEnded = all.isOpenEnded || found.isOpenEnded
    }
  }

  @Test(arguments: [true, false])
  func aFileThatIsWrittenOrRemovedIsNamed(_ notifications: Bool) throws {
    let watch = try InputWatch(root, usingNotifications: notifications)
    #expect(try watch.wait(upTo: 1).isEmpty)
    folder.write("content/a.md", "another text")
    folder.write("content/articles/2022/b.md", "b")
    let written = try changes(watch)
    #expect(written.files.map(\.rawValue).sorted() == ["content/a.md", "content/articles/2022/b.md"])
    #expect(!written.isOpenEnded)
    try FileManager.default.removeItem(atPath: folder.path("content/a.md"))
    #expect(try changes(watch).files.map(\.rawValue) == ["content/a.md"])
  }

  @Test(arguments: [true, false])
  func whatHappensInANewFolderIsNotMissed(_ notifications: Bool) throws {
    let watch = try InputWatch(root, usingNotifications: notifications)
    folder.makeFolder("templates/partials")
    folder.write("templates/partials/x.html", "x")
    let first = try changes(watch)
    #expect(first.isOpenEnded || first.files.map(\.rawValue) == ["templates/partials/x.html"])
    folder.write("templates/partials/x.html", "a longer x")
    #expect(try changes(watch).files.map(\.rawValue) == ["templates/partials/x.html"])
  }

  @Test(arguments: [true, false])
  func hiddenFilesBackupsAndOtherFoldersAreNoChange(_ notifications: Bool) throws {
    let watch = try InputWatch(root, usingNotifications: notifications)
    folder.write("content/.a.md.swp", "x")
    folder.write("content/a.md~", "x")
    folder.write("README.md", "x")
    folder.makeFolder("public")
    folder.write("public/index.html", "x")
    #expect(try watch.wait(upTo: 300).isEmpty)
  }

  @Test func aLinkIsAChangeOfUnknownExtent() throws {
    let watch = try InputWatch(root)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("content/link.md"), withDestinationPath: "a.md")
    #expect(try !changes(watch).isEmpty)
  }

  @Test func aFileThatGetsItsNameByALinkIsNamed() throws {
    let watch = try InputWatch(root)
    folder.write("b.md", "x")
    #expect(link(folder.path("b.md"), folder.path("content/b.md")) == 0)
    let found = try changes(watch)
    #expect(found.files.map(\.rawValue) == ["content/b.md"] && !found.isOpenEnded)
  }

  @Test func aFileThatIsRenamedOverAnotherIsNamed() throws {
    let watch = try InputWatch(root)
    folder.write("content/4913", "x")
    #expect(rename(folder.path("content/4913"), folder.path("content/a.md")) == 0)
    let found = try changes(watch)
    #expect(found.files.map(\.rawValue).contains("content/a.md") && !found.isOpenEnded)
  }
}
