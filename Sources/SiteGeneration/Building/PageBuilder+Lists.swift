internal import ArchiveModel
internal import Chronology

/// How much a list says of each thing in it.
enum ListDetail: Hashable, Sendable {
  /// All that it is connected with.
  case full
  /// What, when and where, for long lists.
  case line
}

extension PageBuilder {
  func articleItem(_ handle: Handle<Article>, _ detail: ListDetail = .full) -> ArticleItemView {
    let isFull = detail == .full && !archive[handle].isRetracted
    return ArticleItemView(
      link: link(to: .article(handle)), date: DateView(archive[handle].date, in: wording),
      isRetracted: archive[handle].isRetracted,
      summary: isFull ? archive[handle].text(in: language).summary : nil,
      regions: isFull ? links(archive[handle].entities, of: .region) : [],
      extra: .record(of: archive[handle].extra, in: custom[.article]))
  }

  /// - Parameters:
  ///   - page: the article on whose page the event is shown, if it is on one.
  ///   - heading: the day or month under which it stands, whose words aren't said again.
  func event(
    _ handle: Handle<Event>, _ detail: ListDetail = .full, on page: Handle<Article>? = nil,
    under heading: TimelinePlace? = nil
  ) -> EventView {
    let event = archive[handle]
    let written = archive.language(of: event)
    let title = event.title.variant(in: language, fallback: written)
    let place = event.place?.variant(in: language, fallback: written)
    let isFull = detail == .full
    let date = DateView(event.date, in: wording)
    return EventView(
      url: link(to: .article(event.articles[0]), fragment: event.fragment).url,
      anchor: page == event.articles[0] ? event.fragment : nil, title: title.text,
      language: foreign(title.language ?? written), date: date,
      timelineURL: timelineURL(of: event),
      showsDate: !(date.mark == nil && TimelinePlace.of(event.date).place == heading && date.iso != nil),
      status: event.status.rawValue, place: place?.text,
      placeLanguage: foreign(place?.language ?? written),
      regions: isFull ? links(event.entities, of: .region) : [],
      others: isFull
        ? event.entities.filter { archive[$0].id.kind != .region }.map { link(to: .entity($0)) } : [],
      sources: isFull ? event.sources.map { link(to: .source($0)) } : [],
      articles: isFull && event.articles.count > 1
        ? event.articles.filter { $0 != page }.map { link(to: .article($0)) } : [])
  }

  /// The day, month or year of the timeline where the event stands.
  private func timelineURL(of event: Event) -> String {
    let (place, _) = TimelinePlace.of(event.date)
    return timelineURL(of: place)
  }

  func timelineURL(of place: TimelinePlace) -> String {
    switch place {
    case .day(let day):
      url(
        site.addresses.timeline(.month(year: day.year, month: day.month), in: language),
        fragment: Period.day(day).name)
    case .month(let year, let month):
      url(
        site.addresses.timeline(.month(year: year, month: month), in: language),
        fragment: Period.month(year: year, month: month).name)
    case .year(let year): url(site.addresses.timeline(.year(year), in: language))
    case .all: url(site.addresses.timeline(nil, in: language))
    }
  }

  /// Events under the days, months and years where they stand, in the order in which these first come.
  func groups(_ events: some Sequence<Handle<Event>>, _ detail: ListDetail = .full) -> [EventGroupView] {
    var order: [TimelinePlace] = []
    var byPlace: [TimelinePlace: [Handle<Event>]] = [:]
    for handle in events {
      let (place, _) = TimelinePlace.of(archive[handle].date)
      if byPlace[place] == nil { order.append(place) }
      byPlace[place, default: []].append(handle)
    }
    return order.map { place in
      let events = byPlace[place] ?? []
      return group(events, detail, at: place, anchor: nil, url: timelineURL(of: place))
    }
  }

  func group(
    _ events: [Handle<Event>], _ detail: ListDetail = .full, at place: TimelinePlace, anchor: String?,
    url: String?, more: String? = nil
  ) -> EventGroupView {
    EventGroupView(
      anchor: anchor, heading: heading(of: place), url: url, isLoose: place.isLoose, count: events.count,
      moreURL: more, events: more == nil ? events.map { event($0, detail, under: place) } : [])
  }

  private func heading(of place: TimelinePlace) -> DateView? {
    switch place {
    case .day(let day): DateView(day, in: wording)
    case .month(let year, let month): DateView(.month(year: year, month: month), in: wording)
    case .year(let year): DateView(.year(year), in: wording)
    case .all: nil
    }
  }

  /// The newest articles and events of a ledger, and the pages of the rest.
  func ledger(_ ledger: Ledger, of id: DocumentID) -> LedgerView {
    let plan = site.plan(of: ledger)
    return LedgerView(
      articleCount: ledger.articles.count, eventCount: ledger.events.count,
      articles: ledger.articles.prefix(PageLimits.newest).enumerated().map { index, handle in
        articleItem(handle, index < PageLimits.withSummary ? .full : .line)
      },
      groups: groups(ledger.events.suffix(PageLimits.newest).reversed(), .line),
      downloads: ledger.events.isEmpty ? [] : downloads(of: id),
      timelineURL: Timeline.exists(for: ledger)
        ? url(site.addresses.timeline(nil, of: id, in: language)) : nil,
      articlesURL: plan.whole.map { url(site.addresses.part($0.name, of: id, in: language)) },
      years: periods(plan.years) { site.addresses.part($0, of: id, in: language) })
  }

  /// Links to the pages of years or months, with their sizes.
  ///
  /// - Parameter address: that of a period's first page, by the period's name.
  func periods(_ parts: [LedgerPlan.Part], address: (String) -> String) -> [PeriodCountView] {
    parts.map { part in
      PeriodCountView(
        url: url(address(part.name)), words: part.period.map(words) ?? "", iso: part.name,
        count: part.articles.count)
    }
  }

  func words(of period: Period) -> String {
    switch period {
    case .year(let year): Period.year(year).name
    case .month(let year, let month): wording.monthAndYear(year: year, month: month)
    case .day(let day): wording.day(day)
    }
  }

  /// `count` in hundredths of `longest`; at least one where there is anything, so that a bar shows.
  static func share(_ count: Int, of longest: Int) -> Int {
    count == 0 ? 0 : max(1, count * 100 / longest)
  }
}

extension TimelinePlace {
  /// Whether the day within the month or year isn't known.
  var isLoose: Bool {
    switch self {
    case .day: false
    case .month, .year, .all: true
    }
  }
}
