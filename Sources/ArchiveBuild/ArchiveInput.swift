internal import ArchiveModel
internal import Diagnostics
internal import Digests
internal import FrontMatter
internal import Publishing
internal import SiteGeneration

/// The files of an archive, sorted by what they are for.
struct ArchiveInput: Sendable {
  /// Where the archive will be published.
  enum Publication: Sendable {
    case asConfigured
    case at(String)
    case nowhere
  }

  /// A document's file.
  struct Document: Sendable {
    let file: InputFile
    let id: DocumentID
    let translation: LanguageTag?
  }

  /// A file beside a source record.
  struct Original: Sendable {
    let file: InputFile
    let source: String
  }

  /// Larger files aren't articles, and would only cost memory.
  static let documentLimit = 16 << 20

  let root: DirectoryPath
  let configuration: ArchiveConfiguration
  private(set) var documents: [Document] = []
  private(set) var originals: [Original] = []
  private(set) var media: [MediaPath: InputFile] = [:]
  /// The folders of images' versions that are kept with the archive.
  private(set) var imageFolders: [MediaPath: SourcePath] = [:]
  /// What is in these folders, by name.
  private(set) var imageFiles: [MediaPath: [String: InputFile]] = [:]
  private(set) var themeFiles: [InputFile] = []
  /// `archive.yml`, if there is one.
  let configurationFile: InputFile?
  /// Whether the system knows the archive's time zone; nil where it has no time zone data at all.
  let knowsTimezone: Bool?
  private(set) var diagnostics: [Diagnostic]
  /// What files are taken to say instead of what stands on disk.
  private var rewritten: [SourcePath: [UInt8]] = [:]

  /// What the files are, as far as they were read.
  let digests: InputDigests

  /// Sorts the files that a scan of `root` found, and reads the archive's configuration.
  ///
  /// - Parameters:
  ///   - given: what files say that aren't on the disk yet.
  ///   - media: the SHA-256 of images that aren't there yet.
  init(
    _ scanned: ScanResult, in root: DirectoryPath, published publication: Publication = .asConfigured,
    digests: InputDigests = InputDigests(), given: [SourcePath: [UInt8]] = [:],
    media: [SourcePath: SHA256Digest] = [:]
  ) {
    self.root = root
    self.digests = digests
    rewritten = given
    for (path, bytes) in given { digests.note(path, SHA256Digest(of: bytes)) }
    for (path, digest) in media { digests.note(path, digest) }
    var diagnostics = scanned.diagnostics
    configurationFile = scanned.files.first { $0.path == .archiveConfiguration }
    let (read, isReadable) = Self.configuration(
      configurationFile, in: root, given: given[.archiveConfiguration], digests, &diagnostics)
    configuration =
      switch publication {
      case .asConfigured: read
      case .at(let url): read.published(at: url)
      case .nowhere: read.unpublished
      }
    knowsTimezone = LocalTime.knows(configuration.timezone)
    self.diagnostics = diagnostics
    let classifier = InputClassifier(languages: configuration.languages)
    // Without the languages no file name can be understood, and every message about one would mislead.
    let isUnderstood = isReadable && configuration.knowsLanguages
    for file in scanned.files where isUnderstood || classifier.role(of: file.path).role == .theme {
      sort(file, classifier)
    }
    if knowsTimezone == false {
      let location = SourceLocation(.archiveConfiguration, configuration.timezoneRange)
      self.diagnostics.append(
        Diagnostic(
          .wrongValue, at: location, "“\(configuration.timezone)” isn't a time zone that this system knows",
          help: ["write an IANA name such as Europe/Rome"]))
    }
    if !configuration.namesBaseURL, isReadable {
      report(
        .missingBaseURL, .archiveConfiguration,
        "without “base_url” the 404 page has no links, and there will be no feeds and no sitemap",
        help: ["say in content/archive.yml where the archive will be published"], severity: .warning)
    }
  }

  private static func configuration(
    _ file: InputFile?, in root: DirectoryPath, given: [UInt8]?, _ digests: InputDigests,
    _ diagnostics: inout [Diagnostic]
  ) -> (configuration: ArchiveConfiguration, isReadable: Bool) {
    var decoder = MetadataDecoder(path: .archiveConfiguration)
    var mapping: MetadataMapping? = MetadataMapping()
    if let file {
      do {
        let bytes = if let given { given } else { try file.read(in: root, limit: documentLimit) }
        digests.note(file.path, SHA256Digest(of: bytes))
        let (read, problems) = ArchiveConfiguration.mapping(from: bytes, path: .archiveConfiguration)
        diagnostics += problems
        mapping = read
      } catch {
        diagnostics.append(error.diagnostic(at: .archiveConfiguration))
        mapping = nil
      }
    }
    let configuration = ArchiveConfiguration(mapping ?? MetadataMapping(), &decoder)
    diagnostics += decoder.diagnostics
    return (configuration, mapping != nil)
  }

