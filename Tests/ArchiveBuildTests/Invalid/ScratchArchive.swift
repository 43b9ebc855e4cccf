import Diagnostics
import Foundation
import Testing

@testable import ArchiveBuild
@testable import Publishing

/// An archive whose output is its own `public/`, in a folder that is removed with it.
struct ScratchArchive {
  private let folder: TemporaryFolder

  /// - Parameter files: texts by path; an `archive.yml` with a base URL is added.
  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    try write("content/archive.yml", "languages: [it, en]\nbase_url: https://archive.example/\n")
    for (path, text) in files { try write(path, text) }
  }

  var path: String { folder.path }

  func path(_ relative: String) -> String { folder.path(relative) }

  func write(_ relative: String, _ text: String) throws {
    try FileTree([relative: Array(text.utf8)]).write(to: path)
  }

  func check() throws -> BuildReport { try ArchiveBuilder(BuildOptions(archive: path)).check() }

  func build() throws -> BuildReport { try ArchiveBuilder(BuildOptions(archive: path)).build() }

  /// What `check` finds, each as `path id`.
  func problems() throws -> [String] {
    try check().diagnostics.map { "\($0.location.path) \($0.id.rawValue)" }
  }

  /// What the system tells of everything below `public/` and of the folder itself: bytes, times, inodes.
  func output() throws -> [String: OutputFile] {
    var result: [String: OutputFile] = [:]
    let names = FileManager.default.enumerator(atPath: path("public"))?.compactMap { $0 as? String } ?? []
    for name in names + [""] {
      let path = path("public/\(name)")
      let status = try #require(try FileStatus.of(path))
      result[name] = OutputFile(
        status: status, bytes: status.kind == .file ? try readFile(path, limit: 1 << 24) : [])
    }
    return result
  }

  /// A file of the output as it stands on disk.
  struct OutputFile: Equatable {
    let status: FileStatus
    let bytes: [UInt8]
  }
}
