package import Diagnostics
internal import ArchiveModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the archive that wasn't there before.
package enum NewInputFile {
  /// Something has the name already, or no file can have it.
  package struct Conflict: Error, Sendable, CustomStringConvertible {
    package let description: String
  }

  /// Writes the file with the folders that it needs: whole, or not at all. Nothing is ever replaced.
  package static func create(_ path: SourcePath, _ bytes: [UInt8], in archive: DirectoryPath) throws {
    guard let name = OutputPath(path.rawValue) else { throw Conflict(description: "\(path) can't be a file") }
    try FileTree.createParents(of: name, in: archive.rawValue)
    let full = archive.path(to: path.rawValue)
    do throws(FileSystemError) {
      try bytes.withBytes { (bytes) throws(FileSystemError) in try FileTree.create(full, bytes) }
    } catch {
      if error.reason == .system(EEXIST) { throw Conflict(description: "“\(full)” is there already") }
      // What couldn't be written is ours; what couldn't be created isn't.
      if error.action == .write { try? FileTree.removeFile(full) }
      throw error
    }
  }
}
