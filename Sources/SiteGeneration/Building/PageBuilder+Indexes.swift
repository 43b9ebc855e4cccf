internal import ArchiveModel
internal import Chronology

extension PageBuilder {
  func homePage() -> HomePage {
    let newest = archive.events.suffix(Self.eventsAtHome).reversed().map { Handle<Event>($0) }
    let roots = site.entities(of: .region).filter { archive[$0].region?.ancestors.isEmpty ?? true }
    return HomePage(
      site: siteView(title: nil, section: "home", head: archiveHead) { site.addresses.home(in: $0) },
      articles: archive.articles.prefix(Self.articlesAtHome).map { articleItem(Handle($0)) },
      articleCount: archive.articles.count, groups: groups(newest), eventCount: archive.events.count,
      regions: roots.prefix(Self.regionsAtHome).map { row(.entity($0)) },
      regionCount: site.count(of: .region), months: newestMonths())
  }

  private static let articlesAtHome = 8
  private static let eventsAtHome = 12
  private static let regionsAtHome = 12
  private static let monthsAtHome = 12

  private func newestMonths() -> [TimelinePeriodView] {
    var months: [(year: TimelinePlan.Year, month: TimelinePlan.Month)] = []
    for year in site.timeline.plan.years.reversed() {
      for month in year.months.reversed() where month.count > 0 { months.append((year, month)) }
      if months.count >= Self.monthsAtHome { break }
    }
    let shown = months.prefix(Self.monthsAtHome)
    let longest = shown.map(\.month.count).max() ?? 0
    return shown.map { period($0.month, of: $0.year, in: site.timeline, longest: longest) }
  }

  func articlesPage() -> ArticlesPage {
    ArticlesPage(
      site: siteView(title: nil, section: "articles") { site.addresses.list(of: .article, in: $0) },
      articles: archive.articles.prefix(PageLimits.newest).map { articleItem(Handle($0)) },
      count: archive.articles.count,
      years: periods(site.articles.years) { site.addresses.articles(of: $0, in: language) })
  }

  /// A document in a list, with the size of its ledger.
  func row(_ subject: Subject) -> RowView {
    let ledger = archive.ledger(of: subject)
    var row = RowView(link: link(to: subject), articles: ledger.articles.count, events: ledger.events.count)
    if case .source(let handle) = subject { row.note = archive[handle].metadata.publisher }
    return row
  }

  func listPage(_ kind: DocumentKind, part: Int) -> ListPage {
    let listed = site.listing(of: kind, in: language)
    let slice = PageLimits.slice(listed, part: part, of: PageLimits.perList)
    var rows: [RowView] = []
    var depth = 0
    for item in slice {
      var row = row(item.subject)
      // A page that begins within a branch shows it from the left.
      let wanted = rows.isEmpty ? 0 : min(item.depth, depth + 1)
      row.opensList = wanted > depth
      row.closesLists = Array(repeating: "", count: max(0, depth - wanted))
      depth = wanted
      rows.append(row)
    }
    return ListPage(
      site: siteView(title: nil, section: kind.rawValue) {
        site.addresses.list(of: kind, part: part, in: $0)
      },
      kind: kind.rawValue, count: site.count(of: kind),
      map: kind == .region && part == 1 ? mapOfArchive() : nil, rows: rows,
      closesLists: Array(repeating: "", count: depth),
      pager: pager(part, of: PageLimits.pages(listed.count, of: PageLimits.perList)) {
        site.addresses.list(of: kind, part: $0, in: language)
      })
  }

  func childrenPage(_ handle: Handle<Entity>, part: Int) -> ListPage {
    let children = children(of: handle)
    let owner = link(to: .entity(handle))
    let address = { (part: Int, language: LanguageTag) in
      site.addresses.part(Addresses.numbered("within", part), of: archive[handle].id, in: language)
    }
    return ListPage(
      site: siteView(title: owner.text, section: DocumentKind.region.rawValue) { address(part, $0) },
      owner: owner, kind: DocumentKind.region.rawValue, count: children.count,
      rows: PageLimits.slice(children, part: part, of: PageLimits.perList).map { row(.entity($0)) },
      closesLists: [],
      pager: pager(part, of: PageLimits.pages(children.count, of: PageLimits.perList)) {
        address($0, language)
      })
  }

