internal import Diagnostics
internal import Markup

/// Checks that every fragment that a link names is on the page it leads to, and that no page has one twice.
struct FragmentCheck {
  private struct Page: Hashable {
    let subject: Subject
    let language: LanguageTag
  }

  private static let longestSuggestions = 300

  let archive: Archive
  let loaded: ArchiveResolver
  private var known: [Page: Set<String>] = [:]
  private var suggestions = 0

  init(archive: Archive, loaded: ArchiveResolver) {
    self.archive = archive
    self.loaded = loaded
  }

  mutating func diagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for (index, document) in loaded.articles.enumerated() {
      result += collisions(archive.articles[index], document)
      result += missing(archive.articles[index].texts, document.id, document.path, document.text)
    }
    for (index, document) in loaded.entities.enumerated() {
      result += missing(archive.entities[index].texts, document.id, document.path, document.text)
    }
    for (index, document) in loaded.sources.enumerated() {
      result += missing(archive.sources[index].texts, document.id, document.path, document.text)
    }
    for (index, document) in loaded.pages.enumerated() {
      result += missing(archive.pages[index].texts, document.id, document.path, document.text)
    }
    return result
  }

  /// Events and headings of an article share one page, so an id may be one or the other.
  private func collisions(_ article: Article, _ document: LoadedDocument<ArticleMetadata>) -> [Diagnostic] {
    guard !article.events.isEmpty else { return [] }
    var result: [Diagnostic] = []
    for text in article.texts {
      let headings = Set(text.headings.map(\.id))
      for (position, entry) in document.metadata.events.enumerated() {
        guard case .declaration(let event) = entry else { continue }
        let fragment = event.fragment(at: position)
        guard headings.contains(fragment) else { continue }
        result.append(
          Diagnostic(
            .addressCollision, at: SourceLocation(document.path, event.id?.range ?? event.range),
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
    for (link, reference) in zip(text.links, source.references) {
      // A link to a withdrawn article's heading leads to the page that says so.
      guard let fragment = link.fragment, !isRetracted(link.subject) else { continue }
      let known = fragments(of: link.subject, in: link.language ?? text.language)
      guard !known.contains(fragment) else { continue }
      let id = archive.id(of: link.subject)
      result.append(
        Diagnostic(
          .unknownFragment, at: SourceLocation(path, reference.range),
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
