import ArchiveModel
import Digests
import Foundation
import Testing

@testable import Publishing

@Suite struct ImageFolderTests {
  private let temporary = TemporaryFolder()
  private let image = MediaPath("foto/coda.png")

  private func make(_ text: String, _ name: String = "versions") throws -> ImageRecord {
    temporary.write("original", text)
    return try ImageFolder(temporary.path(name)).make(
      of: temporary.path("original"), SHA256Digest(of: Array(text.utf8)), image,
      by: temporary.imageProgram())
  }

  @Test func versionsAreMadeWithTheirRecord() throws {
    let made = try make("x")
    let folder = ImageFolder(temporary.path("versions"))
    let read = try #require(try folder.record(of: image))
    #expect(read.image == made.image)
    #expect(read.image.versions.map(\.width) == [480, 960])
    #expect(read.maker == "fake 1")
    #expect(read.original == SHA256Digest(of: Array("x".utf8)).hex)
    #expect(
      try folder.bytes(of: read.image.versions[0], of: read.image)?.count == read.image.versions[0].size)
    #expect(temporary.tree("versions").keys.sorted() == ["480.png", "960.png", "image.json"])
    #expect(!temporary.exists(".new-versions"))
  }

  @Test(arguments: ["refuse", "fail", "lie", "die"])
  func whatGoesWrongLeavesNothing(_ text: String) throws {
    do {
      _ = try make(text)
      Issue.record("it went well")
    } catch ImageFolder.Problem.refused(let reason) {
      #expect(text == "refuse" && reason == "The file is damaged.")
    } catch let failure as ImageProgram.Failure {
      #expect(text != "refuse")
      if text == "fail" { #expect("\(failure)".hasSuffix("ended with status 2: no memory")) }
      if text == "die" { #expect("\(failure)".hasSuffix("was killed")) }
    }
    #expect(!temporary.exists("versions"))
    #expect(!temporary.exists(".new-versions"))
  }

  @Test func aProgramThatIsNoneIsToldOf() throws {
    temporary.write("original", "x")
    #expect(throws: FileSystemError.self) {
      try ImageFolder(temporary.path("versions")).make(
        of: temporary.path("original"), SHA256Digest(of: []), image,
        by: ImageProgram(path: temporary.path("nothing")))
    }
  }

  @Test func otherVersionsTakeTheirPlaceAndOtherFilesStay() throws {
    _ = try make("x")
    temporary.write("versions/480.png", "old")
    temporary.write("versions/mine.txt", "mine")
    _ = try make("y")
    let tree = temporary.tree("versions").compactMapValues { $0 }
    #expect(tree.keys.sorted() == ["480.png", "960.png", "image.json", "mine.txt"])
    #expect(tree["480.png"] != "old" && tree["mine.txt"] == "mine")
  }

  @Test func damageIsNoticed() throws {
    let record = try make("x")
    let folder = ImageFolder(temporary.path("versions"))
    let file = URL(fileURLWithPath: temporary.path("versions/480.png"))
    try Data(Data(contentsOf: file).map { $0 ^ 1 }).write(to: file)
    #expect(try folder.bytes(of: record.image.versions[0], of: record.image) == nil)
    temporary.write("versions/480.png", "other")
    #expect(throws: ImageFolder.Problem.self) { try folder.record(of: image) }
    temporary.write("versions/image.json", "{}")
    #expect(throws: ImageFolder.Problem.self) { try folder.record(of: image) }
    #expect(throws: ImageFolder.Problem.self) {
      try ImageFolder(temporary.path("copy")).copy(folder, record)
    }
    #expect(!temporary.exists("copy"))
  }

  @Test func aCopyIsTheSame() throws {
    let record = try make("x")
    try ImageFolder(temporary.path("deep/copy")).copy(ImageFolder(temporary.path("versions")), record)
    #expect(temporary.tree("deep/copy") == temporary.tree("versions"))
  }

  @Test func theCacheKnowsImagesByBytesAndProgram() throws {
    let state = try StateFolder(archive: temporary.directory)
    let cache = ImageCache(state)
    func versions(_ text: String, by program: ImageProgram) throws -> String {
      temporary.write("original", text)
      return try cache.versions(
        of: image, temporary.path("original"), SHA256Digest(of: Array(text.utf8)), by: program
      ).folder.path
    }
    let program = try temporary.imageProgram()
    let first = try versions("x", by: program)
    #expect(try versions("x", by: program) == first)
    #expect(temporary.lines("images.sh.uses") == 1)
    #expect(try versions("y", by: program) != first)
    #expect(try versions("x", by: temporary.imageProgram(version: "fake 2")) != first)
    #expect(temporary.lines("images.sh.uses") == 3)
    // What is damaged is made again.
    try Array("?".utf8).withBytes { bytes in
      try FileTree.removeFile("\(first)/480.png")
      try FileTree.create("\(first)/480.png", bytes)
    }
    #expect(try versions("x", by: program) == first)
    #expect(temporary.lines("images.sh.uses") == 4)
    try cache.prune(keeping: [first])
    #expect(temporary.tree(".regesta/images").keys.allSatisfy { first.hasSuffix($0.prefix { $0 != "/" }) })
    #expect(try versions("x", by: program) == first)
    #expect(temporary.lines("images.sh.uses") == 4)
  }
}

extension TemporaryFolder {
  fileprivate func lines(_ name: String) -> Int {
    ((try? String(contentsOfFile: path(name), encoding: .utf8)) ?? "").split(separator: "\n").count
  }
}