  func periodPage(_ owner: PeriodOwner, _ period: LedgerPlan.Part, part: Int) -> PeriodPage {
    let address = { (name: String, part: Int, language: LanguageTag) -> String in
      switch owner {
      case .archive: return site.addresses.articles(of: name, part: part, in: language)
      case .subject(let subject):
        return site.addresses.part(
          Addresses.numbered(name, part), of: archive.id(of: subject), in: language)
      }
    }
    let articles = PageLimits.slice(period.articles, part: part, of: PageLimits.perPeriod)
    let ownerLink = ownerLink(owner)
    let words = period.period.map(words) ?? ""
    let periods = periods(period.parts) { address($0, 1, language) }
    return PeriodPage(
      site: siteView(
        title: [ownerLink.text, words].filter { !$0.isEmpty }.joined(separator: ": "),
        section: section(owner)
      ) {
        address(period.name, part, $0)
      },
      owner: ownerLink, words: words, iso: period.period?.name ?? "", count: period.articles.count,
      articles: period.parts.isEmpty ? articles.map { articleItem($0, .line) } : [],
      years: period.period == nil ? periods : [], months: period.period == nil ? [] : periods,
      pager: pager(part, of: period.pageCount) { address(period.name, $0, language) })
  }

  private func section(_ owner: PeriodOwner) -> String {
    switch owner {
    case .archive: "articles"
    case .subject(let subject): archive.id(of: subject).kind.rawValue
    }
  }

  /// The list of articles has its name from the theme's strings, so its link has no text here.
  private func ownerLink(_ owner: PeriodOwner) -> LinkView {
    switch owner {
    case .archive: LinkView(url: url(site.addresses.list(of: .article, in: language)), text: "")
    case .subject(let subject): link(to: subject)
    }
  }

  func backlinksPage(_ subject: Subject, part: Int) -> BacklinksPage {
    let backlinks = archive.backlinks(of: subject)
    let rest = Array(backlinks.dropFirst(PageLimits.newest))
    let id = archive.id(of: subject)
    let address = { (part: Int, language: LanguageTag) in
      site.addresses.part(Addresses.numbered("backlinks", part), of: id, in: language)
    }
    let owner = link(to: subject)
    return BacklinksPage(
      site: siteView(title: owner.text, section: id.kind.rawValue) { other in
        site.directory(in: other)[subject].language == other ? address(part, other) : nil
      },
      owner: owner, count: backlinks.count,
      items: PageLimits.slice(rest, part: part, of: PageLimits.backlinks).map(view),
      pager: pager(part, of: PageLimits.pages(rest.count, of: PageLimits.backlinks)) { address($0, language) }
    )
  }

  func pager(_ part: Int, of count: Int, address: (Int) -> String) -> PagerView {
    PagerView(
      number: part, count: count, previous: part > 1 ? url(address(part - 1)) : nil,
      next: part < count ? url(address(part + 1)) : nil)
  }

  /// - Parameter part: the page below the subject's own that it leads to, where it isn't that itself.
  func redirectPage(_ subject: Subject, part: String?) -> RedirectPage {
    let document = link(to: subject)
    let path = part ?? directory[subject].path
    let target = part.map { LinkView(url: url($0), text: document.text, language: document.language) }
    return RedirectPage(
      site: siteView(title: nil, section: "redirect") { $0 == language ? path : nil },
      target: target ?? document)
  }

  func correctionsPage(part: Int) -> CorrectionsPage {
    let all = site.corrections
    return CorrectionsPage(
      site: siteView(title: nil, section: "corrections") { site.addresses.corrections(part: part, in: $0) },
      corrections: PageLimits.slice(all, part: part, of: PageLimits.corrections).map { place in
        let article = archive[place.article]
        let link = link(to: .article(place.article), fragment: "_corrections")
        return ListedCorrectionView(
          article: link, correction: correction(article.corrections[place.number], of: article))
      },
      pager: pager(part, of: PageLimits.pages(all.count, of: PageLimits.corrections)) {
        site.addresses.corrections(part: $0, in: language)
      })
  }

  /// A correction; its note is in the language of the article as it was written.
  func correction(_ correction: Correction, of article: Article) -> CorrectionView {
    CorrectionView(
      date: DateView(correction.date, in: wording), note: correction.note,
      language: foreign(article.original.language))
  }

  func notFoundPage() -> NotFoundPage {
    NotFoundPage(site: siteView(title: nil, section: "404") { _ in nil })
  }
}
