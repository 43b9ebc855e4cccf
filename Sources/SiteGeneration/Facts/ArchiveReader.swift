internal import ArchiveModel
internal import Cartography

/// An archive as pages see it: whatever they read is noted. It has the names of ``Archive``'s own members, and only those
/// that pages may ask for.
struct ArchiveReader {
  private let archive: Archive
  private let facts: FactNumbers
  private let trace: ReadTrace

  init(_ archive: Archive, facts: FactNumbers, trace: ReadTrace) {
    self.archive = archive
    self.facts = facts
    self.trace = trace
  }

  /// The same for all pages.
  var configuration: ArchiveConfiguration { archive.configuration }
  /// The land as the archive's worldview divides it, which is the same for all pages.
  var map: PoliticalMap { archive.map }
  var titles: SubjectTitlesReader { SubjectTitlesReader(titles: archive.titles, archive: self) }

  func note(_ subject: Subject, _ aspect: Fact.Aspect) { trace.note(facts[subject, aspect]) }

  subscript(handle: Handle<Article>) -> Article {
    _read {
      note(.article(handle), .record)
      yield archive.articles[handle.index]
    }
  }

  subscript(handle: Handle<Entity>) -> Entity {
    _read {
      note(.entity(handle), .record)
      yield archive.entities[handle.index]
    }
  }

  subscript(handle: Handle<Source>) -> Source {
    _read {
      note(.source(handle), .record)
      yield archive.sources[handle.index]
    }
  }

  subscript(handle: Handle<PlainPage>) -> PlainPage {
    _read {
      note(.page(handle), .record)
      yield archive.pages[handle.index]
    }
  }

  subscript(handle: Handle<Event>) -> Event {
    _read {
      trace.note(facts[handle])
      yield archive.events[handle.index]
    }
  }

  /// All articles, newest first.
  var articles: Range<Int> {
    trace.note(facts[.articles])
    return archive.articles.indices
  }

  /// All events, in order of time.
  var events: Range<Int> {
    trace.note(facts[.events])
    return archive.events.indices
  }

  /// The plain pages, which every page names.
  var pages: Range<Int> { archive.pages.indices }

  /// What a subject is known by, which can't change.
  func id(of subject: Subject) -> DocumentID { archive.id(of: subject) }

  func id(of event: Handle<Event>) -> String { archive.events[event.index].id }

  /// The languages and titles of a subject's texts; what they say is for ``content(of:)``.
  func texts(of subject: Subject) -> [Text] {
    note(subject, .record)
    return archive.texts(of: subject)
  }

  /// The texts of a subject with all that they say.
  func content(of subject: Subject) -> [Text] {
    note(subject, .text)
    return texts(of: subject)
  }

  func pictures(of subject: Subject) -> Pictures {
    note(subject, .record)
    return archive.pictures(of: subject)
  }

  /// What an image is, which is part of what the documents that show it say.
  subscript(image: Handle<PreparedImage>) -> PreparedImage { archive[image] }

  func language(of event: Event) -> LanguageTag { self[event.articles[0]].original.language }

  func ledger(of subject: Subject) -> Ledger {
    note(subject, .ledger)
    return archive.ledgers[subject]
  }

  func backlinks(of subject: Subject) -> [Backlink] {
    note(subject, .backlinks)
    return archive.backlinks[subject]
  }

  func backlink(of subject: Subject, from origin: Subject) -> Backlink? {
    note(subject, .backlinks)
    return archive.backlinks[subject, from: origin]
  }

  func citations(of source: Handle<Source>) -> [Subject] {
    note(.source(source), .citations)
    return archive.citations[source]
  }

  /// The articles after one and before it, in the order of all.
  func neighbours(of article: Handle<Article>) -> (newer: Handle<Article>?, older: Handle<Article>?) {
    note(.article(article), .neighbours)
    return archive.neighbours(of: article)
  }
}

/// The titles of subjects, each noted.
struct SubjectTitlesReader {
  let titles: SubjectTitles
  let archive: ArchiveReader

  func label(of link: LinkTarget, in language: LanguageTag) -> String {
    archive.note(link.subject, .record)
    return titles.label(of: link, in: language)
  }
}

extension Archive {
  func neighbours(of article: Handle<Article>) -> (newer: Handle<Article>?, older: Handle<Article>?) {
    (
      article.index > 0 ? Handle(article.index - 1) : nil,
      article.index + 1 < articles.count ? Handle(article.index + 1) : nil
    )
  }
}
