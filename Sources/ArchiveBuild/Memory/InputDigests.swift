internal import Diagnostics
internal import Digests
internal import Publishing
internal import Synchronization

/// The SHA-256 of an archive's files: of those that are as an earlier build saw them without reading them again.
final class InputDigests: Sendable {
  private let digests: Mutex<[SourcePath: SHA256Digest]>

  /// Knows nothing.
  init() {
    digests = Mutex([:])
  }

  init(of files: [InputFile], in summary: BuildSummary, settling: Int) {
    var digests: [SourcePath: SHA256Digest] = [:]
    digests.reserveCapacity(files.count)
    var rest = summary.inputs[...]
    for file in files {
      rest = rest.drop { $0.path < file.path }
      guard let former = rest.first, let digest = former.digest,
        former.isCurrent(file, since: summary.inputTime, settling: settling)
      else { continue }
      digests[file.path] = digest
    }
    self.digests = Mutex(digests)
  }

  subscript(path: SourcePath) -> SHA256Digest? { digests.withLock { $0[path] } }

  /// Notes the digest of what was read.
  func note(_ path: SourcePath, _ digest: SHA256Digest) {
    digests.withLock { $0[path] = digest }
  }

  /// The files as the next build will want to know them.
  func inputs(_ files: [InputFile]) -> [BuildSummary.Input] {
    digests.withLock { digests in
      files.map {
        BuildSummary.Input(
          path: $0.path, linkTarget: $0.linkTarget, status: $0.status, digest: digests[$0.path])
      }
    }
  }
}

extension BuildSummary.Input {
  /// Whether the file is surely the one that was read.
  ///
  /// - Parameters:
  ///   - time: the time on the disk before that.
  ///   - settling: as in ``BuildOptions/settlingTime``.
  func isCurrent(_ file: InputFile, since time: Int, settling: Int) -> Bool {
    path == file.path && linkTarget == file.linkTarget && status == file.status
      && status.isOlder(than: time - settling)
  }
}

extension BuildSummary.Output {
  /// Whether what stands at the path is surely what was written.
  func isCurrent(_ found: FileStatus?, settling: Int) -> Bool {
    status == found && status.isOlder(than: time - settling)
  }
}

extension FileStatus {
  fileprivate func isOlder(than time: Int) -> Bool { max(modified, changed) < Int64(time) }
}
