internal import ArchiveModel
internal import Chronology

extension PageBuilder {
  /// What a reference to a text of an article says.
  func citationRecord(of handle: Handle<Article>, _ text: Text) -> CitationRecord {
    let article = archive[handle]
    let configuration = archive.configuration
    let isOriginal = text.language == article.original.language
    return CitationRecord(
      key: isOriginal ? article.id.name : "\(article.id.name).\(text.language)",
      title: text.title ?? article.id.name,
      authors: article.authors.map { authorName($0, in: text.language) },
      date: article.date,
      container: configuration.title(in: text.language),
      publisher: configuration.publisher,
      url: absoluteURL(site.addresses.document(article.id, in: text.language)),
      language: text.language.rawValue, abstract: text.summary)
  }

  /// How readers cite a text of an article.
  func citation(of handle: Handle<Article>, _ text: Text) -> CitationView {
    let record = citationRecord(of: handle, text)
    let place =
      [record.container, record.publisher].compactMap { $0 } + [DateView(record.date, in: wording).words]
    let sentences = [record.authors.joined(separator: ", "), record.title, place.joined(separator: ", ")]
    return CitationView(
      text: sentences.filter { !$0.isEmpty }.map(Self.ended).joined(separator: " "), url: record.url,
      formats: CitationFormat.allCases.map { CitationFormatView(name: $0.name, text: $0.text(of: record)) })
  }

  /// With a full stop, unless it ends a sentence already.
  private static func ended(_ text: String) -> String {
    text.last.map { ".!?…»”".contains($0) } ?? false ? text : "\(text)."
  }

  /// A file of references to the articles of a part of the data, each as it was written.
  func citations(of articles: some Sequence<Handle<Article>>, _ format: CitationFormat) -> [UInt8] {
    format.file(of: articles.map { citationRecord(of: $0, archive[$0].original) })
  }
}
