import CorpusGenerator
import Diagnostics
import Foundation
import Testing

@testable import ArchiveBuild

/// An archive in a folder of its own, and the outputs that tests build from it beside it.
struct TestArchive {
  let folder: TemporaryFolder

  init(_ tree: FileTree) throws {
    folder = try TemporaryFolder()
    try tree.write(to: folder.path("archive"))
    try FileManager.default.createDirectory(
      atPath: folder.path("archive/content"), withIntermediateDirectories: true)
  }

  /// - Parameter files: texts by their paths from the archive's folder.
  init(_ files: [String: String]) throws {
    try self.init(FileTree(files.mapValues { Array($0.utf8) }))
  }

  init(_ corpus: Corpus) throws {
    var tree = FileTree()
    corpus.forEachFile { tree.files[$0] = $1 }
    try self.init(tree)
  }

  /// A copy of the archive that this repository holds, so that its own folder stays as it is.
  static func sample() throws -> TestArchive {
    try TestArchive(sampleFiles())
  }

  static func sampleFiles() throws -> FileTree {
    var tree = FileTree()
    for folder in ["content", "seeds", "templates"] {
      for (name, bytes) in try FileTree(at: "\(Repository.root)/\(folder)").files {
        tree.files["\(folder)/\(name)"] = bytes
      }
    }
    return tree
  }

  var path: String { folder.path("archive") }

  func write(_ name: String, _ text: String) throws {
    try FileTree([name: Array(text.utf8)]).write(to: path)
  }

  /// Builds into the folder `output` beside the archive; `change` sets further options.
  @discardableResult
  func build(_ output: String = "site", _ change: (inout BuildOptions) -> Void = { _ in }) throws
    -> BuildReport
  {
    var options = BuildOptions(archive: path)
    options.output = folder.path(output)
    change(&options)
    return try ArchiveBuilder(options).build()
  }

  func tree(_ output: String = "site") throws -> FileTree { try FileTree(at: folder.path(output)) }

  /// The output of a build that has no errors.
  func site(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> FileTree {
    let report = try build("site", change)
    try #require(report.errors == [])
    return try tree()
  }
}

extension BuildReport {
  /// The errors, a line each.
  var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map {
      "\($0.location.path): \($0.message) [\($0.id.rawValue)]"
    }
  }
}

/// Where the sources of this test stand.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}
