internal import ArchiveModel
internal import Diagnostics
internal import Publishing
internal import SiteGeneration

/// Gives a document another name in the files of an archive.
package struct ArchiveRenamer: Sendable {
  private let builder: ArchiveBuilder
  private let isDryRun: Bool
  private let keepsAddresses: Bool

  /// - Parameter keepsAddresses: whether the former addresses become aliases.
  package init(archive: String, isDryRun: Bool = false, keepsAddresses: Bool = true) {
    builder = ArchiveBuilder(BuildOptions(archive: archive))
    self.isDryRun = isDryRun
    self.keepsAddresses = keepsAddresses
  }

  /// Renames a document, unless the archive has errors, or would have.
  package func rename(_ old: String, to new: String) throws(EnvironmentError) -> RenameReport {
    try EnvironmentError.catching {
      guard !isDryRun else { return try report(old, new) }
      let lock = try ArchiveLock(
        try StateFolder(archive: try builder.archiveFolder()), waitingUpTo: ArchiveBuilder.patience)
      defer { withExtendedLifetime(lock) {} }
      return try report(old, new)
    }
  }

  private func report(_ old: String, _ new: String) throws -> RenameReport {
    let input = try builder.input()
    let (before, loaded) = try builder.prepare(input)
    let request: RenameRequest
    do throws(RenameProblem) {
      request = try RenameRequest(old, to: new, in: loaded)
    } catch {
      throw EnvironmentError(description: ([error.message] + error.help).joined(separator: "; "))
    }
    // A protected name in an id is mended by renaming.
    let errors = before.diagnostics.filter { $0.severity == .error && $0.id != .protectedName }
    guard errors.isEmpty else { return RenameReport(problems: errors.sorted()) }
    do {
      let files = Dictionary(
        (input.documents.map(\.file) + input.originals.map(\.file)).map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
      let renaming = try Renaming.plan(
        request, in: loaded, addresses: addresses(request, in: loaded),
        keepingAddresses: keepsAddresses
      ) { path in try files[path].map(input.bytes) ?? [] }
      try refuseLinks(renaming, files.values)
      let (after, reloaded) = try builder.prepare(input.changed(by: renaming))
      let problems = Self.news(in: after.diagnostics, since: before.diagnostics)
      guard problems.isEmpty else { return RenameReport(problems: problems, areConsequences: true) }
      try renaming.verify(loaded, against: reloaded)
      if !isDryRun { try change(renaming, in: input.root).apply() }
      return RenameReport(renaming, isDone: !isDryRun)
    } catch let problem as RenameProblem {
      return RenameReport(problem)
    }
  }

  /// A document's own addresses in the trees of all languages that have a page of it.
  private func addresses(_ request: RenameRequest, in loaded: LoadedArchive) -> Renaming.Addresses {
    let configuration = loaded.configuration
    var languages = configuration.languages
    if let article = loaded.articles.first(where: { $0.id == request.old }) {
      let own = article.metadata.language?.value ?? configuration.defaultLanguage
      let written = Set([own] + loaded.translations.filter { $0.id == request.old }.map(\.language))
      languages = languages.filter(written.contains)
    }
    let addresses = Addresses(defaultLanguage: configuration.defaultLanguage)
    return Renaming.Addresses(
      old: languages.compactMap { OutputPath(addresses.document(request.old, in: $0)) },
      new: languages.compactMap { OutputPath(addresses.document(request.new, in: $0)) })
  }

  /// A link would be replaced by a file, or lead nowhere.
  private func refuseLinks(
    _ renaming: Renaming, _ files: some Sequence<InputFile>
  ) throws(RenameProblem) {
    let touched = Set(renaming.files.map(\.path) + renaming.moves.map(\.old))
    for file in files.sorted(by: { $0.path < $1.path }) {
      guard let target = file.linkTarget, touched.contains(file.path) || touched.contains(target) else {
        continue
      }
      throw RenameProblem(
        "this is a symbolic link to \(target), and one of both would change",
        help: ["put a copy of the file in its place"], at: SourceLocation(file.path))
    }
  }

  private func change(_ renaming: Renaming, in root: DirectoryPath) -> InputChange {
    InputChange(
      archive: root, moves: renaming.moves.map { ($0.old, $0.new) },
      texts: renaming.files.map {
        InputChange.Text(path: renaming.newPath(of: $0.path), before: $0.before, after: $0.after)
      })
  }

  /// The diagnostics of each kind that there are more of than there were.
  private static func news(in after: [Diagnostic], since before: [Diagnostic]) -> [Diagnostic] {
    var counts: [DiagnosticID: Int] = [:]
    for diagnostic in before { counts[diagnostic.id, default: 0] += 1 }
    for diagnostic in after { counts[diagnostic.id, default: 0] -= 1 }
    return after.filter { $0.severity == .error || counts[$0.id, default: 0] < 0 }.sorted()
  }
}
