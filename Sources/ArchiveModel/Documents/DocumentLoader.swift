package import Diagnostics
internal import FrontMatter
package import Markup

/// Turns one file's bytes into a loaded document: metadata typed, body parsed and stored.
package struct DocumentLoader: Sendable {
  /// Keeps bytes, such as a rendered body, and says where they are.
  package typealias Store = @Sendable ([UInt8]) throws -> BodyPlace

  private let parsers: [LanguageTag: MarkdownParser]
  private let configuration: ArchiveConfiguration
  private let defaultLanguage: LanguageTag
  private let custom: CustomSchema
  private let store: Store

  /// - Parameters:
  ///   - labels: the words that rendered Markdown needs, for each language of the archive.
  ///   - custom: the custom fields that the theme asks for.
  package init(
    configuration: ArchiveConfiguration, labels: [LanguageTag: MarkupLabels], custom: CustomSchema = .empty,
    store: @escaping Store
  ) {
    self.custom = custom
    self.configuration = configuration
    defaultLanguage = configuration.defaultLanguage
    var parsers: [LanguageTag: MarkdownParser] = [:]
    for language in configuration.languages {
      parsers[language] = MarkdownParser(
        labels: labels[language] ?? MarkupLabels(), allowedHTML: configuration.html)
    }
    self.parsers = parsers
    self.store = store
  }

  /// Returns no file where its metadata can't be used; the diagnostics then say why.
  ///
  /// - Parameters:
  ///   - mentions: finds the names that become links in articles.
  ///   - protection: finds the names that may not be published.
  /// - Throws: what `store` throws.
  package func load(
    _ bytes: [UInt8], id: DocumentID, translation: LanguageTag?, path: SourcePath,
    mentions: MentionFinder? = nil, protection: ProtectionCheck? = nil
  ) throws -> (file: LoadedFile?, diagnostics: [Diagnostic]) {
    try bytes.withUnsafeBufferPointer { buffer in
      if let problem = TextEncoding.problem(in: buffer, path: path) { return (nil, [problem]) }
      let (document, diagnostics) = FrontMatterDocument.read(buffer, path: path)
      guard let document else { return (nil, diagnostics) }
      var decoder = MetadataDecoder(path: path, custom: custom)
      let metadata = decode(document.metadata, id: id, translation: translation, &decoder)
      let body = UnsafeBufferPointer(rebasing: buffer[document.body])
      let language = translation ?? metadata?.language ?? defaultLanguage
      let parser = parsers[language] ?? parsers[defaultLanguage]!
      let finder = mayMention(id, metadata) ? mentions : nil
      let parsed = parser.parse(body, path: path, firstLine: document.bodyFirstLine, mentions: finder)
      let all = diagnostics + decoder.diagnostics + parsed.diagnostics
      guard let metadata else { return (nil, all) }
      guard let source = parser.publishable(body, parsedAs: parsed, path: path, mentions: finder) else {
        return (nil, all + [Self.undecidable(path)])
      }
      let exposures =
        protection.map {
          $0.diagnostics(for: id, document.metadata, path: path)
            + $0.diagnostics(
              in: body, firstLine: document.bodyFirstLine, publishable: source, html: parsed.body.html,
              path: path)
        } ?? []
      let words = metadata.words
      var rendered: [UInt8] = []
      parsed.body.encode(into: &rendered)
      let text = LoadedText(
        isEmpty: parsed.isEmpty, headings: parsed.headings, references: PackedReferences(parsed.references),
        repeatedMentions: parsed.repeatedMentions, body: try store(rendered), source: try store(source),
        fingerprint: TextFingerprint(title: words.title, summary: words.summary, body: body))
      return (metadata.file(id: id, path: path, text: text), all + exposures)
    }
  }

  private static func undecidable(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .markdownTooComplex, at: SourceLocation(path),
      "it can't be told what of the text is a comment, and what is shown",
      help: ["remove comments that say what is also shown as code"])
  }

  /// A translation doesn't know whether its article has mentions; resolving decides.
  private func mayMention(_ id: DocumentID, _ metadata: DecodedMetadata?) -> Bool {
    guard id.kind == .article else { return false }
    guard case .article(let metadata)? = metadata else { return true }
    return metadata.hasMentions(in: configuration)
  }

  private func decode(
    _ mapping: MetadataMapping, id: DocumentID, translation: LanguageTag?, _ decoder: inout MetadataDecoder
  ) -> DecodedMetadata? {
    if let translation {
      let schema = TextMetadata.translationSchema(of: id.kind)
      return .translation(TextMetadata(mapping, schema: schema, &decoder), translation)
    }
    switch id.kind {
    case .article: return ArticleMetadata(mapping, &decoder).map(DecodedMetadata.article)
    case .region, .person, .organisation, .topic:
      return EntityMetadata(mapping, kind: id.kind, &decoder).map(DecodedMetadata.entity)
    case .source: return SourceMetadata(mapping, &decoder).map(DecodedMetadata.source)
    case .page: return .page(TextMetadata(mapping, schema: TextMetadata.pageSchema, &decoder))
    }
  }
}

/// Typed metadata that waits for its text.
private enum DecodedMetadata {
  case article(ArticleMetadata)
  case entity(EntityMetadata)
  case source(SourceMetadata)
  case page(TextMetadata)
  case translation(TextMetadata, LanguageTag)

  /// The language that the metadata itself declares.
  var language: LanguageTag? {
    if case .article(let metadata) = self { metadata.language?.value } else { nil }
  }

  /// What translations have of their own beside the body.
  var words: (title: String?, summary: String?) {
    switch self {
    case .article(let metadata): (metadata.title, metadata.summary)
    case .page(let metadata), .translation(let metadata, _): (metadata.title, metadata.summary)
    case .entity, .source: (nil, nil)
    }
  }

  func file(id: DocumentID, path: SourcePath, text: LoadedText) -> LoadedFile {
    switch self {
    case .article(let metadata):
      .article(LoadedDocument(id: id, path: path, metadata: metadata, text: text))
    case .entity(let metadata):
      .entity(LoadedDocument(id: id, path: path, metadata: metadata, text: text))
    case .source(let metadata):
      .source(LoadedDocument(id: id, path: path, metadata: metadata, text: text))
    case .page(let metadata):
      .page(LoadedDocument(id: id, path: path, metadata: metadata, text: text))
    case .translation(let metadata, let language):
      .translation(LoadedTranslation(id: id, language: language, path: path, metadata: metadata, text: text))
    }
  }
}
