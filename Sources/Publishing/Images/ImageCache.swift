package import ArchiveModel
package import Digests
internal import ParallelWork

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the versions of images are that were made in builds. An image is known by its bytes and the program that it was
/// made by, so that nothing in it ever changes.
package struct ImageCache: Sendable {
  private static let name = "images"

  private let path: String
  private let new: NewVersions

  /// That of an archive, where a build may leave more.
  package init(_ state: StateFolder) {
    path = state.path.path(to: Self.name)
    new = .folder(path)
  }

  /// That of an archive as it is; what is missing there is made in a folder that is gone with this value.
  package init(ofUnchanged archive: DirectoryPath) {
    path = archive.path(to: "\(StateFolder.name)/\(Self.name)")
    new = .temporary(Once { Result { () throws(FileSystemError) in try TemporaryFolder() } })
  }

  /// The folder for an image's versions, and what is in it; made if need be.
  ///
  /// - Parameter original: the path of the image's file.
  /// - Throws: as ``ImageFolder/make(of:_:_:by:)`` does.
  package func versions(
    of image: MediaPath, _ original: String, _ digest: SHA256Digest, by program: ImageProgram
  ) throws -> (folder: ImageFolder, record: ImageRecord) {
    let name = "\(digest.hex)-\(SHA256Digest(of: Array(try program.identity().utf8)).hex.prefix(16))"
    let folder = ImageFolder("\(path)/\(name)", isCached: true)
    // One that is damaged is made again.
    if let record = try? folder.record(of: image) { return (folder, record) }
    let new = ImageFolder("\(try self.new.path)/\(name)", isCached: true)
    return (new, try new.make(of: original, digest, image, by: program))
  }

  /// Removes all but the folders that are named.
  package func prune(keeping folders: Set<String>) throws {
    guard try FileStatus.of(path) != nil else { return }
    let listing = try FolderListing(path)
    var spare: [String] = []
    while let name = try listing.next() {
      let folder = "\(path)/\(String(cString: name))"
      if !folders.contains(folder) { spare.append(folder) }
    }
    for folder in spare { try FileTree.removeTree(folder) }
  }
}

/// Where new versions are made.
private enum NewVersions: Sendable {
  case folder(String)
  /// Most checks need none.
  case temporary(Once<Result<TemporaryFolder, FileSystemError>>)

  var path: String {
    get throws {
      switch self {
      case .folder(let path): path
      case .temporary(let folder): try folder.value.get().path
      }
    }
  }
}

/// A folder that is gone with the value.
private final class TemporaryFolder: Sendable {
  let path: String

  init() throws(FileSystemError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/regesta-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FileSystemError(.createFolder, parent) }
    path = String(cString: made)
  }

  deinit {
    try? FileTree.removeTree(path)
  }
}
