package import ArchiveModel
internal import Digests
package import ParallelWork

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes an output as a bag (BagIt 1.0, RFC 8493), in which archives of all trades keep files for the long run.
package struct BagWriter: Sendable {
  /// Why no bag was written.
  package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Something is where the bag, or its unfinished work, should be.
    case occupied(String)
    /// An earlier run was stopped and left its work.
    case unfinished(String)
    /// The bag would lie in the folder that it holds.
    case inside(String)
    /// A file changed while it was copied.
    case changed(OutputPath)

    package var description: String {
      switch self {
      case .occupied(let path): "“\(path)” is there already: name a folder that isn't, or an empty one"
      case .unfinished(let path):
        "“\(path)” is there already, perhaps what an earlier run left that was stopped: remove it"
      case .inside(let path): "“\(path)” can't be within the folder that it's to hold"
      case .changed(let path): "“\(path)” changed while it was copied: pack it when no build is running"
      }
    }
  }

  private static let longestFile = 1 << 31

  private let output: DirectoryPath
  private let parallel: ParallelMap

  package init(_ output: DirectoryPath, parallel: ParallelMap) {
    self.output = output
    self.parallel = parallel
  }

  /// Copies what `files` lists, and writes about it what `info` says.
  ///
  /// - Parameters:
  ///   - files: of the output, by path.
  ///   - info: labels and values for `bag-info.txt`, one line each.
  /// - Throws: ``Failure``, or a ``FileSystemError``; nothing is left behind.
  package func write(
    to bag: DirectoryPath, _ files: [Manifest.Entry], info: [(label: String, value: String)]
  ) throws {
    let draft = bag.rawValue + ".partial"
    try makeRoom(for: bag, draft: draft)
    do {
      let sizes = try parallel.map(files) { try copy($0, into: draft + "/data") }
      let oxum = ("Payload-Oxum", "\(sizes.reduce(0, +)).\(files.count)")
      try writeTags(files, (info + [oxum]).map { "\($0.label): \($0.value)\n" }.joined(), in: draft)
      try FileTree.move(draft, to: bag.rawValue)
    } catch {
      try? FileTree.removeTree(draft)
      throw error
    }
  }

  private func makeRoom(for bag: DirectoryPath, draft: String) throws {
    if let status = try FileStatus.of(bag.rawValue) {
      guard status.kind == .folder, try FolderListing(bag.rawValue).next() == nil else {
        throw Failure.occupied(bag.rawValue)
      }
    }
    guard try FileStatus.of(draft) == nil else { throw Failure.unfinished(draft) }
    try FileTree.createFolder(draft)
    if let root = output.resolved, let place = try FileTree.resolved(draft), place.hasPrefix(root + "/") {
      FileTree.removeFolderIfEmpty(draft)
      throw Failure.inside(bag.rawValue)
    }
    try FileTree.createFolder(draft + "/data")
  }

  private func copy(_ entry: Manifest.Entry, into folder: String) throws -> Int {
    let bytes = try readFile(output.path(to: entry.path.rawValue), limit: Self.longestFile)
    guard SHA256Digest(of: bytes) == entry.digest else { throw Failure.changed(entry.path) }
    try bytes.withBytes { (bytes) throws(FileSystemError) in
      try FileTree.create(entry.path, in: folder, bytes)
    }
    return bytes.count
  }

  private func writeTags(_ files: [Manifest.Entry], _ info: String, in folder: String) throws {
    var lines = ""
    for file in files { lines += Self.line(file.digest, "data/" + file.path.rawValue) }
    let tags = [
      ("bag-info.txt", info), ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
      ("manifest-sha256.txt", lines),
    ]
    let list = tags.map { Self.line(SHA256Digest(of: Array($1.utf8)), $0) }.joined()
    for (name, text) in tags + [("tagmanifest-sha256.txt", list)] {
      try Array(text.utf8).withBytes { (bytes) throws(FileSystemError) in
        try FileTree.create(folder + "/" + name, bytes)
      }
    }
  }

  /// RFC 8493, section 2.1.3, has `%` encoded in paths; line ends no output has.
  private static func line(_ digest: SHA256Digest, _ path: String) -> String {
    "\(digest.hex)  \(path.replacing("%", with: "%25"))\n"
  }
}
