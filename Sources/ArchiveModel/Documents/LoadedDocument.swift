package import Diagnostics
package import Digests
package import Markup

/// Where a rendered body stands in the body store: an offset and a length in bytes, and what these are.
package struct BodyPlace: Hashable, Sendable {
  package let offset: Int
  package let length: Int
  package let fingerprint: Fingerprint

  package init(offset: Int, length: Int, fingerprint: Fingerprint) {
    self.offset = offset
    self.length = length
    self.fingerprint = fingerprint
  }

  /// That of a body which nobody will ask for.
  package static let none = BodyPlace(offset: 0, length: 0, fingerprint: .none)
}

/// What a body leaves behind once it has been parsed and stored.
package struct LoadedText: Sendable {
  package let isEmpty: Bool
  package let headings: [ParsedMarkup.Heading]
  /// By the numbers that the stored body's holes have.
  package let references: PackedReferences
  /// How many mentions aren't among the references, since they name what was mentioned before.
  package let repeatedMentions: Int
  package let body: BodyPlace
  /// The Markdown, without what no reader sees.
  package let source: BodyPlace
  /// Of what translations are made from; a translation's own says nothing.
  package let fingerprint: TextFingerprint
}

/// A document as its own file gives it.
package struct LoadedDocument<Metadata: Sendable>: Sendable {
  package let id: DocumentID
  package let path: SourcePath
  package let metadata: Metadata
  package let text: LoadedText
}

/// A document's text in another language.
package struct LoadedTranslation: Sendable {
  package let id: DocumentID
  package let language: LanguageTag
  package let path: SourcePath
  package let metadata: TextMetadata
  package let text: LoadedText
}

extension LoadedTranslation {
  /// Whether it records another text than the original has now; nil where it records none.
  func isOutdated(by original: LoadedText) -> Bool? {
    metadata.original.map { $0 != original.fingerprint }
  }
}

/// One input file, loaded.
package enum LoadedFile: Sendable {
  case article(LoadedDocument<ArticleMetadata>)
  case entity(LoadedDocument<EntityMetadata>)
  case source(LoadedDocument<SourceMetadata>)
  case page(LoadedDocument<TextMetadata>)
  case translation(LoadedTranslation)

  /// What its body left behind.
  package var text: LoadedText {
    switch self {
    case .article(let document): document.text
    case .entity(let document): document.text
    case .source(let document): document.text
    case .page(let document): document.text
    case .translation(let translation): translation.text
    }
  }
}

/// A document whose file has errors of its own: it is there, and nothing more is known of it.
package struct UnusableDocument: Sendable {
  package let id: DocumentID
  /// The language, where the file is a translation.
  package let translation: LanguageTag?
  package let path: SourcePath

  package init(id: DocumentID, translation: LanguageTag?, path: SourcePath) {
    self.id = id
    self.translation = translation
    self.path = path
  }
}

/// All that was loaded, each list in the order of paths.
package struct LoadedArchive: Sendable {
  package let configuration: ArchiveConfiguration
  package private(set) var articles: [LoadedDocument<ArticleMetadata>] = []
  package private(set) var entities: [LoadedDocument<EntityMetadata>] = []
  package private(set) var sources: [LoadedDocument<SourceMetadata>] = []
  package private(set) var pages: [LoadedDocument<TextMetadata>] = []
  package private(set) var translations: [LoadedTranslation] = []
  package let unusable: [UnusableDocument]
  /// The SHA-256 of each original beside a source record, by the record's name.
  package let originals: [String: [OriginalFile]]

  /// Whether anything in it has a place on the Earth.
  package var hasPlaces: Bool {
    !configuration.worldview.own.isEmpty
      || entities.contains { entity in
        guard let region = entity.metadata.region else { return false }
        return region.iso != nil || region.territory != nil || region.coordinates != nil
      }
      || articles.contains { article in
        article.metadata.events.contains { entry in
          if case .declaration(let event) = entry { event.coordinates != nil } else { false }
        }
      }
  }

  /// Every document that has a file of its own, usable or not, but for translations.
  var documents: [(id: DocumentID, path: SourcePath)] {
    articles.map { ($0.id, $0.path) } + entities.map { ($0.id, $0.path) } + sources.map { ($0.id, $0.path) }
      + pages.map { ($0.id, $0.path) } + unusable.filter { $0.translation == nil }.map { ($0.id, $0.path) }
  }

  package init(
    configuration: ArchiveConfiguration, files: some Sequence<LoadedFile>,
    unusable: [UnusableDocument] = [], originals: [String: [OriginalFile]]
  ) {
    self.configuration = configuration
    self.unusable = unusable
    self.originals = originals
    for file in files {
      switch file {
      case .article(let document): articles.append(document)
      case .entity(let document): entities.append(document)
      case .source(let document): sources.append(document)
      case .page(let document): pages.append(document)
      case .translation(let translation): translations.append(translation)
      }
    }
  }
}

/// A file beside a source record.
package struct OriginalFile: Sendable {
  package let path: SourcePath
  /// In lower-case hexadecimal digits.
  package let sha256: String

  package init(path: SourcePath, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
