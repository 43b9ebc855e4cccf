internal import ArchiveModel
internal import Diagnostics
package import Importing
internal import JSONWriting
internal import Publishing

/// Adds to an archive what others have written, or makes a new archive of it.
package struct FormatImporter: Sendable {
  private let archive: String
  private let title: String?
  private let languages: [String]
  private let isDryRun: Bool

  /// - Parameters:
  ///   - archive: the folder that holds the archive, or is to hold it.
  ///   - title: that of a new archive; its folder's name if nil.
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
      let run = { (target: ImportTarget) in
        format.run(inputs, into: target, settings: settings).leavingOut(others)
      }
      guard let root = DirectoryPath(archive) else {
        throw EnvironmentError(description: "“\(archive)” can't be the path of a folder")
      }
      guard try FileStatus.of(root.path(to: "content")) != nil else {
        return try makeArchive(in: root, run)
      }
      guard title == nil, languages.isEmpty else {
        throw EnvironmentError(
          description: "“\(root)” is an archive already, so --title and --language would change nothing")
      }
      guard !isDryRun else { return try add(to: root, run) }
      let lock = try ArchiveLock(try StateFolder(archive: root), waitingUpTo: ArchiveBuilder.patience)
      defer { withExtendedLifetime(lock) {} }
      return try add(to: root, run)
    }
  }

  private var builder: ArchiveBuilder { ArchiveBuilder(BuildOptions(archive: archive)) }

  private func makeArchive(
    in root: DirectoryPath, _ run: (ImportTarget) -> ImportResult
  ) throws -> ImportOutcome {
    let tags = try (languages.isEmpty ? ["en"] : languages).map { text in
      guard let tag = LanguageTag(text) else {
        throw EnvironmentError(description: "“\(text)” isn't a language tag such as en")
      }
      return tag
    }
    let result = run(ImportTarget(languages: tags))
    guard result.problems.isEmpty else { return outcome(result) }
    let configuration = ImportedFile.configuration(title: title ?? root.name, languages: tags)
    let files = [configuration] + result.archive.files
    let errors = try errors(of: files, beside: .empty, in: root)
    guard errors.isEmpty, !isDryRun else { return outcome(result, files: files, diagnostics: errors) }
    try NewArchive.makeRoom(in: root)
    let lock = try ArchiveLock(try StateFolder(archive: root), waitingUpTo: ArchiveBuilder.patience)
    defer { withExtendedLifetime(lock) {} }
    let new = try NewArchive(in: root)
    for file in files { try new.write(file.path, file.bytes) }
    try new.place()
    return outcome(result, files: files, isWritten: true)
  }

  private func add(to root: DirectoryPath, _ run: (ImportTarget) -> ImportResult) throws -> ImportOutcome {
    let scanned = try scan(try builder.archiveFolder())
    let input = ArchiveInput(scanned, in: root)
    let (before, loaded) = try builder.prepare(input)
    let errors = before.diagnostics.filter { $0.severity == .error }
    // Without the languages nobody knows what the archive has.
    guard !errors.contains(where: { $0.location.path == .archiveConfiguration }) else {
      throw EnvironmentError(description: "content/archive.yml has errors: regesta check tells which")
    }
    let result = run(ImportTarget(loaded))
    guard result.problems.isEmpty else { return outcome(result) }
    let files = result.archive.files
    guard !files.isEmpty else { return outcome(result, isWritten: !isDryRun) }
    let news = try self.errors(of: files, beside: scanned, in: root, known: errors)
    guard news.isEmpty, !isDryRun else { return outcome(result, files: files, diagnostics: news) }
    try AddedFiles(to: root).write(files.map { ($0.path, $0.bytes) })
    return outcome(result, files: files, isWritten: true)
  }

  /// The errors that an archive has with these files and wouldn't have without, in words.
  private func errors(
    of files: [ImportedFile], beside scanned: ScanResult, in root: DirectoryPath, known: [Diagnostic] = []
  ) throws -> String {
    let made = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let input = ArchiveInput(
      scanned.adding(files.map(\.path)), in: root, given: made.mapValues(\.bytes))
    let (site, _) = try builder.prepare(input)
    var counts: [String: Int] = [:]
    for error in known { counts["\(error.location) \(error.message)", default: 0] += 1 }
    let news = site.diagnostics.sorted().filter { error in
      guard error.severity == .error else { return false }
      // The templates that the archive will be built with may have strings for other languages than the embedded ones.
      guard error.id != .missingString || !scanned.files.isEmpty else { return false }
      counts["\(error.location) \(error.message)", default: 0] -= 1
      return counts["\(error.location) \(error.message)", default: 0] < 0
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
      files: files, report: result.report, problems: result.problems.map(\.description),
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
