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
  /// The same as long as what it is made of: the address of the page, the archive's id or else its address, and for a
  /// correction its day and words.
  let id: String
  let url: String
  let title: String
  /// Of the title, of the text, and of the page.
  let titleLanguage: String
  let language: String
  let pageLanguage: String
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
  /// The day's first moment (RFC 3339): nothing is known of the hour. That form has only years of four digits from the first, and
  /// an article is of another by mistake only.
  var timestamp: String {
    "\(isCommon ? iso8601 : year < 1 ? "0001-01-01" : "9999-12-31")T00:00:00Z"
  }
}
