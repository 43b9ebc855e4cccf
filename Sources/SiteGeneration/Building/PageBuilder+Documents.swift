internal import ArchiveModel
internal import Chronology

extension PageBuilder {
  func articlePage(_ handle: Handle<Article>) throws -> ArticlePage {
    let article = archive[handle]
    let text = article.text(in: language)
    let title = text.title ?? article.id.name
    // What a withdrawn article was about is withdrawn with its text.
    let entities = article.isRetracted ? [] : article.entities
    let region = entities.first { archive[$0].id.kind == .region }
    let view = ArticleView(
      id: article.id.name, title: title, summary: text.summary, date: DateView(article.date, in: wording),
      updated: article.updated.map { DateView($0, in: wording) }, authors: article.authors.map(author),
      path: region.map(path) ?? [], isRetracted: article.isRetracted,
      picture: leadPicture(of: .article(handle)), body: try body(of: .article(handle)).html,
      contents: contents(of: .article(handle)),
      regions: links(entities, of: .region), people: links(entities, of: .person),
      organisations: links(entities, of: .organisation), topics: links(entities, of: .topic),
      events: article.events.map { event($0, on: handle) },
      sources: article.isRetracted ? [] : sourceItems(of: .article(handle), article.sources),
      corrections: article.corrections.map { correction($0, of: article) },
      translations: article.texts.filter { $0.language != language }.map { other in
        page(of: article.id, in: other.language)
      },
      newerOriginal: newerOriginal(of: .article(handle)), citation: citation(of: handle, text),
      backlinks: backlinks(of: .article(handle)),
      extra: .record(of: article.extra, in: custom[.article]))
    let (newer, older) = archive.neighbours(of: handle)
    return ArticlePage(
      site: siteView(
        title: title, description: text.summary, section: "articles",
        head: head(of: handle, text, title: title, in: region)
      ) { other in
        article.texts.text(in: other).map { site.addresses.document(article.id, in: $0.language) }
      },
      article: view,
      related: site.related(to: handle).map { articleItem($0, .line) },
      previous: older.map { link(to: .article($0)) }, next: newer.map { link(to: .article($0)) },
      inRegion: region.flatMap { neighbours(of: handle, in: $0) })
  }

  private func neighbours(of article: Handle<Article>, in region: Handle<Entity>) -> RegionNeighboursView? {
    let articles = archive.ledger(of: .entity(region)).articles
    let place = articles.partitioningIndex { $0 >= article }
    func link(at place: Int) -> LinkView? {
      articles.indices.contains(place) ? self.link(to: .article(articles[place])) : nil
    }
    // Articles stand newest first, and a reader's “previous” is the older.
    let (previous, next) = (link(at: place + 1), link(at: place - 1))
    guard previous != nil || next != nil else { return nil }
    return RegionNeighboursView(region: self.link(to: .entity(region)), previous: previous, next: next)
  }

  private func author(_ author: Article.Author) -> AuthorView {
    switch author {
    case .name(let name): return AuthorView(name: name, url: nil)
    case .entity(let handle):
      let link = link(to: .entity(handle))
      return AuthorView(name: link.text, url: link.url)
    }
  }

  func entityPage(_ handle: Handle<Entity>) throws -> EntityPage {
    let entity = archive[handle]
    let entry = directory[.entity(handle)]
    let (html, bodyLanguage) = try body(of: .entity(handle))
    let children = children(of: handle)
    let childrenPage =
      children.count > PageLimits.children ? site.addresses.part("within", of: entity.id, in: language) : nil
    let siblings = siblings(of: handle)
    let ledger = archive.ledger(of: .entity(handle))
    let view = EntityView(
      kind: entity.id.kind.rawValue, name: entry.title, language: foreign(entry.titleLanguage),
      names: otherNames(entity.name, than: entry.title),
      spellings: entity.spellings, wikidata: entity.wikidata, regionKind: entity.region?.kind?.rawValue,
      iso: entity.region?.iso, path: ancestors(of: handle),
      children: children.prefix(PageLimits.children).map { row(.entity($0)) }, childCount: children.count,
      childrenURL: childrenPage.map { url($0) },
      map: entity.region == nil ? nil : map(of: handle),
      siblings: siblings.rows, siblingCount: siblings.count, siblingsURL: siblings.url,
      companions: entity.region == nil ? [] : companions(of: ledger),
      evidence: entity.region == nil ? [] : evidence(of: ledger),
      picture: leadPicture(of: .entity(handle)), body: html,
      bodyLanguage: bodyLanguage, newerOriginal: newerOriginal(of: .entity(handle)),
      sources: sourceItems(of: .entity(handle)),
      backlinks: backlinks(of: .entity(handle)),
      extra: .record(of: entity.extra, in: custom[.entity]))
    return EntityPage(
      site: siteView(title: entry.title, section: entity.id.kind.rawValue, head: head(of: handle)) {
        site.addresses.document(entity.id, in: $0)
      },
      entity: view, ledger: self.ledger(ledger, of: entity.id))
  }

