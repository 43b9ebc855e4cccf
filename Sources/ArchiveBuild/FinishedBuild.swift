internal import Diagnostics
internal import Publishing
internal import SiteGeneration

/// A build that has published, before it leaves anything for the next.
struct FinishedBuild: Sendable {
  let site: RenderableSite
  let prepared: PreparedSite
  let rendering: SiteRendering
  let change: PublishReport
  let report: BuildReport
  let bodies: BodyStore
  /// The archive's files as they were found, and what they were.
  let scanned: ScanResult
  let inputs: [BuildSummary.Input]
  /// The time on the disk before that.
  let inputTime: Int
  /// The files of the build before.
  let before: [BuildSummary.Input]?
  let outputPath: String
  var clock: StageClock
}
