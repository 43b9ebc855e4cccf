internal import Templating

/// An event in a list.
struct EventView: Sendable {
  let url: String
  let anchor: String?
  let title: String
  let language: String?
  let date: DateView
  let timelineURL: String?
  let showsDate: Bool
  let status: String
  let place: String?
  let placeLanguage: String?
  let regions: [LinkView]
  let others: [LinkView]
  let sources: [LinkView]
  let articles: [LinkView]

  static let contract = Contract<EventView>(
    "event", "Something that happened.",
    [
      .url("url", "The event on the page of the article that declares it.") { $0.url },
      .optionalText("anchor", "The event's fragment, on the page of the article that declares it only.") {
        $0.anchor
      },
      .text("title", "What happened.") { $0.title },
      .optionalText("lang", "The title's language, where it isn't the page's own.") { $0.language },
      .record("date", DateView.contract, "When.") { $0.date },
      .optionalURL("timeline_url", "The event's day or month in the timeline.") { $0.timelineURL },
      .boolean("shows_date", "Whether the heading above it leaves the date unsaid.") { $0.showsDate },
      .text("status", "confirmed, reported, disputed or retracted.") { $0.status },
      .optionalText("place", "Where, in words.") { $0.place },
      .optionalText("place_lang", "The language of those words, where it isn't the page's own.") {
        $0.placeLanguage
      },
      .list("regions", LinkView.contract, "Where: the regions.") { $0.regions },
      .list("others", LinkView.contract, "People, organisations and topics.") { $0.others },
      .list("sources", LinkView.contract, "What it rests on.") { $0.sources },
      .list("articles", LinkView.contract, "The articles that tell it, where there are several.") {
        $0.articles
      },
    ])
}

/// Events beside the days of a timeline's page.
struct EventListView: Sendable {
  let count: Int
  let events: [EventView]
  let moreURL: String?

  static let contract = Contract<EventListView>(
    "event_list", "Events of a timeline's page that have no day there.",
    [
      .integer("count", "How many there are.") { $0.count },
      .list("events", EventView.contract, "The events; none where they are too many for the page.") {
        $0.events
      },
      .optionalURL("more_url", "The page that has them, where they are too many for this one.") {
        $0.moreURL
      },
    ])
}

/// Events under one heading: a day, or some day of a month or year.
struct EventGroupView: Sendable {
  let anchor: String?
  let heading: DateView?
  let url: String?
  let isLoose: Bool
  let count: Int
  let moreURL: String?
  let events: [EventView]

  static let contract = Contract<EventGroupView>(
    "event_group", "Events of one day, or of some day of a month or year.",
    [
      .optionalText("anchor", "The fragment of the day, on pages of the timeline.") { $0.anchor },
      .optionalRecord("heading", DateView.contract, "The day, month or year; nothing for all time.") {
        $0.heading
      },
      .optionalURL("url", "The day in the timeline.") { $0.url },
      .boolean("is_loose", "Whether the day within the month or year isn't known.") { $0.isLoose },
      .integer("count", "How many events there are.") { $0.count },
      .optionalURL("more_url", "The page that has them, where they are too many for this one.") {
        $0.moreURL
      },
      .list("events", EventView.contract, "The events, in order of time.") { $0.events },
    ])
}
