internal import Digests

/// What an earlier build left for the next.
struct FormerBuild: Sendable {
  var summary: BuildSummary
  /// Which build it was.
  let build: Fingerprint
  /// The rest, which is read only where something has changed; nil where it can't be used.
  let details: @Sendable () -> BuildMemory.Details?
}
