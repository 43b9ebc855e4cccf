internal import ArchiveModel
internal import JSONWriting

/// Who names whom: what joins the archive's documents, as the edges of a graph.
extension PageBuilder {
  /// The references that a subject makes: by its metadata, then by its texts. Those of the events that an article declares
  /// come with the article's own.
  func references(of subject: Subject) -> [JSONValue] {
    var result: [JSONValue] = []
    let origin = archive.id(of: subject).description
    func add(
      _ target: Subject, _ way: String, from: String? = nil, language: String? = nil, fragment: String? = nil,
      locator: String? = nil
    ) {
      result.append(
        .members([
          "from": .string(from ?? origin), "lang": language.map { .string($0) },
          "to": .string(archive.id(of: target).description), "fragment": fragment.map { .string($0) },
          "by": .string(way), "locator": locator.map { .string($0) },
        ]))
    }
    switch subject {
    case .article(let handle):
      let article = archive[handle]
      for case .entity(let author) in article.authors { add(.entity(author), "author") }
      if !article.isRetracted {
        for entity in article.entities { add(.entity(entity), "metadata") }
        for source in article.sources { add(.source(source), "metadata") }
      }
      for event in article.events.map({ archive[$0] }) {
        let id = "events/\(event.id)"
        guard event.articles[0] == handle else {
          add(.article(event.articles[0]), "metadata", fragment: event.fragment)
          continue
        }
        for entity in event.entities { add(.entity(entity), "metadata", from: id) }
        for source in event.sources { add(.source(source), "metadata", from: id) }
      }
    case .entity(let handle):
      if let parent = archive[handle].region?.ancestors.last { add(.entity(parent), "metadata") }
    case .source, .page: break
    }
    for text in archive.content(of: subject) {
      let language = text.language.rawValue
      // Citations are links to sources, too; each is told once, as a citation.
      var citations: [Subject: Int] = [:]
      for citation in text.citations { citations[.source(citation.source)] = citation.locators.count }
      for link in text.links where link.isLinked {
        if link.fragment == nil, let count = citations[link.subject], count > 0 {
          citations[link.subject] = count - 1
          continue
        }
        add(
          link.subject, link.mention == nil ? "link" : "mention", language: language, fragment: link.fragment)
      }
      for citation in text.citations {
        for locator in citation.locators {
          add(.source(citation.source), "citation", language: language, locator: locator)
        }
      }
    }
    return result
  }
}
