internal import ArchiveModel
internal import Digests
internal import ParallelWork
internal import Publishing
internal import SiteGeneration

/// What an earlier build wrote, as far as it still stands in the output.
struct PublishedFiles: Sendable {
  /// In the order of that build's plan; nil for what isn't as it was written.
  private let files: [BuildSummary.Output?]
  /// The paths of all that the build wrote.
  let paths: [OutputPath]
  /// Whether all of it is as it was written.
  let isWhole: Bool
  /// The places of the files of the search and of images.
  private let placesByPath: [OutputPath: Int]
  /// The digest of the manifest that it wrote.
  let manifest: SHA256Digest?

  /// Looks at all files; nil where the output is elsewhere, or a killed build has left work to be done there first.
  init?(
    _ summary: BuildSummary, in output: String, state: StateFolder, settling: Int, parallel: ParallelMap
  ) {
    guard summary.outputFolder == DirectoryPath(output)?.resolved, Self.isSettled(summary.outputFolder),
      let time = try? state.now()
    else { return nil }
    let outputs = summary.outputs
    files = parallel.parts(of: outputs.count, sized: 256) { range in
      range.map { outputs[$0].verified(in: summary.outputFolder, at: time, settling: settling) }
    }.flatMap { $0 }
    isWhole = !files.contains { $0 == nil }
    paths = summary.outputs.map(\.path)
    manifest = summary.outputs.last?.digest
    placesByPath = Dictionary(
      paths.enumerated().lazy.filter {
        Addresses.isOfSearch($1.rawValue) || PreparedImage.isAddress($1.rawValue)
      }.map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The file at a place of that build's plan, if it is as it was written.
  func file(_ place: Int) -> BuildSummary.Output? { place < files.count ? files[place] : nil }

  /// The file of the search or the image at a path, if it is as it was written.
  func file(at path: OutputPath) -> BuildSummary.Output? { placesByPath[path].flatMap(file) }

  /// Whether no killed build has left work to be done in a folder.
  static func isSettled(_ folder: String) -> Bool {
    OutputSession.workFolders(of: folder).allSatisfy { path in
      do { return try FileStatus.of(path) == nil } catch { return false }
    }
  }
}

extension BuildSummary.Output {
  /// The file as it stands in `folder` now, where it still has these bytes.
  ///
  /// - Parameters:
  ///   - time: the time on the disk before the call.
  ///   - settling: as in ``BuildOptions/settlingTime``.
  func verified(in folder: String, at time: Int, settling: Int) -> BuildSummary.Output? {
    let full = folder + "/" + path.rawValue
    guard let found = try? FileStatus.of(full), found.kind == .file,
      isCurrent(found, settling: settling)
        || found.size == status.size && (try? SHA256Digest(ofFile: full)) == digest
    else { return nil }
    return BuildSummary.Output(path: path, digest: digest, status: found, time: time)
  }
}
