/// What an archive consists of, before anything is known of who names whom. Each list has its final order.
struct ResolvedDocuments: Sendable {
  let articles: [Article]
  let entities: [Entity]
  let sources: [Source]
  let pages: [PlainPage]
  let events: [Event]
  /// By the subjects' numbers, what the texts of each say.
  let sentences: [[LinkSentences]]

  var numbers: SubjectNumbers {
    SubjectNumbers(articles: articles.count, entities: entities.count, sources: sources.count)
  }
}

/// Numbers everything that has a page, in the order of subjects.
package struct SubjectNumbers: Sendable {
  package let articles: Int
  package let entities: Int
  package let sources: Int

  package init(articles: Int, entities: Int, sources: Int) {
    self.articles = articles
    self.entities = entities
    self.sources = sources
  }

  package subscript(subject: Subject) -> Int {
    switch subject {
    case .article(let handle): handle.index
    case .entity(let handle): articles + handle.index
    case .source(let handle): articles + entities + handle.index
    case .page(let handle): articles + entities + sources + handle.index
    }
  }

  /// The subject that has a number.
  package func subject(_ number: Int) -> Subject {
    if number < articles { return .article(Handle(number)) }
    if number < articles + entities { return .entity(Handle(number - articles)) }
    if number < articles + entities + sources { return .source(Handle(number - articles - entities)) }
    return .page(Handle(number - articles - entities - sources))
  }
}
