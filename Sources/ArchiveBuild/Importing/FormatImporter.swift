internal import ArchiveModel
internal import Diagnostics
internal import Digests
package import Importing
internal import JSONWriting
internal import Publishing

/// Adds to an archive what others have written, or makes a new archive of it.
package struct FormatImporter: Sendable {
  private let archive: String
  private let title: String?
  private let languages: [String]
  private let isDryRun: Bool
  /// Told how far a stage of checking the archive is; as ``BuildOptions/progress``.
  package var progress: (@Sendable (String, Int, Int) -> Void)?

  /// - Parameters:
  ///   - archive: the folder that holds the archive, or is to hold it.
  ///   - title: that of a new archive; if nil, that of the site, or else its folder's name.
  ///   - languages: those of a new archive; English if empty.
  package init(into archive: String, title: String? = nil, languages: [String] = [], isDryRun: Bool = false) {
    self.archive = archive
    self.title = title
    self.languages = languages
    self.isDryRun = isDryRun
  }

  /// Imports files, unless they or the archive would have errors.
  ///
  /// - Throws: ``EnvironmentError`` where something can't be read or written.
  package func run(
    _ format: ImportFormat, from path: String, settings: ImportSettings = ImportSettings()
  ) throws(EnvironmentError) -> ImportOutcome {
    try EnvironmentError.catching {
      let (inputs, others) = try ImportInputFiles(path, format).read()
      return try run { format.run(inputs, into: $0, settings: settings).leavingOut(others) }
    }
  }

  /// Imports the folder of a site, unless it or the archive would have errors.
  ///
  /// - Throws: ``EnvironmentError`` where something can't be read or written.
  package func run(
    _ format: SiteFormat, from path: String, settings: ImportSettings = ImportSettings()
  ) throws(EnvironmentError) -> ImportOutcome {
    try EnvironmentError.catching {
      let (folder, root) = try ImportInputFolder(path).list()
      let known = format.languages(of: folder).compactMap { tag in
        [tag.rawValue, tag.primarySubtag].first { name in
          EmbeddedTheme.files.contains { $0.name == "strings/\(name).yml" }
        }
      }
      var own: [String] = []
      for name in known where !own.contains(name) { own.append(name) }
      return try run(reading: root, own) { format.run(folder, into: $0, settings: settings) }
    }
  }

  /// Imports an export of WordPress, unless it or the archive would have errors.
  ///
  /// - Parameter media: a copy of the site's `wp-content/uploads`, if there is one.
  /// - Throws: ``EnvironmentError`` where something can't be read or written.
  package func runWordPress(
    from path: String, media: String? = nil, settings: ImportSettings = ImportSettings()
  ) throws(EnvironmentError) -> ImportOutcome {
    try EnvironmentError.catching {
      let stream = try ImportInputStream(path).stream
      let uploads = try media.map { try ImportInputFolder($0).list() }
      return try run(reading: uploads?.root) {
        WordPressImport.run(stream, uploads: uploads?.folder, into: $0, settings: settings)
      }
    }
  }

  /// - Parameters:
  ///   - folder: that images are copied from.
  ///   - own: the languages of a new archive where nobody has named any.
  private func run(
    reading folder: DirectoryPath? = nil, _ own: [String] = [], _ run: (ImportTarget) -> ImportResult
  ) throws -> ImportOutcome {
    guard let root = DirectoryPath(archive) else {
      throw EnvironmentError(description: "“\(archive)” can't be the path of a folder")
    }
    guard try FileStatus.of(root.path(to: "content")) != nil else {
      return try makeArchive(in: root, reading: folder, own.isEmpty ? ["en"] : own, run)
    }
    guard title == nil, languages.isEmpty else {
      throw EnvironmentError(
        description: "“\(root)” is an archive already, so --title and --language would change nothing")
    }
    guard !isDryRun else { return try add(to: root, reading: folder, run) }
    let lock = try ArchiveLock(try StateFolder(archive: root), waitingUpTo: ArchiveBuilder.patience)
    defer { withExtendedLifetime(lock) {} }
    return try add(to: root, reading: folder, run)
  }

  /// No image is made ready: a build does that, and says what it can't publish.
  private var builder: ArchiveBuilder {
    var options = BuildOptions(archive: archive)
    options.imageProgram = .missing
    options.progress = progress
    return ArchiveBuilder(options)
  }

  private func makeArchive(
    in root: DirectoryPath, reading folder: DirectoryPath?, _ own: [String],
    _ run: (ImportTarget) -> ImportResult
  ) throws -> ImportOutcome {
    let tags = try (languages.isEmpty ? own : languages).map { text in
      guard let tag = LanguageTag(text) else {
        throw EnvironmentError(description: "“\(text)” isn't a language tag such as en")
      }
      return tag
    }
    let result = run(ImportTarget(languages: tags))
    guard result.problems.isEmpty else { return outcome(result) }
    let configuration = ImportedFile.configuration(
      title: title ?? result.siteTitle ?? root.name, languages: tags)
    let files = [configuration] + result.archive.files
    let media = result.archive.media
    let errors = try errors(of: files, media, beside: .empty, in: root)
    guard errors.isEmpty, !isDryRun else { return outcome(result, files: files, diagnostics: errors) }
    try NewArchive.makeRoom(in: root)
    let lock = try ArchiveLock(try StateFolder(archive: root), waitingUpTo: ArchiveBuilder.patience)
    defer { withExtendedLifetime(lock) {} }
    let new = try NewArchive(in: root)
    for file in files { try new.write(file.path, file.bytes) }
    for image in media { try new.write(image.path, try Self.bytes(of: image, in: folder)) }
    try new.place()
    return outcome(result, files: files, isWritten: true)
  }

  private func add(
    to root: DirectoryPath, reading folder: DirectoryPath?, _ run: (ImportTarget) -> ImportResult
  ) throws -> ImportOutcome {
    let scanned = try scan(try builder.archiveFolder())
    let input = ArchiveInput(scanned, in: root)
    let (before, loaded) = try builder.prepare(input)
    let errors = before.diagnostics.filter { $0.severity == .error }
    // Without the languages nobody knows what the archive has.
    guard !errors.contains(where: { $0.location.path == .archiveConfiguration }) else {
      throw EnvironmentError(description: "content/archive.yml has errors: regesta check tells which")
    }
    var target = ImportTarget(loaded)
    target.mediaDigest = { [input] path in
      guard let media = MediaPath(path), let file = input.media[media] else { return nil }
      return try? input.digest(of: file)
    }
    let result = run(target)
    guard result.problems.isEmpty else { return outcome(result) }
    let files = result.archive.files
    let media = result.archive.media
    guard !files.isEmpty else { return outcome(result, isWritten: !isDryRun) }
    let news = try self.errors(of: files, media, beside: scanned, in: root, known: errors)
    guard news.isEmpty, !isDryRun else { return outcome(result, files: files, diagnostics: news) }
    let images = media.map { image in
      (path: image.path, bytes: { () throws in try Self.bytes(of: image, in: folder) })
    }
    let texts = files.map { file in (path: file.path, bytes: { () throws in file.bytes }) }
    try AddedFiles(to: root).write(reading: texts + images)
    return outcome(result, files: files, isWritten: true)
  }

  private static func bytes(of image: ImportedMedia, in folder: DirectoryPath?) throws -> [UInt8] {
    guard let folder else { throw EnvironmentError(description: "“\(image.source)” can't be read") }
    let path = folder.path(to: image.source)
    let bytes = try readFile(path, limit: SiteFolder.imageLimit)
    guard SHA256Digest(of: bytes) == image.digest else {
      throw EnvironmentError(description: "“\(path)” has changed while it was imported; nothing was written")
    }
    return bytes
  }

  /// The errors that an archive has with these files and wouldn't have without, in words.
  private func errors(
    of files: [ImportedFile], _ media: [ImportedMedia], beside scanned: ScanResult, in root: DirectoryPath,
    known: [Diagnostic] = []
  ) throws -> String {
    let made = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let input = ArchiveInput(
      scanned.adding(files.map(\.path) + media.map(\.path)), in: root, given: made.mapValues(\.bytes),
      media: Dictionary(media.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first }))
    let (site, _) = try builder.prepare(input)
    let news = site.diagnostics.beyond(known).sorted().filter { error in
      guard error.severity == .error else { return false }
      // The templates that the archive will be built with may have strings for other languages than the embedded ones.
      guard error.id != .missingString || !scanned.files.isEmpty else { return false }
      // Only a build can tell, as none was made ready.
      return error.id != .unusableImage || media.isEmpty
    }
    let told = news.map { error in
      let origin = made[error.location.path].map { ["the file would be made of \($0.origin)"] } ?? []
      return Diagnostic(
        error.id, at: error.location, error.message, help: error.help + origin, severity: error.severity)
    }
    return DiagnosticTextFormatter(color: false) { [archive] path in
      made[path]?.bytes ?? ArchiveSource.bytes(of: path, in: archive)
    }.report(told)
  }

  private func outcome(
    _ result: ImportResult, files: [ImportedFile] = [], diagnostics: String = "", isWritten: Bool = false
  ) -> ImportOutcome {
    ImportOutcome(
      files: files, media: result.archive.media, report: result.report,
      problems: result.problems.map(\.description),
      diagnostics: diagnostics, isWritten: isWritten)
  }
}

extension DirectoryPath {
  /// The name of the folder itself, whatever path leads there.
  fileprivate var name: String {
    let path = resolved ?? rawValue
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return name.isEmpty || name == "." || name == ".." ? "Archive" : name
  }
}
