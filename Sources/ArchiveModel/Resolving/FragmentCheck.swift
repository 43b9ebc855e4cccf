internal import Diagnostics
internal import Markup

/// Checks that every fragment that a link names is on the page it leads to, and that no page has one twice.
struct FragmentCheck: Sendable {
  private struct Page: Hashable {
    let subject: Subject
    let language: LanguageTag
  }

  private static let longestSuggestions = 300
  /// So many documents are checked before a thread takes others.
  private static let part = 256
  /// How many headings or events are looked through faster than a set is made of them.
  private static let few = 32

  let archive: Archive
  let loaded: ArchiveResolver
  private var known: [Page: Set<String>] = [:]
  private var suggestions = 0

  init(archive: Archive, loaded: ArchiveResolver) {
    self.archive = archive
    self.loaded = loaded
  }

  mutating func diagnostics() -> [Diagnostic] {
    var silent = self
    silent.suggestions = Self.longestSuggestions
    let numbers = SubjectNumbers(
      articles: archive.articles.count, entities: archive.entities.count, sources: archive.sources.count)
    let count = numbers[.page(Handle(archive.pages.count))]
    let areRight = loaded.parallel.parts(of: count, sized: Self.part) { [silent] range in
      var check = silent
      return range.allSatisfy { check.diagnostics(of: numbers.subject($0)).isEmpty }
    }
    // What is suggested for one depends on how much was suggested before.
    return areRight.enumerated().filter { !$0.element }.flatMap { part, _ in
      (part * Self.part..<min(count, (part + 1) * Self.part)).flatMap { diagnostics(of: numbers.subject($0)) }
    }
  }

  mutating func diagnostics(of subject: Subject) -> [Diagnostic] {
    let texts = archive.texts(of: subject)
    let (id, path) = (archive.id(of: subject), archive.path(of: subject))
    switch subject {
    case .article(let handle):
      return collisions(archive[handle], loaded.articles[handle.index].metadata.events)
        + missing(texts, id, path, loaded.articles[handle.index].text)
    case .entity(let handle): return missing(texts, id, path, loaded.entities[handle.index].text)
    case .source(let handle): return missing(texts, id, path, loaded.sources[handle.index].text)
    case .page(let handle): return missing(texts, id, path, loaded.pages[handle.index].text)
    }
  }

  /// Events and headings of an article share one page, so an id may be one or the other.
  private func collisions(_ article: Article, _ events: [EventEntry]) -> [Diagnostic] {
    guard !article.events.isEmpty else { return [] }
    var result: [Diagnostic] = []
    for text in article.texts {
      let many = events.count > Self.few ? Set(text.headings.map(\.id)) : nil
      for (position, entry) in events.enumerated() {
        guard case .declaration(let event) = entry else { continue }
        let fragment = event.fragment(at: position)
        guard many?.contains(fragment) ?? text.headings.contains(where: { $0.id == fragment }) else {
          continue
        }
        result.append(
          Diagnostic(
            .addressCollision, at: SourceLocation(article.path, event.id?.range ?? event.range),
            "the event “\(fragment)” has the id of a heading of the article's text in “\(text.language)”",
            help: ["give the event \(event.id == nil ? "an" : "another") id"]))
      }
    }
    return result
  }

  private mutating func missing(
    _ texts: [Text], _ id: DocumentID, _ path: SourcePath, _ original: LoadedText
  ) -> [Diagnostic] {
    var result = missing(texts[0], path, original)
    for translation in loaded.translations[id] ?? [] {
      guard let text = texts.text(in: translation.language), text.body == translation.text.body else {
        continue
      }
      result += missing(text, translation.path, translation.text)
    }
    return result
  }

  private mutating func missing(_ text: Text, _ path: SourcePath, _ source: LoadedText) -> [Diagnostic] {
    var result: [Diagnostic] = []
    // Few texts need them.
    lazy var references = source.references.heads
    for index in text.links.indices {
      // A link to a withdrawn article's heading leads to the page that says so.
      guard let fragment = text.links[index].fragment, !isRetracted(text.links[index].subject) else {
        continue
      }
      let link = text.links[index]
      let language = link.language ?? text.language
      if isOnShortPage(fragment, of: link.subject, in: language) { continue }
      let known = fragments(of: link.subject, in: language)
      guard !known.contains(fragment) else { continue }
      let id = archive.id(of: link.subject)
      result.append(
        Diagnostic(
          .unknownFragment, at: SourceLocation(path, references[index].range),
          "the page of “\(id)” has no heading or event “#\(fragment)”",
          help: near(fragment, in: known).map { ["did you mean “#\($0)”?"] } ?? []))
    }
    return result
  }

  private func isRetracted(_ subject: Subject) -> Bool {
    if case .article(let handle) = subject { archive[handle].isRetracted } else { false }
  }

  /// A report of many wrong fragments is read without suggestions for all.
  private mutating func near(_ fragment: String, in known: Set<String>) -> String? {
    guard suggestions < Self.longestSuggestions else { return nil }
    suggestions += 1
    return Suggestion.nearest(to: fragment, in: known)
  }

  /// Whether a page of few headings and events has the fragment.
  private func isOnShortPage(_ fragment: String, of subject: Subject, in language: LanguageTag) -> Bool {
    let texts = archive.texts(of: subject)
    if let text = texts.text(in: language) ?? texts.first, text.headings.count <= Self.few,
      text.headings.contains(where: { $0.id == fragment })
    {
      return true
    }
    guard case .article(let handle) = subject, archive[handle].events.count <= Self.few else { return false }
    return archive[handle].events.contains {
      archive[$0].fragment == fragment && archive[$0].articles[0] == handle
    }
  }

  /// What can be pointed to on the page of a subject in a language.
  private mutating func fragments(of subject: Subject, in language: LanguageTag) -> Set<String> {
    let page = Page(subject: subject, language: language)
    if let known = known[page] { return known }
    let texts = archive.texts(of: subject)
    var result = Set((texts.text(in: language) ?? texts.first)?.headings.map(\.id) ?? [])
    if case .article(let handle) = subject {
      result.formUnion(
        archive[handle].events.map { archive[$0] }.filter { $0.articles[0] == handle }.map(\.fragment))
    }
    known[page] = result
    return result
  }
}
