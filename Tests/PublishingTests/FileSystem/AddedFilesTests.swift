import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite struct AddedFilesTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "regesta-added-\(UUID().uuidString)").path

  private func archive() throws -> DirectoryPath {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try #require(DirectoryPath(folder))
  }

  private func names() -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
  }

  @Test func filesGetTheirFoldersAndNothingElseIsLeft() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try AddedFiles(to: archive()).write([
      (SourcePath("seeds/a.md"), [1]), (SourcePath("content/x/b.md"), [2]),
    ])
    #expect(names() == [".regesta", "content", "content/x", "content/x/b.md", "seeds", "seeds/a.md"])
    #expect(try Array(Data(contentsOf: URL(filePath: "\(folder)/seeds/a.md"))) == [1])
  }

  @Test func aNameThatIsTakenStopsAllOfThem() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let archive = try archive()
    try AddedFiles(to: archive).write([(SourcePath("seeds/b.md"), [1])])
    #expect(throws: AddedFiles.Conflict.self) {
      try AddedFiles(to: archive).write([
        (SourcePath("content/new/a.md"), [2]), (SourcePath("seeds/b.md"), [3]),
      ])
    }
    #expect(names() == [".regesta", "seeds", "seeds/b.md"])
    #expect(try Array(Data(contentsOf: URL(filePath: "\(folder)/seeds/b.md"))) == [1])
  }

  @Test func whatAKilledImportLeftIsInNobodysWay() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let archive = try archive()
    try FileManager.default.createDirectory(
      atPath: "\(folder)/.regesta/import/deep", withIntermediateDirectories: true)
    #expect(FileManager.default.createFile(atPath: "\(folder)/.regesta/import/0", contents: Data([9])))
    try AddedFiles(to: archive).write([(SourcePath("seeds/a.md"), [1])])
    #expect(names() == [".regesta", "seeds", "seeds/a.md"])
  }

  @Test func aFolderThatIsALinkIsNotFollowed() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let archive = try archive()
    try FileManager.default.createDirectory(atPath: "\(folder)/elsewhere", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/seeds", withDestinationPath: "elsewhere")
    #expect(throws: FileSystemError.self) {
      try AddedFiles(to: archive).write([(SourcePath("seeds/a.md"), [1])])
    }
    #expect(names() == [".regesta", "elsewhere", "seeds"])
  }
}
