/// What everything that has a page is called.
package struct SubjectTitles: Sendable {
  let articles: [Article]
  let entities: [Entity]
  let sources: [Source]
  let pages: [PlainPage]
  /// The archive's default language.
  let fallback: LanguageTag

  /// What a subject is called in `language`, or else in its own, and the language of that, where it is known.
  package func title(of subject: Subject, in language: LanguageTag) -> (text: String, language: LanguageTag?)
  {
    switch subject {
    case .article(let handle):
      let article = articles[handle.index]
      let text = article.text(in: language)
      return (text.title ?? article.id.name, text.language)
    case .entity(let handle):
      let name = entities[handle.index].name.variant(in: language, fallback: fallback)
      return (name.text, name.language)
    case .source(let handle):
      let source = sources[handle.index]
      if let translated = source.texts.text(in: language)?.title { return (translated, language) }
      let title = source.metadata.title.variant(in: language, fallback: fallback)
      return (title.text, title.language ?? source.metadata.language)
    case .page(let handle):
      let page = pages[handle.index]
      let text = page.texts.text(in: language) ?? page.texts[0]
      return (text.title ?? page.id.name, text.language)
    }
  }

  /// What a text in `language` calls the target of a link without words of its own.
  package func label(of link: LinkTarget, in language: LanguageTag) -> String {
    link.name ?? title(of: link.subject, in: language).text
  }
}

extension Archive {
  package var titles: SubjectTitles {
    SubjectTitles(
      articles: articles, entities: entities, sources: sources, pages: pages,
      fallback: configuration.defaultLanguage)
  }
}
