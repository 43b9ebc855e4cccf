internal import Markup

/// A source that a text cites. Its number in the text is its place in ``Text/citations``, from 1.
package struct CitedSource: Hashable, Sendable {
  package let source: Handle<Source>
  /// For each place of citation, in the order of the text, where in the source it is.
  package internal(set) var locators: [String?]

  /// Groups the citations of a text as their numbers do.
  ///
  /// - Parameter references: the text's, with what they mean.
  static func all(
    in references: some Sequence<(reference: PackedReferences.Head, target: LinkTarget)>
  ) -> [CitedSource] {
    var numbers = CitationNumbers()
    var result: [CitedSource] = []
    for (reference, target) in references {
      guard case .citation(let locator) = reference.kind, case .source(let source) = target.subject else {
        continue
      }
      let number = numbers.cite(reference.target).number
      if number > result.count { result.append(CitedSource(source: source, locators: [])) }
      result[number - 1].locators.append(locator)
    }
    return result
  }
}

/// For each source, what cites it.
package struct CitationIndex: Sendable {
  /// By the sources' handles.
  private var origins: [[Subject]]

  init(_ documents: ResolvedDocuments) {
    origins = Array(repeating: [], count: documents.sources.count)
    for index in documents.articles.indices {
      add(.article(Handle(index)), documents.articles[index].texts)
    }
    for index in documents.entities.indices {
      add(.entity(Handle(index)), documents.entities[index].texts)
    }
    for index in documents.sources.indices {
      add(.source(Handle(index)), documents.sources[index].texts)
    }
    for index in documents.pages.indices { add(.page(Handle(index)), documents.pages[index].texts) }
  }

  private mutating func add(_ origin: Subject, _ texts: [Text]) {
    for text in texts {
      for citation in text.citations where .source(citation.source) != origin {
        // Translations cite what the original does.
        if origins[citation.source.index].last != origin { origins[citation.source.index].append(origin) }
      }
    }
  }

  /// Articles newest first, then entities, sources and pages by id.
  package subscript(source: Handle<Source>) -> [Subject] { origins[source.index] }
}
