internal import ArchiveModel

extension PageBuilder {
  /// The list at the foot of a text: what it cites, by number, then the others of `sources`.
  func sourceItems(of subject: Subject, _ sources: [Handle<Source>] = []) -> [SourceItemView] {
    let text = content(of: subject)
    let cited = Set(text.citations.map(\.source))
    let others = sources.filter { !cited.contains($0) }
    return text.citations.enumerated().map { index, citation in
      sourceItem(citation.source, number: index + 1, places: citation.locators.count)
    }
      + others.enumerated().map { index, source in
        sourceItem(source, number: cited.count + index + 1, places: 0)
      }
  }

  private func sourceItem(_ handle: Handle<Source>, number: Int, places: Int) -> SourceItemView {
    let metadata = archive[handle].metadata
    return SourceItemView(
      number: number, link: link(to: .source(handle)), publisher: metadata.publisher,
      published: metadata.published.map { DateView($0, in: wording) },
      accessed: metadata.accessed.map { DateView($0, in: wording) }, url: metadata.url,
      archived: metadata.archived,
      places: (0..<places).map { CitationPlaceView(number: $0 + 1, url: "#_cite-\(number)-\($0 + 1)") })
  }

  /// A page that cites a source, with the places that readers of the page find there; where theirs has none, those of
  /// the first text that has.
  func citingPage(_ backlink: Backlink, of source: Handle<Source>) -> CitingPageView {
    let texts = archive.content(of: backlink.origin)
    let citation = ([shown(texts)] + texts).lazy.compactMap { text in
      text.citations.first { $0.source == source }
    }.first
    var locators: [String] = []
    var known: Set<String> = []
    for locator in citation?.locators ?? [] {
      if let locator, known.insert(locator).inserted { locators.append(locator) }
    }
    return CitingPageView(
      page: view(of: backlink), count: citation?.locators.count ?? 0,
      locators: locators)
  }
}
