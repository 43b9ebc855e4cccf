internal import ArchiveModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder beside an output that holds its unfinished work, and that one process at a time may use.
///
///     public.partial/.regesta-partial       says whose folder this is, and is locked while in use
///     public.partial/files/…                what the build has written so far
///     public.partial/manifest-sha256.txt    the next manifest, until it takes its place
///     public.partial/journal                what a commit has begun
final class WorkFolder: Sendable {
  /// The folder's name where it has to lie inside the output.
  static let innerName = OutputPath.workFolderName
  static let markerName = ".regesta-partial"

  let path: String
  private let marker: FileDescriptor

  var files: String { path + "/files" }
  var manifest: String { path + "/" + Manifest.fileName }
  private var journal: String { path + "/journal" }
  private var markerPath: String { path + "/" + Self.markerName }

  /// Creates the folder at `path`, or takes over what a killed build left there.
  init(claiming path: String, for output: String) throws(PublishingError) {
    self.path = path
    marker = try Self.claim(path, for: output)
  }

  private static func claim(_ path: String, for output: String) throws(PublishingError) -> FileDescriptor {
    let markerPath = path + "/" + markerName
    // Another process may remove the folder between two of our calls; then we begin again.
    for _ in 0..<16 {
      try publishing { () throws(FileSystemError) in
        // A folder or link of that name is judged below.
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileSystemError(.createFolder, path) }
      }
      guard try isOurs(path) else { throw .foreignWorkFolder(path) }
      guard let file = FileDescriptor.opening(markerPath, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK) else {
        if errno == ENOENT { continue }
        throw .fileSystem(FileSystemError(.open, markerPath))
      }
      guard try publishing({ () throws(FileSystemError) in try file.lock(path: markerPath) }) else {
        throw .outputInUse(output)
      }
      // The lock counts only on the file that still has the name.
      let isCurrent = try publishing { () throws(FileSystemError) in
        try FileStatus.of(markerPath)?.isSameFile(as: file.status(path: markerPath)) == true
      }
      if isCurrent { return file }
    }
    throw .outputInUse(output)
  }

  /// A folder is ours if it has our marker, or nothing yet.
  private static func isOurs(_ path: String) throws(PublishingError) -> Bool {
    try publishing { () throws(FileSystemError) in
      guard let status = try FileStatus.of(path) else { return true }
      guard status.kind == .folder else { return false }
      if let marker = try FileStatus.of(path + "/" + markerName) { return marker.kind == .file }
      return try FolderListing(path).next() == nil
    }
  }

  /// Whether a commit has begun to change the output and hasn't ended.
  func hasJournal() throws(FileSystemError) -> Bool {
    try FileStatus.of(journal) != nil
  }

  /// The journal that a killed commit left, or nil where it can't be made out.
  func leftJournal() throws(FileSystemError) -> Journal? {
    Journal(parsing: try readFile(journal, limit: 1 << 30))
  }

  /// Makes the journal count: from here on, the commit is finished by whoever comes next.
  func begin(_ contents: Journal, step: CommitStep) throws(PublishingError) {
    let draft = journal + ".draft"
    try step("write the journal")
    try publishing { () throws(FileSystemError) in
      try contents.bytes.withBytes { (bytes) throws(FileSystemError) in try FileTree.create(draft, bytes) }
    }
    try step("put the journal in place")
    try publishing { () throws(FileSystemError) in try FileTree.move(draft, to: journal) }
  }

  /// Forgets the journal of a commit that is done.
  func end(step: CommitStep) throws(PublishingError) {
    try step("remove the journal")
    try publishing { () throws(FileSystemError) in try FileTree.removeFile(journal) }
  }

  /// Removes unfinished work; the folder and our claim on it stay.
  func clear() throws(FileSystemError) {
    try FileTree.removeTree(files)
    for name in [Manifest.fileName, "journal", "journal.draft"] { try FileTree.removeFile(path + "/" + name) }
  }

  /// Leaves the folder as it is for the next session.
  func release() {
    marker.unlock()
  }

  /// Removes the folder and all in it; others may claim it then. What can't be removed is left to the next session:
  /// the output is as it should be.
  func remove(step: CommitStep) throws(PublishingError) {
    try step("clear the work folder")
    // Without its marker, what is left would be nobody's.
    guard (try? clear()) != nil else { return }
    try step("remove the work folder's marker")
    unlink(markerPath)
    try step("remove the work folder")
    rmdir(path)
  }
}
