import Mustache
@testable import SiteGeneration

/// The archive around the page.
final class MustacheSite: MustacheParent {
  private let site: SiteView
  private let languages: [MustacheLanguage]
  private let pages: [MustacheLink]

  init(_ site: SiteView) {
    self.site = site
    languages = site.languages.map(MustacheLanguage.init)
    pages = site.pages.map(MustacheLink.init)
  }

  func child(named name: String) -> Any? {
    switch name {
    case "lang": site.language
    case "isRTL": site.isRightToLeft
    case "assetOrigin": site.assetOrigin
    case "title": site.title
    case "description": site.pageDescription
    case "hasLinks": site.hasLinks
    case "stylesheet": site.root.stylesheet
    case "home": site.root.home
    case "hasLanguages": !languages.isEmpty
    case "languages": languages
    case "timeline": site.root.timeline
    case "inTimeline": site.section == "timeline"
    case "articles": site.root.articles
    case "inArticles": site.section == "articles"
    case "regions": site.root.regions
    case "inRegions": site.section == "regions"
    case "people": site.root.people
    case "inPeople": site.section == "people"
    case "organisations": site.root.organisations
    case "inOrganisations": site.section == "organisations"
    case "topics": site.root.topics
    case "inTopics": site.section == "topics"
    case "sources": site.root.sources
    case "inSources": site.section == "sources"
    case "pages": pages
    case "publisher": site.publisher
    case "license": site.license
    case "contact": site.contact
    case "contactURL": site.contactURL
    case "manifest": site.root.manifest
    default: nil
    }
  }
}

/// A link to a page of the archive.
final class MustacheLink: MustacheParent {
  private let link: LinkView

  init(_ link: LinkView) {
    self.link = link
  }

  func child(named name: String) -> Any? {
    switch name {
    case "url": link.url
    case "text": link.text
    case "lang": link.language
    case "pageLang": link.pageLanguage
    case "isCurrent": link.isCurrent
    default: nil
    }
  }
}

/// A page that links to the article.
final class MustacheBacklink: MustacheParent {
  private let backlink: BacklinkView
  private let link: MustacheLink

  init(_ backlink: BacklinkView) {
    self.backlink = backlink
    link = MustacheLink(backlink.link)
  }

  func child(named name: String) -> Any? {
    switch name {
    case "link": link
    case "hasSentence": backlink.sentence != nil
    case "sentence": backlink.sentence
    case "sentenceLang": backlink.language
    default: nil
    }
  }
}

/// An article in a list.
final class MustacheArticleItem: MustacheParent {
  private let item: ArticleItemView
  private let link: MustacheLink
  private let date: MustacheDate
  private let regions: [MustacheLink]

  init(_ item: ArticleItemView) {
    self.item = item
    link = MustacheLink(item.link)
    date = MustacheDate(item.date)
    regions = item.regions.map(MustacheLink.init)
  }

  func child(named name: String) -> Any? {
    switch name {
    case "link": link
    case "date": date
    case "isRetracted": item.isRetracted
    case "summary": item.summary
    case "summaryLang": item.link.language
    case "hasRegions": !regions.isEmpty
    case "regions": regions
    default: nil
    }
  }
}

/// The articles before and after this one on its region.
final class MustacheNeighbours: MustacheParent {
  private let region: MustacheLink
  private let previous, next: MustacheLink?

  init(_ neighbours: RegionNeighboursView) {
    region = MustacheLink(neighbours.region)
    previous = neighbours.previous.map(MustacheLink.init)
    next = neighbours.next.map(MustacheLink.init)
  }

  func child(named name: String) -> Any? {
    switch name {
    case "region": region
    case "previous": previous
    case "next": next
    default: nil
    }
  }
}

/// A date for machines and in words.
final class MustacheDate: MustacheParent {
  private let date: DateView

  init(_ date: DateView) {
    self.date = date
  }

  func child(named name: String) -> Any? {
    switch name {
    case "iso": date.iso
    case "words": date.words
    case "mark": date.mark?.rawValue
    default: nil
    }
  }
}

/// Who wrote the article.
final class MustacheAuthor: MustacheParent {
  private let author: AuthorView

  init(_ author: AuthorView) {
    self.author = author
  }

  func child(named name: String) -> Any? {
    switch name {
    case "name": author.name
    case "url": author.url
    default: nil
    }
  }
}

/// A heading of the table of contents.
final class MustacheHeading: MustacheParent {
  private let heading: HeadingView
  private let children: [MustacheHeading]

  init(_ heading: HeadingView) {
    self.heading = heading
    children = heading.children.map(MustacheHeading.init)
  }

  func child(named name: String) -> Any? {
    switch name {
    case "url": heading.url
    case "text": heading.text
    case "hasChildren": !children.isEmpty
    case "children": children
    default: nil
    }
  }
}

/// A source of the article.
final class MustacheSource: MustacheParent {
  private let source: SourceItemView
  private let link: MustacheLink
  private let published, accessed: MustacheDate?
  private let places: [MustachePlace]

  init(_ source: SourceItemView) {
    self.source = source
    link = MustacheLink(source.link)
    published = source.published.map(MustacheDate.init)
    accessed = source.accessed.map(MustacheDate.init)
    places = source.places.map { MustachePlace($0, ofSource: source.number) }
  }

  func child(named name: String) -> Any? {
    switch name {
    case "number": source.number
    case "link": link
    case "publisher": source.publisher
    case "published": published
    case "url": source.url
    case "archived": source.archived
    case "accessed": accessed
    case "hasPlaces": !places.isEmpty
    case "places": places
    default: nil
    }
  }
}

/// A place where the article cites a source.
final class MustachePlace: MustacheParent {
  private let place: CitationPlaceView
  private let label: String

  init(_ place: CitationPlaceView, ofSource number: Int) {
    self.place = place
    label = "Fonte \(number): torna al punto \(place.number)"
  }

  func child(named name: String) -> Any? {
    switch name {
    case "number": place.number
    case "url": place.url
    case "label": label
    default: nil
    }
  }
}

/// A change that readers are told of.
final class MustacheCorrection: MustacheParent {
  private let date: MustacheDate
  private let note: String

  init(_ correction: CorrectionView) {
    date = MustacheDate(correction.date)
    note = correction.note
  }

  func child(named name: String) -> Any? {
    switch name {
    case "date": date
    case "note": note
    default: nil
    }
  }
}

/// A language of the archive, or of a translation.
final class MustacheLanguage: MustacheParent {
  private let language: LanguageView

  init(_ language: LanguageView) {
    self.language = language
  }

  func child(named name: String) -> Any? {
    switch name {
    case "url": language.url
    case "tag": language.tag
    case "name": language.name
    case "isCurrent": language.isCurrent
    default: nil
    }
  }
}
