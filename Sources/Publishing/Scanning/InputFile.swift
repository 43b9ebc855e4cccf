package import Diagnostics
package import Digests

/// A file of the archive that a build may read, as the scan saw it.
package struct InputFile: Hashable, Sendable {
  package let path: SourcePath
  /// The file that `path` leads to, relative to the archive, where `path` is a symbolic link.
  package let linkTarget: SourcePath?
  /// Size, times and inode of the file itself, behind a link too.
  package let status: FileStatus

  package var size: Int { status.size }
  /// In nanoseconds since 1970.
  package var modified: Int64 { status.modified }
  /// In nanoseconds since 1970.
  package var changed: Int64 { status.changed }
  package var inode: UInt64 { status.inode }

  /// The same file under another path; its bytes are read from where they are.
  package func moved(to path: SourcePath) -> InputFile {
    InputFile(path: path, linkTarget: linkTarget ?? self.path, status: status)
  }

  /// A file that isn't there yet, for those who ask what would be if it were.
  package static func unwritten(_ path: SourcePath) -> InputFile {
    InputFile(path: path, linkTarget: nil, status: .unwritten)
  }

  /// Reads the file; one that became a link after the scan is refused.
  package func read(in archive: DirectoryPath, limit: Int) throws(FileSystemError) -> [UInt8] {
    try readFile(place(in: archive), limit: limit)
  }

  /// Hashes the file, however large it is.
  package func digest(in archive: DirectoryPath) throws(FileSystemError) -> SHA256Digest {
    try SHA256Digest(ofFile: place(in: archive))
  }

  /// The path of the file itself, behind a link too.
  package func place(in archive: DirectoryPath) -> String {
    archive.path(to: (linkTarget ?? path).rawValue)
  }
}

/// What a scan found: the files, and what is wrong with others.
package struct ScanResult: Sendable {
  /// Sorted by the bytes of their paths.
  package let files: [InputFile]
  /// Sorted.
  package let diagnostics: [Diagnostic]

  /// What a scan finds where nothing is.
  package static let empty = ScanResult(files: [], diagnostics: [])

  /// The same with files that aren't on the disk yet.
  package func adding(_ paths: [SourcePath]) -> ScanResult {
    ScanResult(
      files: (files + paths.map(InputFile.unwritten)).sorted { $0.path < $1.path }, diagnostics: diagnostics)
  }
}

extension FileSystemError {
  /// The message for an input file that can't be read.
  package func diagnostic(at path: SourcePath) -> Diagnostic {
    let location = SourceLocation(path)
    switch reason {
    case .tooLarge: return Diagnostic(.fileTooLarge, at: location, "this file can't be read: \(reasonText)")
    case .notARegularFile: return Diagnostic(.specialFile, at: location, "\(reasonText), so it can't be read")
    case .system, .notAFolder, .endsEarly:
      return Diagnostic(.unreadableFile, at: location, "this can't be read: \(reasonText)")
    }
  }
}
