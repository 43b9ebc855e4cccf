internal import ArchiveModel
internal import Chronology
internal import JSONWriting

extension PageBuilder {
  /// What an article's page says of it to programs.
  ///
  /// - Parameters:
  ///   - text: what the page shows.
  ///   - region: the first that it is about.
  func head(
    of handle: Handle<Article>, _ text: Text, title: String, in region: Handle<Entity>?
  ) -> PageHead {
    let article = archive[handle]
    let path = site.addresses.document(article.id, in: text.language)
    let authors = article.authors.map { authorName($0, in: text.language) }
    var head = PageHead(type: "article")
    head.properties = [NamedValueView("article:published_time", article.date.iso8601)]
    if let changed = article.lastChange {
      head.properties.append(NamedValueView("article:modified_time", changed.iso8601))
    }
    let picture = sharedPicture(of: .article(handle))
    head.properties += picture?.properties ?? []
    head.metadata =
      highwire(article, title: title, authors, path) + dublinCore(article, title: title, authors, path)
    head.linkedData = [newsArticle(article, text, title: title, path, picture)]
    // These words have none for what is in doubt.
    let certain = article.events.filter { ![.disputed, .retracted].contains(archive[$0].status) }
    if !article.isRetracted { head.linkedData += certain.map(event) }
    head.linkedData.append(
      breadcrumbs((region.map { ancestors(to: $0) } ?? []) + [(title, path)]))
    return head
  }

  /// What readers of a language call an author.
  func authorName(_ author: Article.Author, in language: LanguageTag) -> String {
    switch author {
    case .name(let name): name
    case .entity(let handle): site.directory(in: language)[.entity(handle)].title
    }
  }

  /// The names that Google Scholar and Zotero look for.
  private func highwire(
    _ article: Article, title: String, _ authors: [String], _ path: String
  ) -> [NamedValueView] {
    var values = [NamedValueView("citation_title", title)]
    // A semicolon would begin the next name.
    values += authors.map { NamedValueView("citation_author", $0.replacing(";", with: ",")) }
    if let date = article.date.slashed { values.append(NamedValueView("citation_publication_date", date)) }
    values.append(NamedValueView("citation_language", language.rawValue))
    if let publisher = archive.configuration.publisher {
      values.append(NamedValueView("citation_publisher", publisher))
    }
    if let url = absoluteURL(path) { values.append(NamedValueView("citation_fulltext_html_url", url)) }
    return values
  }

  /// The Dublin Core Metadata Element Set, as RFC 2731 writes it into HTML.
  private func dublinCore(
    _ article: Article, title: String, _ authors: [String], _ path: String
  ) -> [NamedValueView] {
    let configuration = archive.configuration
    var values = [NamedValueView("DC.title", title)]
    values += authors.map { NamedValueView("DC.creator", $0) }
    values.append(NamedValueView("DC.date", article.date.iso8601))
    values.append(NamedValueView("DC.language", language.rawValue))
    if let publisher = configuration.publisher { values.append(NamedValueView("DC.publisher", publisher)) }
    if let license = configuration.license(in: language) {
      values.append(NamedValueView("DC.rights", license))
    }
    if let url = absoluteURL(path) { values.append(NamedValueView("DC.identifier", url)) }
    values.append(NamedValueView("DC.type", "Text"))
    return values
  }

  private func newsArticle(
    _ article: Article, _ text: Text, title: String, _ path: String, _ picture: SharedPicture?
  ) -> JSONValue {
    let entities = article.isRetracted ? [] : article.entities
    let url = absoluteURL(path)
    return .members([
      "@type": .string("NewsArticle"), "@id": url.map { .string($0) }, "url": url.map { .string($0) },
      "headline": .string(title), "description": text.summary.map { .string($0) },
      "inLanguage": .string(text.language.rawValue), "datePublished": .string(article.date.iso8601),
      "dateModified": article.lastChange.map { .string($0.iso8601) },
      "image": picture?.linkedData,
      "creativeWorkStatus": article.isRetracted ? .string("Retracted") : nil,
      "author": list(article.authors.map(author)), "publisher": publisher, "license": license,
      "about": list(entities.map { thing($0) }),
      "citation": list(article.isRetracted ? [] : article.sources.map { work($0) }),
      "correction": list(
        article.corrections.map { correction in
          .members([
            "@type": .string("CorrectionComment"), "text": .string(correction.note),
            "datePublished": .string(correction.date.iso8601),
            "inLanguage": .string(article.original.language.rawValue),
          ])
        }),
      "translationOfWork": text.language == article.original.language
        ? nil : reference(to: site.addresses.document(article.id, in: article.original.language)),
      "isPartOf": reference(to: site.addresses.home(in: defaultLanguage)),
    ])
  }

  private func author(_ author: Article.Author) -> JSONValue {
    switch author {
    case .entity(let handle): return thing(handle)
    case .name(let name):
      let isPublisher = name == archive.configuration.publisher
      return .members(["@type": .string(isPublisher ? "Organization" : "Person"), "name": .string(name)])
    }
  }

  /// An event, by its place in the article that declares it.
  private func event(_ handle: Handle<Event>) -> JSONValue {
    let event = archive[handle]
    let path = directory[.article(event.articles[0])].path
    let language = archive.language(of: event)
    let (earliest, latest) = (event.date.earliest?.iso8601, event.date.latest?.iso8601)
    let url = absoluteURL(path, fragment: event.fragment)
    let place = event.place?.text(in: self.language, fallback: language)
    let regions = event.entities.filter { archive[$0].id.kind == .region }
    var places = regions.map { thing($0) }
    if let place {
      places.insert(.members(["@type": .string("Place"), "name": .string(place)]), at: 0)
    }
    return .members([
      "@type": .string("Event"), "@id": url.map { .string($0) },
      "name": .string(event.title.text(in: self.language, fallback: language)),
      "startDate": earliest.map { .string($0) }, "endDate": latest.map { .string($0) },
      "location": list(places),
    ])
  }
}

extension Article {
  /// The latest day on which something of substance was changed, if anything was.
  var lastChange: CalendarDay? { (corrections.map(\.date) + [updated].compactMap { $0 }).max() }
}

extension CalendarDay {
  /// Whether its year has a form that all programs read: four digits, and none before the first.
  var isCommon: Bool { (1...9999).contains(year) }

  /// As Google Scholar and reference managers ask for it; nil for a year that they have no form for.
  var slashed: String? { isCommon ? iso8601.replacing("-", with: "/") : nil }
}
