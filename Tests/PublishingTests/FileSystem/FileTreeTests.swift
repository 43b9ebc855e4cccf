import Foundation
import Testing

@testable import Publishing

@Suite struct FileTreeTests {
  private let folder = TemporaryFolder()

  @Test func removesATreeButNothingBehindItsLinks() throws {
    folder.write("kept/a", "text")
    folder.write("tree/x/y/z", "text")
    folder.makeFolder("tree/empty")
    folder.link("tree/link", to: "../kept")
    folder.link("tree/x/file", to: "../../kept/a")
    try FileTree.removeTree(folder.path("tree"))
    #expect(!folder.exists("tree"))
    #expect(folder.read("kept/a") == "text")
  }

  @Test func removesDeepTrees() throws {
    folder.makeFolder("tree/" + Array(repeating: "d", count: 1000).joined(separator: "/"))
    try FileTree.removeTree(folder.path("tree"))
    #expect(!folder.exists("tree"))
  }

  @Test func removingNothingIsFine() throws {
    try FileTree.removeTree(folder.path("none"))
    try FileTree.removeFile(folder.path("none"))
  }

  @Test func aFileWhereAFolderIsNeededIsAnErrorWithItsPath() {
    folder.write("a", "text")
    #expect(throws: FileSystemError(.createFolder, folder.path("a"), .system(EEXIST))) {
      try FileTree.createFolder(folder.path("a"))
    }
  }

  @Test func aLinkIsNoFolder() {
    folder.makeFolder("a")
    folder.link("link", to: "a")
    #expect(throws: FileSystemError.self) { try FileTree.createFolder(folder.path("link")) }
  }
}
