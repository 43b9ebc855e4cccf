internal import ArchiveModel
internal import BinaryCoding
internal import Diagnostics
internal import Digests
internal import Publishing

/// What a build read, wrote and found: enough for the next to tell that there is nothing to do.
struct BuildSummary: Sendable {
  /// One file that the build read.
  struct Input: Sendable {
    let path: SourcePath
    let linkTarget: SourcePath?
    let status: FileStatus
    /// Nil for a file of which only the name counted.
    let digest: SHA256Digest?
  }

  /// One file that the build wrote.
  struct Output: Sendable {
    let path: OutputPath
    let digest: SHA256Digest
    let status: FileStatus
    /// The time on the disk before the file was looked at, in nanoseconds since 1970.
    let time: Int
  }

  /// A document that wasn't published.
  struct Exclusion: Sendable {
    let path: SourcePath
    let reason: String
    /// When its embargo ends, in seconds since 1970, where that is known.
    let end: Int?
  }

  /// The options that what is built depends on, and the system's data for the archive's time zone.
  let settings: BuildSettings
  /// By path.
  var inputs: [Input]
  let scanDiagnostics: [Diagnostic]
  /// The time on the disk before the inputs were looked at, in nanoseconds since 1970.
  var inputTime: Int
  /// Its path without links.
  let outputFolder: String
  /// Pages, exports and assets in the order of the plan; the manifest last.
  var outputs: [Output]
  let diagnostics: [Diagnostic]
  let counts: BuildReport.Counts
  let exclusions: [Exclusion]
  /// What was added, edited or removed in the archive since the build before, by path.
  let changes: [ArchiveChange]
}
