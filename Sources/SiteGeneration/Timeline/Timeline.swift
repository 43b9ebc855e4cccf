internal import ArchiveModel

/// A timeline that has pages of its own.
final class Timeline: Sendable {
  /// Whose events these are; nil for the whole archive.
  let owner: Subject?
  let ownerID: DocumentID?
  let plan: TimelinePlan

  /// The timeline of the archive.
  init(of archive: Archive) {
    owner = nil
    ownerID = nil
    plan = TimelinePlan(archive.events.indices.map { Handle($0) }, as: .monthly, in: archive)
  }

  /// The timeline of a subject; nil where the subject's own page holds its events.
  init?(of subject: Subject, _ ledger: Ledger, in archive: Archive) {
    guard Self.exists(for: ledger) else { return nil }
    owner = subject
    ownerID = archive.id(of: subject)
    plan = TimelinePlan(ledger.events, as: .compact, in: archive)
  }

  /// Whether a subject has more events than its own page shows.
  static func exists(for ledger: Ledger) -> Bool { ledger.events.count > PageLimits.newest }
}
