internal import Templating

/// A year or month of a timeline.
struct TimelinePeriodView: Sendable {
  let url: String
  let words: String
  let iso: String
  let count: Int
  /// How long its bar is, in hundredths of the longest.
  let share: Int
  var highlights: [EventView] = []
  var days: [EventGroupView] = []
  var months: [TimelinePeriodView] = []

  static let contract: Contract<TimelinePeriodView> = Contract(
    "timeline_period", "A year or month of a timeline.",
    [
      .url("url", "Its page or place.") { $0.url },
      .text("words", "The period in words.") { $0.words },
      .text(
        "iso",
        "The period as ISO 8601 writes it; also the fragment of a year or month that stands on the page."
      ) {
        $0.iso
      },
      .integer("count", "How many events are in it.") { $0.count },
      .integer("share", "Its events in hundredths of the fullest period beside it.") { $0.share },
      .list(
        "highlights", EventView.contract, "Its first events, where they stand on a page of their own."
      ) { $0.highlights },
      .list(
        "days", EventGroupView.contract,
        """
        On the page of a year of a document's timeline the days of a month, without events where the month has a page; on \
        that of all time the days and months of a year, where one page holds all events.
        """
      ) { $0.days },
      .list("months", TimelinePeriodView.contract, "Its months, on the page of all time.") { $0.months },
    ])
}
