internal import Diagnostics
internal import Markup

/// Checks that every fragment that a link names is on the page it leads to, and that no page has one twice.
struct FragmentCheck {
  let archive: Archive
  let loaded: ArchiveResolver

  func diagnostics() -> [Diagnostic] {
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

  private func missing(
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

  private func missing(_ text: Text, _ path: SourcePath, _ source: LoadedText) -> [Diagnostic] {
    zip(text.links, source.references).compactMap { link, reference in
      guard let fragment = link.fragment else { return nil }
      let known = fragments(of: link, from: text.language)
      guard !known.contains(fragment) else { return nil }
      let near = Suggestion.nearest(to: fragment, in: known)
      let id = archive.id(of: link.subject)
      return Diagnostic(
        .unknownFragment, at: SourceLocation(path, reference.range),
        "the page of “\(id)” has no heading or event “#\(fragment)”",
        help: near.map { ["did you mean “#\($0)”?"] } ?? [])
    }
  }

  /// What can be pointed to on the page that the link leads to.
  private func fragments(of link: LinkTarget, from language: LanguageTag) -> [String] {
    let texts = archive.texts(of: link.subject)
    let wanted = link.language ?? language
    let text = texts.text(in: wanted) ?? texts.first
    var result = text?.headings.map(\.id) ?? []
    if case .article(let handle) = link.subject {
      result += archive[handle].events.map { archive[$0] }.filter { $0.articles[0] == handle }.map(\.fragment)
    }
    return result
  }
}
