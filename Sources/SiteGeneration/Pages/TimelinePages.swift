internal import Templating

/// Whose timeline a page belongs to.
struct TimelineOwnerView: Sendable {
  let document: LinkView?
  let includesDescendants: Bool
  let url: String
  let downloads: [DownloadView]
  let filter: FilterView?

  static let contract = Contract<TimelineOwnerView>(
    "timeline_owner", "The timeline that a page belongs to.",
    [
      .optionalRecord("document", LinkView.contract, "Whose it is; nothing for the whole archive.") {
        $0.document
      },
      .boolean("includes_descendants", "Whether it has the events of regions within, too.") {
        $0.includesDescendants
      },
      .url("url", "Its page of all time.") { $0.url },
      .list("downloads", DownloadView.contract, "Its events as files, for the archive and for regions.") {
        $0.downloads
      },
      .optionalRecord(
        "filter", FilterView.contract,
        "What a script needs to filter it; nothing where the theme has no `assets/filters.js`, or for a source."
      ) { $0.filter },
    ])
}

/// What `timeline.html` is given.
struct TimelinePage: Sendable {
  let site: SiteView
  let timeline: TimelineOwnerView
  let count: Int
  let chart: ChartView?
  let years: [TimelinePeriodView]
  let loose: EventListView

  static let contract = Contract<TimelinePage>(
    "timeline_page", "A timeline of all years.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("timeline", TimelineOwnerView.contract, "Whose timeline it is.") { $0.timeline },
      .integer("count", "How many events there are.") { $0.count },
      .optionalRecord("chart", ChartView.contract, "Its events by year.") { $0.chart },
      .list(
        "years", TimelinePeriodView.contract,
        "The years, with their events where one page holds all, else with their months unless these are too many."
      ) {
        $0.years
      },
      .record("loose", EventListView.contract, "Events that no one year holds.") { $0.loose },
    ])
}

/// What `timeline-year.html` is given.
struct TimelineYearPage: Sendable {
  let site: SiteView
  let timeline: TimelineOwnerView
  let words: String
  let count: Int
  let chart: ChartView?
  let months: [TimelinePeriodView]
  let loose: EventListView
  let continuing: EventListView
  let previous: LinkView?
  let next: LinkView?

  static let contract = Contract<TimelineYearPage>(
    "timeline_year_page", "A year of a timeline.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("timeline", TimelineOwnerView.contract, "Whose timeline it is.") { $0.timeline },
      .text("words", "The year.") { $0.words },
      .integer("count", "How many events it has.") { $0.count },
      .optionalRecord("chart", ChartView.contract, "Its events by month.") { $0.chart },
      .list("months", TimelinePeriodView.contract, "Its months, with their first events or with their days.")
      {
        $0.months
      },
      .record("loose", EventListView.contract, "Events of some day of the year.") { $0.loose },
      .record("continuing", EventListView.contract, "Events that began earlier and go on.") { $0.continuing },
      .optionalRecord("previous", LinkView.contract, "The year before that has a page.") { $0.previous },
      .optionalRecord("next", LinkView.contract, "The year after that has a page.") { $0.next },
    ])
}

/// What `timeline-month.html` is given.
struct TimelineMonthPage: Sendable {
  let site: SiteView
  let timeline: TimelineOwnerView
  let words: String
  let iso: String
  let year: LinkView
  let count: Int
  let chart: ChartView?
  let groups: [EventGroupView]
  let continuing: EventListView
  let previous: LinkView?
  let next: LinkView?

  static let contract = Contract<TimelineMonthPage>(
    "timeline_month_page", "A month of a timeline, by days.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("timeline", TimelineOwnerView.contract, "Whose timeline it is.") { $0.timeline },
      .text("words", "The month in words.") { $0.words },
      .text("iso", "The month as ISO 8601 writes it.") { $0.iso },
      .record("year", LinkView.contract, "The page of its year.") { $0.year },
      .integer("count", "How many events it has.") { $0.count },
      .optionalRecord("chart", ChartView.contract, "Its events by day.") { $0.chart },
      .list(
        "groups", EventGroupView.contract, "Its events by day; those of some day of the month come first."
      ) {
        $0.groups
      },
      .record("continuing", EventListView.contract, "Events that began earlier and go on.") { $0.continuing },
      .optionalRecord("previous", LinkView.contract, "The month before that has a page.") { $0.previous },
      .optionalRecord("next", LinkView.contract, "The month after that has a page.") { $0.next },
    ])
}

/// What `timeline-day.html` is given.
struct TimelineDayPage: Sendable {
  let site: SiteView
  let timeline: TimelineOwnerView
  let words: String
  let month: LinkView
  let count: Int
  let group: EventGroupView
  let pager: PagerView

  static let contract = Contract<TimelineDayPage>(
    "timeline_day_page", "A day of a month that has too many events for one page.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("timeline", TimelineOwnerView.contract, "Whose timeline it is.") { $0.timeline },
      .text("words", "The day in words.") { $0.words },
      .record("month", LinkView.contract, "The page of its month.") { $0.month },
      .integer("count", "How many events the day has.") { $0.count },
      .record("group", EventGroupView.contract, "Its events.") { $0.group },
      .record("pager", PagerView.contract, "Which of the pages of the day this is.") { $0.pager },
    ])
}

/// What `timeline-rest.html` is given.
struct TimelineRestPage: Sendable {
  let site: SiteView
  let timeline: TimelineOwnerView
  let period: LinkView
  let isContinuing: Bool
  let count: Int
  let events: [EventView]
  let pager: PagerView

  static let contract = Contract<TimelineRestPage>(
    "timeline_rest_page", "Events without a day in a period whose page has no room for them.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .record("timeline", TimelineOwnerView.contract, "Whose timeline it is.") { $0.timeline },
      .record("period", LinkView.contract, "The page of the month or year; without text, of all time.") {
        $0.period
      },
      .boolean("is_continuing", "Whether the events began earlier; else they are of some day of the period.")
      {
        $0.isContinuing
      },
      .integer("count", "How many events there are.") { $0.count },
      .list("events", EventView.contract, "The events.") { $0.events },
      .record("pager", PagerView.contract, "Which of the pages of the list this is.") { $0.pager },
    ])
}
