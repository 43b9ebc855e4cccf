internal import ArchiveModel
internal import BinaryCoding
internal import Digests

/// Writes down what facts say, in a form that means the same in every build: documents by their ids, never by handles.
struct FactWriter {
  private let archive: Archive
  private let ids: LastingIDs
  private let hasher = SHA256Hasher()
  private var writer = BinaryWriter()

  init(_ archive: Archive, _ ids: LastingIDs) {
    self.archive = archive
    self.ids = ids
  }

  /// The fingerprint of what `describe` writes.
  mutating func fingerprint(_ describe: (inout FactWriter) -> Void) -> Fingerprint {
    writer.bytes.removeAll(keepingCapacity: true)
    describe(&self)
    writer.bytes.withUnsafeBytes(hasher.update)
    return hasher.finish().fingerprint
  }

  mutating func write(_ value: some BinaryCodable) { writer.write(value) }

  mutating func write(_ subject: Subject) { writer.write(fixed: ids[subject]) }

  mutating func write(_ handles: [Handle<Article>]) {
    writer.write(count: handles.count)
    for handle in handles { write(.article(handle)) }
  }

  mutating func write(_ handles: [Handle<Entity>]) {
    writer.write(count: handles.count)
    for handle in handles { write(.entity(handle)) }
  }

  mutating func write(_ handles: [Handle<Source>]) {
    writer.write(count: handles.count)
    for handle in handles { write(.source(handle)) }
  }

  mutating func write(_ handles: [Handle<Event>]) {
    writer.write(count: handles.count)
    for handle in handles { writer.write(fixed: ids[handle]) }
  }

  mutating func write(_ location: Location?) {
    writer.write(location != nil)
    guard let location else { return }
    writer.write(text: "\(location.latitude) \(location.longitude) \(location.precision)")
  }
}

/// What the records of subjects say. A new stored property of these types belongs here, unless only messages use it.
extension FactWriter {
  mutating func write(record article: Article) {
    write(article.id)
    write(article.date)
    write(article.updated)
    writer.write(count: article.authors.count)
    for author in article.authors {
      switch author {
      case .entity(let handle): write(.entity(handle))
      case .name(let name): write(name)
      }
    }
    write(titlesOf: article.texts)
    write(article.entities)
    write(article.sources)
    write(article.events)
    writer.write(article.corrections)
    write(article.isRetracted)
    write(article.aliases.map(\.value))
    write(article.mentions)
    write(article.pictures)
    write(article.extra)
  }

  mutating func write(record entity: Entity) {
    write(entity.id)
    write(entity.name)
    write(entity.spellings)
    write(entity.wikidata)
    write(entity.linking)
    write(entity.aliases.map(\.value))
    write(titlesOf: entity.texts)
    write(entity.pictures)
    write(entity.extra)
    guard let region = entity.region else { return }
    write(region.kind)
    write(region.iso)
    write(region.territory)
    write(region.location)
    write(region.ancestors)
    write(region.children)
  }

  mutating func write(record source: Source) {
    write(source.id)
    write(source.metadata)
    write(source.pictures)
    write(titlesOf: source.texts)
  }

  mutating func write(record page: PlainPage) {
    write(page.id)
    write(titlesOf: page.texts)
    write(page.pictures)
    write(page.extra)
    write(page.aliases.map(\.value))
  }

  mutating func write(record event: Event) {
    write(event.id)
    write(event.fragment)
    write(event.date.description)
    write(event.title)
    write(event.place)
    write(event.location)
    write(event.status)
    write(event.entities)
    write(event.sources)
    write(event.articles)
  }

  private mutating func write(_ pictures: Pictures) {
    write(pictures.lead != nil)
    writer.write(count: pictures.all.count)
    for picture in pictures.all {
      write(archive[picture.image])
      write(picture.alternative)
      write(picture.caption)
      write(picture.credit)
      write(picture.isGraphic)
    }
  }

  mutating func write(_ image: PreparedImage) {
    write(image.path)
    write(image.format.rawValue)
    write(image.frames)
    writer.write(count: image.versions.count)
    for version in image.versions {
      for number in [version.width, version.height, version.size] { write(number) }
      write(version.digest)
    }
  }

  private mutating func write(titlesOf texts: [Text]) {
    writer.write(count: texts.count)
    for text in texts {
      write(text.language)
      write(text.title)
      write(text.summary)
    }
  }

  /// What texts say, but for the bytes of their bodies, which have a checksum of their own.
  mutating func write(contentOf texts: [Text]) {
    for text in texts {
      write(text.language)
      write(text.isOutdated)
      write(text.isEmpty)
      write(text.body.fingerprint)
      write(text.source.fingerprint)
      write(text.headings)
      writer.write(count: text.links.count)
      for link in text.links { write(link) }
      writer.write(count: text.citations.count)
      for citation in text.citations {
        write(.source(citation.source))
        write(citation.locators)
      }
    }
  }

  private mutating func write(_ link: LinkTarget) {
    write(link.subject)
    write(link.language)
    write(link.fragment)
    write(link.name)
    if let image = link.image { write(archive[image]) }
    write("\(link.mention.map { "\($0)" } ?? "")")
  }

  mutating func write(_ backlink: Backlink) {
    write(backlink.origin)
    writer.write(count: backlink.sentences.count)
    for sentence in backlink.sentences {
      write(sentence.text)
      write(sentence.language)
    }
  }

  mutating func write(_ ledger: Ledger) {
    writer.write(count: ledger.articles.count)
    for handle in ledger.articles {
      write(.article(handle))
      write(archive[handle].date)
    }
    write(ledger.events)
  }
}
