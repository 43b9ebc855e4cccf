package import Diagnostics

/// Which embargoes have ended, as the options of a build say; the clock has no part in it.
package struct ReleasePolicy: Sendable {
  /// Seconds since 1970; nil where every embargo holds.
  package let asOf: Int?
  /// The moment that a time without offset means in the archive's time zone, in seconds since 1970; nil where that can't
  /// be known, and the embargo holds.
  package let instant: @Sendable (CivilTime) -> Int?
  private let releasesAll: Bool

  package init(asOf: Int?, instant: @escaping @Sendable (CivilTime) -> Int?) {
    self.init(asOf: asOf, instant: instant, releasesAll: false)
  }

  private init(asOf: Int?, instant: @escaping @Sendable (CivilTime) -> Int?, releasesAll: Bool) {
    self.asOf = asOf
    self.instant = instant
    self.releasesAll = releasesAll
  }

  /// Nothing is held, not even drafts.
  package static let releaseAll = ReleasePolicy(asOf: nil, instant: { _ in nil }, releasesAll: true)

  /// Every embargo holds, and times are in UTC.
  package static let holdAll = ReleasePolicy(asOf: nil) { $0.localSeconds }

  /// Why an article with this metadata isn't published; nil where it is.
  func reason(toHold metadata: ArticleMetadata) -> Exclusion.Reason? {
    if releasesAll { return nil }
    if metadata.status == .draft { return .draft }
    guard let embargo = metadata.embargo else { return nil }
    let end = embargo.value.time.instant ?? instant(embargo.value.time)
    if let asOf, let end, end <= asOf { return nil }
    return .embargo(end: end, written: embargo.value.text)
  }
}

/// A document that isn't published, and why.
package struct Exclusion: Hashable, Sendable {
  /// Why a document isn't published.
  package enum Reason: Hashable, Sendable {
    case draft
    /// The end in seconds since 1970, where it is known, and as the file has it.
    case embargo(end: Int?, written: String)
    /// The original isn't published, so neither is this translation of it.
    case translationOf(SourcePath)
  }

  package let path: SourcePath
  package let reason: Reason
}

/// The end of an embargo, as it was written and as it was understood.
package struct Embargo: Hashable, Sendable {
  package let time: CivilTime
  package let text: String
}