  private mutating func sort(_ file: InputFile, _ classifier: InputClassifier) {
    let (role, problem) = classifier.role(of: file.path)
    if let problem { diagnostics.append(problem) }
    switch role {
    case .configuration: break
    case .document(let id, let translation):
      documents.append(Document(file: file, id: id, translation: translation))
    case .original(let source): originals.append(Original(file: file, source: source))
    case .media(let path):
      if let other = media.updateValue(file, forKey: path) { reportLookAlike(file.path, other.path) }
    case .imageVersion(let path):
      let slash = file.path.rawValue.lastIndex(of: "/")!
      let folder = SourcePath(String(file.path.rawValue[..<slash]))
      if let other = imageFolders.updateValue(folder, forKey: path), other != folder {
        reportLookAlike(folder, other)
      }
      let name = String(file.path.rawValue[file.path.rawValue.index(after: slash)...])
      imageFiles[path, default: [:]][name] = file
    case .theme: themeFiles.append(file)
    case .stray where problem == nil:
      report(
        .strayFile, file.path, "no page comes from this file",
        help: [
          "articles are content/articles/**/*.md; entities, pages and sources stand in folders of their own"
        ],
        severity: .warning)
    case .stray: break
    }
  }

  private mutating func reportLookAlike(_ path: SourcePath, _ other: SourcePath) {
    report(
      .addressCollision, path, "this and \(other) have names that differ in Unicode form at most",
      help: ["rename one of them"], severity: .error)
  }

  private mutating func report(
    _ id: DiagnosticID, _ path: SourcePath, _ message: String, help: [String], severity: Severity
  ) {
    diagnostics.append(Diagnostic(id, at: SourceLocation(path), message, help: help, severity: severity))
  }

  /// The SHA-256 of a file that may be large, so that it isn't held whole.
  func digest(of file: InputFile) throws(FileSystemError) -> SHA256Digest {
    if let known = digests[file.path] { return known }
    let digest = try file.digest(in: root)
    digests.note(file.path, digest)
    return digest
  }

  /// The bytes of a document's file.
  func bytes(of file: InputFile) throws(FileSystemError) -> [UInt8] {
    if let bytes = rewritten[file.path] {
      guard bytes.count <= Self.documentLimit else {
        throw FileSystemError(.read, file.path.rawValue, .tooLarge(limit: Self.documentLimit))
      }
      return bytes
    }
    return try file.read(in: root, limit: Self.documentLimit)
  }

  /// The input as it would be with files of other names and other texts.
  func changed(by renaming: Renaming) -> ArchiveInput {
    var input = self
    let files = (documents.map(\.file) + originals.map(\.file)).map { file in
      let path = renaming.newPath(of: file.path)
      return path == file.path ? file : file.moved(to: path)
    }
    input.documents = []
    input.originals = []
    let classifier = InputClassifier(languages: configuration.languages)
    for file in files.sorted(by: { $0.path < $1.path }) { input.sort(file, classifier) }
    for file in renaming.files { input.rewritten[renaming.newPath(of: file.path)] = file.after }
    return input
  }

  /// The input as it would be with one file more.
  func adding(_ path: SourcePath, _ bytes: [UInt8]) -> ArchiveInput {
    var input = self
    input.sort(.unwritten(path), InputClassifier(languages: configuration.languages))
    input.documents.sort { $0.file.path < $1.file.path }
    input.rewritten[path] = bytes
    return input
  }

  /// The files of the archive's own theme.
  func theme() -> (files: [ThemeFile], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var files: [ThemeFile] = []
    for file in themeFiles {
      let name = String(file.path.rawValue.dropFirst("templates/".count))
      do {
        let bytes = try file.read(in: root, limit: Self.documentLimit)
        digests.note(file.path, SHA256Digest(of: bytes))
        files.append(ThemeFile(name: name, path: file.path, bytes: bytes))
      } catch {
        diagnostics.append(error.diagnostic(at: file.path))
      }
    }
    return (files, diagnostics)
  }
}
