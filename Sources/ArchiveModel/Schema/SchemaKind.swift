/// The kinds of metadata that have a schema.
package enum SchemaKind: String, CaseIterable, Sendable {
  case archive
  case article
  case translation
  case region
  case person
  case organisation
  case topic
  case source
  case page

  /// The keys that metadata of this kind may have.
  package var schema: MetadataSchema {
    switch self {
    case .archive: ArchiveConfiguration.schema
    case .article: ArticleMetadata.schema
    case .translation: TextMetadata.translationSchema(of: .article)
    case .region: EntityMetadata.schema(for: .region)
    case .person: EntityMetadata.schema(for: .person)
    case .organisation: EntityMetadata.schema(for: .organisation)
    case .topic: EntityMetadata.schema(for: .topic)
    case .source: SourceMetadata.schema
    case .page: TextMetadata.pageSchema
    }
  }

  /// Which files have this metadata.
  package var files: String {
    switch self {
    case .archive: "content/archive.yml"
    case .article: "content/articles/**/ID.md"
    case .translation: "content/articles/**/ID.LANGUAGE.md"
    case .region: "content/regions/ID.md"
    case .person: "content/people/ID.md"
    case .organisation: "content/organisations/ID.md"
    case .topic: "content/topics/ID.md"
    case .source: "seeds/ID.md"
    case .page: "content/pages/ID.md"
    }
  }
}
