internal import ArchiveModel
package import Diagnostics
internal import ParallelWork
internal import Publishing

/// What became of the images of an archive.
package struct ImageKeepingReport: Sendable {
  /// The images whose versions are new in `content/media/derived`, by path.
  package let made: [String]
  /// How many were there already.
  package let unchanged: Int
  package let diagnostics: [Diagnostic]
}

extension ArchiveBuilder {
  /// Keeps the versions of all images that documents name with the archive, so that it can be built without the program
  /// that makes them, and without the originals.
  package func keepImages() throws(EnvironmentError) -> ImageKeepingReport {
    try EnvironmentError.catching {
      let input = try input()
      let state = try StateFolder(archive: input.root)
      let lock = try ArchiveLock(state, waitingUpTo: Self.patience)
      defer { withExtendedLifetime(lock) {} }
      let progress = Progress(report: options.progress)
      let (loaded, _, _) = try ArchiveLoading(
        input, for: nil, parallel: parallel, progress: progress, store: .none, memory: nil
      ).load()
      let named = loaded.namedImages
      let findings = try MediaPreparation(
        input: input, cache: ImageCache(state), program: imageProgram, parallel: parallel, progress: progress
      ).findings(named)
      var made: [String] = []
      var diagnostics: [Diagnostic] = []
      for (path, finding) in findings.sorted(by: { $0.key < $1.key }) {
        switch finding.entry {
        case .refused(let message, let help):
          let file = input.media[path]?.path ?? SourcePath("\(path)")
          diagnostics.append(Diagnostic(.unusableImage, at: SourceLocation(file), message, help: help))
        case .image where !finding.isKept:
          guard let folder = finding.folder, let record = finding.record else { continue }
          let kept = ImageFolder(input.root.path(to: "\(MediaPath.derivedFolder)\(path.rawValue)"))
          try kept.copy(folder, record)
          made.append("\(path)")
        case .image: break
        }
      }
      return ImageKeepingReport(
        made: made, unchanged: findings.count { $0.value.isKept }, diagnostics: diagnostics)
    }
  }
}
