/// How much a page may hold: lists beyond these go on elsewhere, so that no page grows without end.
enum PageLimits {
  /// The newest articles, events and backlinks that a document's own page shows, and the events of a timeline's page
  /// that have no day there.
  static let newest = 50
  /// How many of those articles have their summaries beside them.
  static let withSummary = 10
  /// Links of a text that have previews, and the Unicode scalars of a summary in one.
  static let previews = 40
  static let previewSummary = 240
  /// Related articles at the foot of an article.
  static let related = 5
  /// People and organisations most often named with a region.
  static let companions = 10
  /// Sources that most of a region's articles and events rest on.
  static let evidence = 10
  /// Places in the table behind a map.
  static let mapPlaces = 40
  /// Other regions within the same one, on a region's page.
  static let siblings = 12
  /// Articles or events on one page of a period. Events of 700 bytes keep it below 200 KB.
  static let perPeriod = 200
  /// Regions within a region that its own page lists.
  static let children = 200
  /// Lines of a list of documents.
  static let perList = 400
  /// Corrections on a page of their log.
  static let corrections = 200
  /// Backlinks on one page of them. With their sentences they have up to 1.8 KB.
  static let backlinks = 100
  /// Events of a month that a year's page names.
  static let perMonthOfYear = 10

  /// Events of a chart that have a line below its bars.
  static let perChart = 12

  /// Months that the page of all time lists; where there are more, only the years do.
  static let monthsOfTimeline = 600

  /// How many pages of `size` lines hold `count` lines; an empty list has one.
  static func pages(_ count: Int, of size: Int) -> Int {
    max(1, (count + size - 1) / size)
  }

  /// The lines of page `part`, which counts from 1.
  static func slice<Line>(_ lines: [Line], part: Int, of size: Int) -> ArraySlice<Line> {
    lines.dropFirst((part - 1) * size).prefix(size)
  }
}
