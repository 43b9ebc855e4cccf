import Cartography
import Diagnostics
import Synchronization

@testable import ArchiveModel

/// An archive made of texts by path, loaded and resolved as a build does it, without a disk.
struct ArchiveSketch {
  let loaded: LoadedArchive
  let archive: Archive
  /// What loading and resolving report, sorted.
  let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - originals: by a record's name, the SHA-256 of the files beside it.
  ///   - settings: further lines of `archive.yml`.
  init(
    _ files: [String: String], languages: [String] = ["it", "en"], originals: [String: [OriginalFile]] = [:],
    settings: String = "", media: MediaTable = .none, atlas: Atlas = .empty
  )
    throws
  {
    let (configuration, problems) = Self.configuration(
      "languages: [\(languages.joined(separator: ", "))]\n\(settings)")
    let classifier = InputClassifier(languages: configuration.languages)
    let end = Atomic(0)
    let loader = DocumentLoader(configuration: configuration, labels: [:]) { bytes in
      BodyPlace(
        offset: end.add(bytes.count, ordering: .relaxed).oldValue, length: bytes.count, fingerprint: .none)
    }
    var diagnostics = problems
    var documents: [LoadedFile] = []
    var unusable: [UnusableDocument] = []
    // Names come first, as in a build; paths decide otherwise.
    let sorted = files.sorted { ($0.key.isArticle ? 1 : 0, $0.key) < ($1.key.isArticle ? 1 : 0, $1.key) }
    for (path, text) in sorted {
      let mentions = path.isArticle ? MentionIndex(documents).finder : nil
      let path = SourcePath(path)
      let (role, problem) = classifier.role(of: path)
      if let problem { diagnostics.append(problem) }
      guard case .document(let id, let translation) = role else { continue }
      let (file, found) = try loader.load(
        Array(text.utf8), id: id, translation: translation, path: path, mentions: mentions)
      diagnostics += found
      if let file {
        documents.append(file)
      } else {
        unusable.append(UnusableDocument(id: id, translation: translation, path: path))
      }
    }
    loaded = LoadedArchive(
      configuration: configuration, files: documents, unusable: unusable, originals: originals)
    let resolved = ArchiveResolver.resolve(loaded, media: media, atlas: atlas)
    archive = resolved.archive
    self.diagnostics = (diagnostics + resolved.diagnostics).sorted()
  }

  /// What the text of an `archive.yml` says, and what is wrong with it.
  static func configuration(_ text: String) -> (ArchiveConfiguration, [Diagnostic]) {
    let (mapping, problems) = ArchiveConfiguration.mapping(
      from: Array(text.utf8), path: .archiveConfiguration)
    var decoder = MetadataDecoder(path: .archiveConfiguration)
    let configuration = ArchiveConfiguration(mapping ?? .init(), &decoder)
    return (configuration, problems + decoder.diagnostics)
  }

  /// The diagnostics, each as `path:line:column id`.
  var report: [String] { diagnostics.map(\.brief) }

  /// The messages alone.
  var messages: [String] { diagnostics.map(\.message) }

  /// The entity with the id `name`.
  func entity(_ name: String) -> Handle<Entity>? {
    archive.entities.firstIndex { $0.id.name == name }.map { Handle($0) }
  }

  /// The article with the id `name`.
  func article(_ name: String) -> Article? { archive.articles.first { $0.id.name == name } }

  /// The ids of what the article's original text links to.
  func targets(of article: String) -> [String] {
    (self.article(article)?.original.links ?? []).map { archive.id(of: $0.subject).description }
  }
}

extension String {
  fileprivate var isArticle: Bool { hasPrefix("content/articles/") }
}

extension Diagnostic {
  /// `path:line:column id`, without line and column where there are none.
  var brief: String {
    let place = location.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return "\(location.path)\(place) \(id.rawValue)"
  }
}
