import Diagnostics
import FrontMatter
import Markup

@testable import ArchiveModel
@testable import SiteGeneration

/// An archive that was never on a disk, planned and rendered.
struct TestSite {
  let index: SiteIndex
  let diagnostics: [Diagnostic]
  private let bodies: Bodies

  /// - Parameter files: texts by their paths from the archive's folder.
  init(_ files: [String: String]) throws {
    let bodies = Bodies()
    let configuration = Self.configuration(files["content/archive.yml"] ?? "")
    let classifier = InputClassifier(languages: configuration.languages)
    let loader = DocumentLoader(configuration: configuration, labels: [:]) { bodies.store($0) }
    var loaded: [LoadedFile] = []
    var diagnostics: [Diagnostic] = []
    // Names come first, as in a build.
    let sorted = files.sorted(by: { $0.key < $1.key })
    let articles = sorted.filter { $0.key.hasPrefix("content/articles/") }
    for (name, text) in sorted.filter({ !$0.key.hasPrefix("content/articles/") }) + articles {
      let path = SourcePath(name)
      let mentions = name.hasPrefix("content/articles/") ? MentionIndex(loaded).finder : nil
      guard case .document(let id, let translation) = classifier.role(of: path).role else { continue }
      let (file, problems) = try loader.load(
        Array(text.utf8), id: id, translation: translation, path: path, mentions: mentions)
      if let file { loaded.append(file) }
      diagnostics += problems
    }
    let (archive, problems) = ArchiveResolver.resolve(
      LoadedArchive(configuration: configuration, files: loaded, originals: [:]))
    index = SiteIndex(archive)
    self.diagnostics = diagnostics + problems
    self.bodies = bodies
  }

  var archive: Archive { index.archive }

  private static func configuration(_ text: String) -> ArchiveConfiguration {
    var decoder = MetadataDecoder(path: .archiveConfiguration)
    let (mapping, _) = ArchiveConfiguration.mapping(from: Array(text.utf8), path: .archiveConfiguration)
    return ArchiveConfiguration(mapping ?? MetadataMapping(), &decoder)
  }

  /// The paths of all pages, sorted.
  var paths: [String] { SitePlan.make(for: index, assets: []).plan.pages.map(\.path.rawValue).sorted() }

  /// A page as the small theme of these tests writes it.
  func page(_ path: String, _ templates: [String: String] = [:]) throws -> String {
    let theme = TestTheme.compile(templates, for: archive.configuration).theme!
    let planned = SitePlan.make(for: index, assets: []).plan.pages.first { $0.path.rawValue == path }!
    let bodies = bodies
    let renderer = SiteRenderer(site: index, theme: theme) { bodies.read($0, into: &$1) }
    var output: [UInt8] = []
    _ = try renderer.render(planned, into: &output, noting: renderer.makeTrace())
    return String(decoding: output, as: UTF8.self)
  }
}

/// Stored bodies in memory, one after the other; for one thread, as tests load and render.
private final class Bodies: @unchecked Sendable {
  // Never touched by two threads: a test loads, then renders, on its own.
  private var bytes: [UInt8] = []

  func store(_ added: [UInt8]) -> BodyPlace {
    bytes += added
    return BodyPlace(offset: bytes.count - added.count, length: added.count, fingerprint: .none)
  }

  func read(_ place: BodyPlace, into output: inout [UInt8]) {
    output += bytes[place.offset..<place.offset + place.length]
  }
}

/// A theme with a template of one line for each kind of page.
enum TestTheme {
  /// - Parameters:
  ///   - files: by name; nothing stands for a file that is missing.
  ///   - own: the archive's own files, which lie over these.
  static func compile(
    _ files: [String: String], for configuration: ArchiveConfiguration, without missing: [String] = [],
    own: [String: String] = [:]
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var all: [String: String] = [:]
    for kind in PageKind.allCases { all[kind.rawValue] = "{{ site.lang }}\n" }
    for language in configuration.languages {
      all["strings/\(language).yml"] = "language_name: \(language)!\n"
    }
    all.merge(files) { $1 }
    for name in missing { all[name] = nil }
    return Theme.compile(base: themeFiles(all), own: themeFiles(own), for: configuration)
  }
}

/// A theme's files, by name.
func themeFiles(_ texts: [String: String]) -> [ThemeFile] {
  texts.sorted { $0.key < $1.key }.map { name, text in
    ThemeFile(name: name, path: SourcePath("templates/\(name)"), bytes: Array(text.utf8))
  }
}

extension Diagnostic {
  /// `file: message [id]`.
  var line: String { "\(location.path): \(message) [\(id.rawValue)]" }
}
