internal import Chronology

/// A feed as every format has it. Addresses are absolute.
struct FeedDocument: Sendable {
  let id: String
  let title: String
  let description: String?
  /// Its own address, and that of the page that it is about.
  let url: String
  let page: String
  let language: String
  let publisher: String
  let license: String?
  /// The day of the latest change.
  let updated: CalendarDay
  /// The newest first.
  let entries: [FeedEntry]
}

/// An entry of a feed.
struct FeedEntry: Sendable {
  /// The same for as long as the entry's page has its address, wherever the archive is published.
  let id: String
  let url: String
  let title: String
  let language: String
  let published: CalendarDay
  let updated: CalendarDay
  let authors: [String]
  let summary: String?
  /// HTML, UTF-8.
  let content: [UInt8]
  /// The names of what it is about.
  let tags: [String]
}

extension CalendarDay {
  /// The day's first moment (RFC 3339): nothing is known of the hour. That form has no years before the first, which an article
  /// is of by mistake only.
  var timestamp: String { "\(year < 1 ? "0001-01-01" : iso8601)T00:00:00Z" }
}
