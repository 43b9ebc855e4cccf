internal import ArchiveModel
internal import Diagnostics
internal import Publishing

/// Makes the file of a new document in an archive.
package struct DocumentWriter: Sendable {
  private let builder: ArchiveBuilder

  package init(archive: String) {
    builder = ArchiveBuilder(BuildOptions(archive: archive))
  }

  /// Writes a translation of a document that is there, unless that is there, too, or would bring mistakes with it.
  ///
  /// - Parameters:
  ///   - name: the document's id, or the path of its file.
  ///   - title: the original's, to be translated, if nil.
  package func translate(
    _ name: String, into language: String, title: String?
  ) throws(EnvironmentError) -> DocumentReport {
    try changing { input in
      guard let tag = LanguageTag(language) else {
        throw EnvironmentError(description: "“\(language)” isn't a language tag such as it or pt-BR")
      }
      let (_, loaded) = try builder.prepare(input)
      let id: DocumentID
      do throws(RenameProblem) {
        id = try loaded.document(named: path(name, in: input) ?? name)
      } catch {
        throw EnvironmentError(description: ([error.message] + error.help).joined(separator: "; "))
      }
      let translation = try NewTranslation(of: id, into: tag, title: title, in: loaded)
      let (after, _) = try builder.prepare(input.adding(translation.path, translation.bytes))
      let problems = try news(in: after, since: input)
      guard problems.isEmpty else { return DocumentReport(problems, of: translation.path, translation.bytes) }
      try AddedFiles(to: input.root).write([(translation.path, translation.bytes)])
      return DocumentReport(
        written: input.root.path(to: translation.path.rawValue), translation.bytes, translation.path,
        notes: ["a translation has no drafts: the next build publishes it if it publishes the original"],
        warnings: after.diagnostics.filter { $0.location.path == translation.path })
    }
  }

  /// A path that is seen from where its user stands, seen from the archive; nil where it is none.
  private func path(_ name: String, in input: ArchiveInput) -> String? {
    guard let full = DirectoryPath(name)?.resolved else { return nil }
    return input.documents.map(\.file.path.rawValue).first {
      DirectoryPath(input.root.path(to: $0))?.resolved == full
    }
  }

  /// Writes the document, unless it is there already or would bring mistakes with it. Mistakes that the archive has already
  /// are no obstacle.
  ///
  /// - Parameter now: what the clock says, in seconds since 1970.
  /// - Throws: ``EnvironmentError`` where what is asked for can't be, or the file can't be written.
  package func write(_ request: DocumentRequest, now: Int) throws(EnvironmentError) -> DocumentReport {
    try changing { input in try write(try DocumentPlan(request, now: now, in: input), in: input) }
  }

  /// What `body` does with the archive, while nobody else changes it.
  private func changing(
    _ body: (ArchiveInput) throws -> DocumentReport
  ) throws(EnvironmentError) -> DocumentReport {
    try EnvironmentError.catching {
      let lock = try ArchiveLock(
        try StateFolder(archive: try builder.archiveFolder()), waitingUpTo: ArchiveBuilder.patience)
      defer { withExtendedLifetime(lock) {} }
      let input = try builder.input()
      let isBroken = input.diagnostics.contains {
        $0.severity == .error && $0.location.path == .archiveConfiguration
      }
      guard !isBroken else {
        return DocumentReport(
          refusal: "\(SourcePath.archiveConfiguration) has errors, which regesta check lists")
      }
      do {
        return try body(input)
      } catch let problem as NewDocumentID.Problem {
        let text = ([problem.message] + problem.help).joined(separator: "; ")
        guard problem.isTaken else { throw EnvironmentError(description: text) }
        return DocumentReport(refusal: text)
      }
    }
  }

  private func write(_ plan: DocumentPlan, in input: ArchiveInput) throws -> DocumentReport {
    let (document, namesake) = try plan.document()
    let (after, loaded) = try builder.prepare(input.adding(document.path, document.bytes))
    let others = loaded.entities(named: plan.facts.title).filter { $0.id != document.id }
    if DocumentKind.entities.contains(document.id.kind), let other = others.first, !plan.hasChosenID {
      return DocumentReport(
        refusal:
          "\(other.path) has the name “\(plan.facts.title)”; if this is another, choose an id with --id")
    }
    let problems = try news(in: after, since: input)
    guard problems.isEmpty else { return DocumentReport(problems, of: document.path, document.bytes) }
    try AddedFiles(to: input.root).write([(document.path, document.bytes)])
    var notes = plan.notes
    if let namesake { notes.append("\(namesake) has this title, too, so the id is “\(document.id.name)”") }
    if DocumentKind.entities.contains(document.id.kind) {
      notes += others.map { "\($0.path) has this name, too: mentions of it won't become links" }
    }
    if document.id.kind != .article {
      notes.append("\(document.id.kind.nounPhrase) has no drafts: the next build publishes it")
    }
    return DocumentReport(
      written: input.root.path(to: document.path.rawValue), document.bytes, document.path, notes: notes,
      warnings: after.diagnostics.filter { $0.location.path == document.path })
  }

  /// The errors that the archive hadn't before.
  private func news(in after: PreparedSite, since before: ArchiveInput) throws -> [Diagnostic] {
    let errors = after.diagnostics.filter { $0.severity == .error }
    // Most archives have none, and needn't be read twice.
    guard !errors.isEmpty else { return [] }
    return errors.beyond(try builder.prepare(before).site.diagnostics).sorted()
  }
}
