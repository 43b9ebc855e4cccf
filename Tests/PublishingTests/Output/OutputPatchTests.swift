import ArchiveModel
import Foundation
import Testing

import ParallelWork

@testable import Publishing

struct OutputPatchTests {
  private let folder: TemporaryFolder
  private let patch: OutputPatch

  init() throws {
    folder = TemporaryFolder()
    folder.makeFolder("archive")
    let (archive, site) = (folder.directory("archive"), folder.directory("site"))
    let session = try OutputSession(output: site, archive: archive)
    for name in ["a.html", "b/c.html", "b/cc.html", "c.html", "x  a.html"] {
      try session.write(#require(OutputPath(name)), Array("old \(name)".utf8))
    }
    _ = try session.commit()
    patch = OutputPatch(of: site, drafting: try StateFolder(archive: archive))
  }

  private func file(_ name: String, _ text: String) throws -> OutputPatch.File {
    OutputPatch.File(path: try #require(OutputPath(name)), bytes: Array(text.utf8))
  }

  private func verified() throws -> OutputVerification {
    try OutputVerifier(folder.directory("site"), parallel: ParallelMap()).verify()
  }

  @Test func filesAndTheirLinesInTheManifestAreReplaced() throws {
    for name in ["a.html", "b/c.html", "b/cc.html", "c.html", "x  a.html"] {
      let written = try patch.replace([file(name, "new \(name)")])
      #expect(written.count == 1 && written[0].status.size == "new \(name)".utf8.count)
      #expect(try patch.bytes(at: #require(OutputPath(name))) == Array("new \(name)".utf8))
      #expect(try verified().isWhole, "\(name)")
    }
  }

  @Test func aFileThatTheManifestDoesNotListIsRefused() throws {
    #expect(throws: FileSystemError.self) { try patch.replace([file("d.html", "x")]) }
    #expect(patch.bytes(at: "d.html") == nil)
    #expect(try verified().isWhole)
  }

  @Test func aFileBesideTheOutputIsNoPartOfIt() throws {
    try patch.place("assets/own/stamp.js", [1])
    #expect(patch.bytes(at: "assets/own/stamp.js") == [1])
    #expect(try verified().isWhole)
  }
}
