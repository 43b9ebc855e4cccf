import Mustache
@testable import SiteGeneration

/// The article page as swift-mustache renders it fastest: lookups through its own protocol, answered by a `switch`
/// and without reflection; objects, since a structure would be copied into a box whenever it is asked for; and what
/// our templates work out while they render, such as plural forms and whether a list is empty, known before.
final class MustachePage: MustacheParent {
  private let site: MustacheSite
  private let article: MustacheArticle
  private let related: [MustacheArticleItem]
  private let inRegion: MustacheNeighbours?
  private let previous: MustacheLink?
  private let next: MustacheLink?
  private let hasNeighbours: Bool

  init(_ page: ArticlePage) {
    site = MustacheSite(page.site)
    article = MustacheArticle(page.article)
    related = page.related.map(MustacheArticleItem.init)
    inRegion = page.inRegion.map(MustacheNeighbours.init)
    previous = page.previous.map(MustacheLink.init)
    next = page.next.map(MustacheLink.init)
    hasNeighbours = previous != nil || next != nil
  }

  func child(named name: String) -> Any? {
    switch name {
    case "site": site
    case "article": article
    case "hasRelated": !related.isEmpty
    case "related": related
    case "inRegion": inRegion
    case "previous": previous
    case "next": next
    case "hasNeighbours": hasNeighbours
    default: nil
    }
  }
}

/// An article of the page.
final class MustacheArticle: MustacheParent {
  private let article: ArticleView
  private let body: String?
  private let date: MustacheDate
  private let updated: MustacheDate?
  private let authors: [MustacheAuthor]
  private let path, regions, people, organisations, topics: [MustacheLink]
  private let backlinks: [MustacheBacklink]
  private let contents: [MustacheHeading]
  private let events: [MustacheEvent]
  private let sources: [MustacheSource]
  private let corrections: [MustacheCorrection]
  private let translations: [MustacheLanguage]

  init(_ article: ArticleView) {
    self.article = article
    body = article.body.isEmpty ? nil : String(decoding: article.body.bytes, as: UTF8.self)
    date = MustacheDate(article.date)
    updated = article.updated.map(MustacheDate.init)
    authors = article.authors.map(MustacheAuthor.init)
    path = article.path.map(MustacheLink.init)
    regions = article.regions.map(MustacheLink.init)
    people = article.people.map(MustacheLink.init)
    organisations = article.organisations.map(MustacheLink.init)
    topics = article.topics.map(MustacheLink.init)
    backlinks = article.backlinks.items.map(MustacheBacklink.init)
    contents = article.contents.map(MustacheHeading.init)
    events = article.events.map(MustacheEvent.init)
    sources = article.sources.map(MustacheSource.init)
    corrections = article.corrections.map(MustacheCorrection.init)
    translations = article.translations.map(MustacheLanguage.init)
  }

  func child(named name: String) -> Any? {
    switch name {
    case "title": article.title
    case "summary": article.summary
    case "date": date
    case "updated": updated
    case "authors": authors
    case "hasPath": !path.isEmpty
    case "path": path
    case "isRetracted": article.isRetracted
    case "body": body
    case "hasContents": !contents.isEmpty
    case "contents": contents
    case "hasFacts": !regions.isEmpty || !people.isEmpty || !organisations.isEmpty || !topics.isEmpty
    case "hasRegions": !regions.isEmpty
    case "regions": regions
    case "hasPeople": !people.isEmpty
    case "people": people
    case "hasOrganisations": !organisations.isEmpty
    case "organisations": organisations
    case "hasTopics": !topics.isEmpty
    case "topics": topics
    case "hasEvents": !events.isEmpty
    case "events": events
    case "hasSources": !sources.isEmpty
    case "sources": sources
    case "hasCorrections": !corrections.isEmpty
    case "corrections": corrections
    case "isTranslated": !translations.isEmpty
    case "translations": translations
    case "hasBacklinks": !backlinks.isEmpty
    case "backlinks": backlinks
    case "moreBacklinks": article.backlinks.moreURL
    case "backlinkCount": article.backlinks.count
    default: nil
    }
  }
}

/// An event of the article.
final class MustacheEvent: MustacheParent {
  private let event: EventView
  private let date: MustacheDate
  private let statusName: String
  private let sourceLabel: String
  private let regions, others, sources, articles: [MustacheLink]

  init(_ event: EventView) {
    self.event = event
    date = MustacheDate(event.date)
    statusName =
      switch event.status {
      case "confirmed": "Confermato"
      case "disputed": "Controverso"
      case "retracted": "Ritirato"
      default: "Riferito"
      }
    sourceLabel = event.sources.count == 1 ? "Fonte:" : "Fonti:"
    regions = event.regions.map(MustacheLink.init)
    others = event.others.map(MustacheLink.init)
    sources = event.sources.map(MustacheLink.init)
    articles = event.articles.map(MustacheLink.init)
  }

  func child(named name: String) -> Any? {
    switch name {
    case "isHere": event.anchor != nil
    case "anchor": event.anchor
    case "title": event.title
    case "lang": event.language
    case "url": event.url
    case "date": date
    case "showsDate": event.showsDate
    case "timelineURL": event.timelineURL
    case "status": event.status
    case "statusName": statusName
    case "isRetracted": event.status == "retracted"
    case "place": event.place
    case "placeLang": event.placeLanguage
    case "hasRegions": !regions.isEmpty
    case "regions": regions
    case "hasOthers": !others.isEmpty
    case "others": others
    case "hasSources": !sources.isEmpty
    case "sourceLabel": sourceLabel
    case "sources": sources
    case "hasArticles": !articles.isEmpty
    case "articles": articles
    default: nil
    }
  }
}
