package import Diagnostics
internal import ArchiveModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// New files of an archive that is there: all of them or, as far as the process lives, none. Nothing is replaced.
package struct AddedFiles {
  /// A file that can't be added.
  package struct Conflict: Error, Sendable, CustomStringConvertible {
    package let description: String
  }

  private let archive: DirectoryPath
  private let staging: DirectoryPath

  package init(to archive: DirectoryPath) throws {
    self.archive = archive
    let path = try StateFolder(archive: archive).path.path(to: "import")
    // An import that was killed may have left it.
    try FileTree.removeTree(path)
    try FileTree.createFolder(path)
    guard let staging = DirectoryPath(path) else {
      throw FileSystemError(.createFolder, path, .system(EINVAL))
    }
    self.staging = staging
  }

  /// Writes the files whole into a folder apart, and then gives each its name.
  package func write(_ files: [(path: SourcePath, bytes: [UInt8])]) throws {
    try write(reading: files.map { file in (path: file.path, bytes: { file.bytes }) })
  }

  /// Writes the files whole into a folder apart, and then gives each its name. Their bytes are asked for one after the other,
  /// so that no more than one file is held.
  package func write(reading files: [(path: SourcePath, bytes: () throws -> [UInt8])]) throws {
    defer { try? FileTree.removeTree(staging.rawValue) }
    for (number, file) in files.enumerated() {
      try file.bytes().withBytes { (bytes) throws(FileSystemError) in
        try FileTree.create(staged(number), bytes)
      }
    }
    var placed: [String] = []
    var folders: [String] = []
    do {
      for (number, file) in files.enumerated() {
        try createFolders(of: file.path, noting: &folders)
        let target = archive.path(to: file.path.rawValue)
        guard try FileTree.place(staged(number), at: target) else {
          throw Conflict(description: "\(file.path) is there already; nothing was written")
        }
        placed.append(target)
      }
    } catch {
      // The error that led here is the one to report.
      for path in placed.reversed() { try? FileTree.removeFile(path) }
      for folder in folders.reversed() { FileTree.removeFolderIfEmpty(folder) }
      throw error
    }
  }

  private func createFolders(of path: SourcePath, noting made: inout [String]) throws {
    guard let output = OutputPath(path.rawValue) else {
      throw Conflict(description: "\(path) can't be a file")
    }
    for folder in output.folders {
      let full = archive.path(to: folder.rawValue)
      if try FileTree.createFolder(full) { made.append(full) }
    }
  }

  private func staged(_ number: Int) -> String { staging.path(to: "\(number)") }
}
