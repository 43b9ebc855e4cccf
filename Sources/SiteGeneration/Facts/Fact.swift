internal import ArchiveModel

/// Something of an archive that pages read, and that may change while the rest stays as it is. What is the same for all
/// pages, such as the archive's title or the theme, is no fact: where that changes, every page is rendered.
enum Fact: Hashable, Sendable {
  /// What is known of a subject.
  enum Aspect: Int, CaseIterable, Sendable {
    /// What its metadata says, with what that names.
    case record
    /// Its body, with headings, links and citations.
    case text
    /// The articles and events that name it.
    case ledger
    /// The sentences that link to it.
    case backlinks
    /// What cites it.
    case citations
    /// The articles most related to it.
    case related
    /// The articles before and after it.
    case neighbours
    /// The regions within it that are named most.
    case largestChildren
  }

  case of(Subject, Aspect)
  case event(Handle<Event>)
  /// All articles, in order, with their dates.
  case articles
  /// All events, in order.
  case events
  /// All entities of a kind, by id.
  case entities(DocumentKind)
  /// The documents of a kind, in the order in which readers of a language find them.
  case listing(LanguageTag, DocumentKind)
  /// All names, in the order in which readers of a language find them.
  case names(LanguageTag)
  /// All corrections, in order.
  case corrections
  /// How the archive's events are laid out in time.
  case timeline
  /// Which regions have which places on the map.
  case geography
}

extension Fact {
  /// What a general fact is called; each has words of its own.
  var words: String {
    switch self {
    case .articles: "the order of all articles"
    case .events: "the order of all events"
    case .entities(let kind): "which \(kind.rawValue) there are"
    case .listing(let language, let kind): "the order of the \(kind.rawValue) in the language \(language)"
    case .names(let language): "all names in the language \(language)"
    case .corrections: "all corrections"
    case .timeline: "how the archive's events lie in time"
    case .geography: "which regions have which places"
    case .of, .event: ""
    }
  }
}

/// Numbers the facts of one archive, so that what a page read is a list of small numbers.
final class FactNumbers: Sendable {
  /// Those that aren't about one subject or event.
  let general: [Fact]
  private let byKind: SubjectNumbers
  let pages: Int
  let events: Int

  /// How many articles, entities, sources and pages there are.
  var counts: [Int] { [byKind.articles, byKind.entities, byKind.sources, pages] }
  let subjects: Int
  private var firstEvent: Int { Fact.Aspect.allCases.count * subjects }
  private var firstGeneral: Int { firstEvent + events }
  var count: Int { firstGeneral + general.count }

  init(_ archive: Archive) {
    byKind = SubjectNumbers(
      articles: archive.articles.count, entities: archive.entities.count, sources: archive.sources.count)
    pages = archive.pages.count
    subjects = archive.articles.count + archive.entities.count + archive.sources.count + archive.pages.count
    events = archive.events.count
    general =
      [.articles, .events, .corrections, .timeline, .geography] + DocumentKind.entities.map { .entities($0) }
      + archive.configuration.languages.flatMap { language in
        DocumentKind.allCases.map { .listing(language, $0) } + [.names(language)]
      }
  }

  func number(of subject: Subject) -> Int { byKind[subject] }
  func subject(_ number: Int) -> Subject { byKind.subject(number) }

  subscript(subject: Subject, aspect: Fact.Aspect) -> Int { aspect.rawValue * subjects + number(of: subject) }
  subscript(event: Handle<Event>) -> Int { firstEvent + event.index }

  /// The number of a fact that isn't about one subject or event.
  subscript(fact: Fact) -> Int {
    guard let index = general.firstIndex(of: fact) else { preconditionFailure("the fact is about a subject") }
    return firstGeneral + index
  }

  func fact(_ number: Int) -> Fact {
    if number >= firstGeneral { return general[number - firstGeneral] }
    if number >= firstEvent { return .event(Handle(number - firstEvent)) }
    return .of(subject(number % subjects), Fact.Aspect.allCases[number / subjects])
  }
}
