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
      let loading = try ArchiveLoading(
        input, for: nil, parallel: parallel, progress: progress, store: .none, memory: nil
      ).load()
      let (loaded, problems) = (loading.archive, loading.diagnostics)
      let named = loaded.namedMedia(releasing: .holdAll).shown
      let preparation = MediaPreparation(
        input: input, cache: ImageCache(state), program: imageProgram, parallel: parallel, progress: progress)
      let findings = try preparation.findings(of: named)
      var made: [String] = []
      // Of documents that can't be read, nobody knows which images they show.
      var diagnostics = (input.diagnostics + problems).filter { $0.severity == .error }
      if let problem = preparation.unprepared(in: findings) { diagnostics.append(problem) }
      for path in named where findings[path] == nil {
        diagnostics.append(
          Diagnostic(.unknownReference, at: SourceLocation(SourcePath("\(path)")), "there is no such image"))
      }
      for (path, finding) in findings.sorted(by: { $0.key < $1.key }) {
        switch finding.entry {
        case .refused(let message, let help):
          let file = input.media[path]?.path ?? SourcePath("\(path)")
          diagnostics.append(Diagnostic(.unusableImage, at: SourceLocation(file), message, help: help))
        case .unprepared: continue
        case .image where !finding.isKept:
          guard let folder = finding.folder, let record = finding.record else { continue }
          let kept = ImageFolder(input.root.path(to: "\(MediaPath.derivedFolder)\(path.rawValue)"))
          do {
            try kept.copy(folder, record)
          } catch is ImageFolder.Problem {
            try folder.forget()
            throw EnvironmentError(description: "\(folder.path) was damaged; run regesta images again")
          }
          made.append("\(path)")
        case .image:
          guard let folder = finding.folder, let record = finding.record else { continue }
          let isWhole = try record.image.versions.allSatisfy {
            try folder.bytes(of: $0, of: record.image) != nil
          }
          guard !isWhole else { continue }
          diagnostics.append(
            Diagnostic(
              .unusableImage, at: SourceLocation(SourcePath("\(MediaPath.derivedFolder)\(path.rawValue)")),
              "a file in it isn't just a picture",
              help: ["remove the folder, and run regesta images with the original"]))
        }
      }
      return ImageKeepingReport(
        made: made, unchanged: findings.count { $0.value.isKept }, diagnostics: diagnostics.sorted())
    }
  }
}