  /// Some of the other regions within a region's parent, how many there are, and where all are listed if these are more.
  private func siblings(of region: Handle<Entity>) -> (rows: [RowView], count: Int, url: String?) {
    guard let parent = archive[region].region?.ancestors.last else { return ([], 0, nil) }
    let largest = site.largestChildren(of: parent).filter { $0 != region }.prefix(PageLimits.siblings)
    let count = (archive[parent].region?.children.count ?? 0) - 1
    let list =
      count < PageLimits.children
      ? directory[.entity(parent)].path : site.addresses.part("within", of: archive[parent].id, in: language)
    return (largest.map { row(.entity($0)) }, count, count > largest.count ? url(list) : nil)
  }

  /// The people and organisations that most of a region's articles and events name.
  private func companions(of ledger: Ledger) -> [RowView] {
    func companions(_ entities: [Handle<Entity>]) -> [Subject] {
      entities.filter { [.person, .organisation].contains(archive[$0].id.kind) }.map { .entity($0) }
    }
    return mostNamed(
      in: ledger, limit: PageLimits.companions, by: { companions(archive[$0].entities) },
      and: { companions(archive[$0].entities) })
  }

  /// The sources that most of a region's articles and events rest on.
  private func evidence(of ledger: Ledger) -> [RowView] {
    mostNamed(
      in: ledger, limit: PageLimits.evidence, by: { archive[$0].sources.map { .source($0) } },
      and: { archive[$0].sources.map { .source($0) } })
  }

  /// What most articles and events of a ledger name; what as many name in the order of handles.
  private func mostNamed(
    in ledger: Ledger, limit: Int, by article: (Handle<Article>) -> [Subject],
    and event: (Handle<Event>) -> [Subject]
  ) -> [RowView] {
    var named: [Subject: (articles: Int, events: Int)] = [:]
    for handle in ledger.articles {
      for subject in article(handle) { named[subject, default: (0, 0)].articles += 1 }
    }
    for handle in ledger.events {
      for subject in event(handle) { named[subject, default: (0, 0)].events += 1 }
    }
    let most = named.sorted {
      let (left, right) = ($0.value.articles + $0.value.events, $1.value.articles + $1.value.events)
      return left == right ? $0.key < $1.key : left > right
    }
    return most.prefix(limit).map { subject, count in
      RowView(link: link(to: subject), articles: count.articles, events: count.events)
    }
  }

  /// The names in other languages that aren't the same again.
  private func otherNames(_ text: LocalizedText, than name: String) -> [NameView] {
    text.variants.compactMap { variant in
      guard let other = variant.language, other != language, variant.text != name else { return nil }
      return NameView(language: other.rawValue, text: variant.text, isRightToLeft: other.isRightToLeft)
    }
  }

  func sourcePage(_ handle: Handle<Source>) throws -> SourcePage {
    let source = archive[handle]
    let metadata = source.metadata
    let entry = directory[.source(handle)]
    let (html, bodyLanguage) = try body(of: .source(handle))
    let citing = archive.citations(of: handle)
    let shownCiting = citing.prefix(PageLimits.newest)
    let reliability = metadata.reliability?.variant(in: language, fallback: defaultLanguage)
    let view = SourceView(
      id: source.id.name, title: entry.title, language: foreign(entry.titleLanguage),
      publisher: metadata.publisher,
      published: metadata.published.map { DateView($0, in: wording) },
      accessed: metadata.accessed.map { DateView($0, in: wording) }, url: metadata.url,
      archived: metadata.archived, sourceLanguage: metadata.language?.rawValue,
      sha256: metadata.sha256?.value,
      reliability: reliability?.text, reliabilityLanguage: foreign(reliability?.language ?? defaultLanguage),
      picture: leadPicture(of: .source(handle)), body: html, bodyLanguage: bodyLanguage,
      newerOriginal: newerOriginal(of: .source(handle)),
      sources: sourceItems(of: .source(handle)),
      citingPages: shownCiting.compactMap { origin in
        archive.backlink(of: .source(handle), from: origin).map { citingPage($0, of: handle) }
      }, citingPageCount: citing.count,
      backlinks: backlinks(of: .source(handle), without: Set(shownCiting)),
      extra: .record(of: metadata.extra, in: custom[.source]))
    return SourcePage(
      site: siteView(title: entry.title, section: "sources", head: head(of: handle)) {
        site.addresses.document(source.id, in: $0)
      },
      source: view, ledger: ledger(archive.ledger(of: .source(handle)), of: source.id))
  }

  func plainPage(_ handle: Handle<PlainPage>) throws -> PlainPageView {
    let page = archive[handle]
    let text = shown(page.texts)
    let title = text.title ?? page.id.name
    return PlainPageView(
      site: siteView(
        title: title, description: text.summary, section: page.id.description, head: head(of: handle)
      ) {
        site.addresses.document(page.id, in: $0)
      },
      title: title, language: foreign(text.language), summary: text.summary,
      picture: leadPicture(of: .page(handle), in: text.language), body: try body(of: .page(handle)).html,
      newerOriginal: newerOriginal(of: .page(handle)),
      sources: sourceItems(of: .page(handle)), backlinks: backlinks(of: .page(handle)),
      extra: .record(of: page.extra, in: custom[.page]))
  }
}
