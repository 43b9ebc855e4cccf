import ArchiveModel

/// A kind of file that has metadata, and where its documents lie.
struct AttackKind: Sendable {
  let name: String
  let schema: MetadataSchema
  /// Before and after a document's name.
  let path: (String, String)

  func path(_ document: String) -> String { path.0 + document + path.1 }

  static func of(_ kind: SchemaKind, _ folder: String) -> AttackKind {
    AttackKind(name: kind.rawValue, schema: kind.schema, path: ("content/\(folder)/", ".md"))
  }

  static func translation(of kind: DocumentKind, _ folder: String) -> AttackKind {
    AttackKind(
      name: "translation of \(kind)", schema: TextMetadata.translationSchema(of: kind),
      path: ("\(folder)/", ".it.md"))
  }

  static let article = of(.article, "articles")
  static let region = of(.region, "regions")
  static let person = of(.person, "people")
  static let organisation = of(.organisation, "organisations")
  static let topic = of(.topic, "topics")
  static let page = of(.page, "pages")
  static let source = AttackKind(name: "source", schema: SchemaKind.source.schema, path: ("seeds/", ".md"))
  static let articleTranslation = translation(of: .article, "content/articles")
  static let pageTranslation = translation(of: .page, "content/pages")
  static let sourceTranslation = translation(of: .source, "seeds")
  static let entityTranslations = [
    translation(of: .region, "content/regions"), translation(of: .person, "content/people"),
    translation(of: .organisation, "content/organisations"), translation(of: .topic, "content/topics"),
  ]
  static let archive = AttackKind(
    name: "archive", schema: SchemaKind.archive.schema, path: ("content/archive.yml", ""))

  /// Plain pages are named in every other page, so they have archives of their own.
  static let withoutPages = [
    article, articleTranslation, region, person, organisation, topic, source, sourceTranslation,
  ]
  static let pages = [page, pageTranslation]
}
