import ArchiveModel
import CEmbeddedTheme
import CorpusGenerator
import Diagnostics
import Digests
import FrontMatter
import Markup
@testable import SiteGeneration
import Synchronization
import Templating

/// An article of the generated corpus that has every part an article can have, with the default theme's template.
struct SampleArticle {
  let page: ArticlePage
  let template: Template<ArticlePage>
  let context: RenderContext

  enum Failure: Error {
    case theme([String])
    case noArticleHasEveryPart
  }

  init() throws {
    var files: [String: [UInt8]] = [:]
    Corpus(articles: 300).forEachFile { files[$0] = $1 }
    files["content/archive.yml"] = Array(Self.archiveFile.utf8)
    let configuration = Self.configuration(Array(Self.archiveFile.utf8))
    let (theme, problems) = Theme.compile(base: Self.theme, own: [], for: configuration)
    guard let theme else { throw Failure.theme(problems.map(\.message)) }
    let bodies = Bodies()
    let archive = try Self.archive(files, configuration, theme.markupLabels, bodies)
    page = try Self.page(SiteIndex(archive), theme, bodies)
    template = theme.templates.article
    context = RenderContext(
      language: theme.languageIndexes[configuration.defaultLanguage] ?? 0, rootPrefix: "../../")
  }

  /// The corpus's own says only what an archive must.
  private static let archiveFile = """
    title: Archivio di prova
    description: Un archivio che nessuno ha scritto
    languages: [it, en]
    timezone: Europe/Rome
    base_url: https://corpus.example/
    publisher: Redazione & figli
    contact: redazione@corpus.example
    license: CC BY 4.0

    """

  /// The page's bytes as the theme's template writes them, appended to `output`.
  func render(into output: inout [UInt8]) throws {
    try template.render(page, context: context, into: &output)
  }
}

extension SampleArticle {
  private static func configuration(_ bytes: [UInt8]) -> ArchiveConfiguration {
    var decoder = MetadataDecoder(path: .archiveConfiguration)
    let (mapping, _) = ArchiveConfiguration.mapping(from: bytes, path: .archiveConfiguration)
    return ArchiveConfiguration(mapping ?? MetadataMapping(), &decoder)
  }

  private static var theme: [ThemeFile] {
    UnsafeBufferPointer(start: regesta_theme_files(), count: Int(regesta_theme_file_count())).map { file in
      let name = String(cString: file.name)
      return ThemeFile(
        name: name, path: SourcePath("templates/\(name)"),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
  }

  private static func archive(
    _ files: [String: [UInt8]], _ configuration: ArchiveConfiguration, _ labels: [LanguageTag: MarkupLabels],
    _ bodies: Bodies
  ) throws -> Archive {
    let classifier = InputClassifier(languages: configuration.languages)
    let loader = DocumentLoader(configuration: configuration, labels: labels) { bodies.store($0) }
    let loaded = try files.sorted { $0.key < $1.key }.compactMap { name, bytes -> LoadedFile? in
      let path = SourcePath(name)
      guard case .document(let id, let translation) = classifier.role(of: path).role else { return nil }
      return try loader.load(bytes, id: id, translation: translation, path: path).file
    }
    return ArchiveResolver.resolve(
      LoadedArchive(configuration: configuration, files: loaded, originals: [:])
    ).archive
  }

  private static func page(_ site: SiteIndex, _ theme: Theme, _ bodies: Bodies) throws -> ArticlePage {
    let language = site.archive.configuration.defaultLanguage
    let reader = SiteReader(site, trace: ReadTrace(of: site.facts))
    var found: [ArticlePage] = []
    for planned in SitePlan.make(for: site, assets: []).plan.pages where planned.language == language {
      guard case .article(let handle) = planned.content, let wording = site.wordings[language] else {
        continue
      }
      let builder = PageBuilder(
        site: reader, archive: reader.archive, language: language,
        directory: reader.directory(in: language), wording: wording,
        base: LinkBase(from: planned.path.rawValue), bodies: { bodies.read($0, into: &$1) },
        languageNames: theme.languageNames, custom: theme.custom, hasFilters: false, preview: nil)
      let page = try builder.articlePage(handle)
      if page.hasEveryPart { found.append(page) }
    }
    // The one of the most usual size; all of them are long.
    guard let page = found.min(by: { $0.article.body.bytes.count < $1.article.body.bytes.count }) else {
      throw Failure.noArticleHasEveryPart
    }
    return page
  }
}

extension ArticlePage {
  fileprivate var hasEveryPart: Bool {
    previous != nil && next != nil && inRegion != nil && !related.isEmpty
      && article.summary != nil && !article.contents.isEmpty
      && [article.regions, article.people, article.organisations, article.topics].allSatisfy { !$0.isEmpty }
      && !article.events.isEmpty && !article.sources.isEmpty && !article.corrections.isEmpty
      && !article.translations.isEmpty && !article.backlinks.items.isEmpty
  }
}

/// Rendered bodies in memory, one after the other.
private final class Bodies: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  func store(_ added: [UInt8]) -> BodyPlace {
    bytes.withLock { bytes in
      bytes += added
      return BodyPlace(offset: bytes.count - added.count, length: added.count, fingerprint: .none)
    }
  }

  func read(_ place: BodyPlace, into output: inout [UInt8]) {
    bytes.withLock { output += $0[place.offset..<place.offset + place.length] }
  }
}
