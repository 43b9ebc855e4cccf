package import Diagnostics

/// What renaming a document changes: texts, names of files, former addresses.
package struct Renaming: Sendable {
  /// A file whose text changes.
  package struct File: Sendable {
    /// Where it stands before.
    package let path: SourcePath
    package let before: [UInt8]
    package let after: [UInt8]
    /// The references that are rewritten, in the order of the text.
    package let edits: [TextEdit]
  }

  /// A file that gets another name.
  package struct Move: Hashable, Sendable {
    package let old: SourcePath
    package let new: SourcePath
  }

  /// The addresses of the document's own pages, before and after, in the trees of the languages that have one.
  package struct Addresses: Sendable {
    package let old: [OutputPath]
    package let new: [OutputPath]

    package init(old: [OutputPath], new: [OutputPath]) {
      self.old = old
      self.new = new
    }
  }

  package let request: RenameRequest
  /// By path.
  package let files: [File]
  /// By the old path.
  package let moves: [Move]
  /// Which former addresses are written down, and which of them are its pages' again.
  package let addedAliases: [OutputPath]
  package let removedAliases: [OutputPath]
  private let newPaths: [SourcePath: SourcePath]

  /// Works out all changes; writes nothing.
  ///
  /// - Parameters:
  ///   - keepingAddresses: whether the old addresses become aliases.
  ///   - read: the bytes of a document's file.
  package static func plan(
    _ request: RenameRequest, in loaded: LoadedArchive, addresses: Addresses,
    keepingAddresses: Bool = true, read: (SourcePath) throws -> [UInt8]
  ) throws -> Renaming {
    let moves = try self.moves(request, in: loaded)
    let rewriter = ReferenceRewriter(request, moves: moves, in: loaded)
    let survey = ReferenceSurvey(loaded)
    let (path, aliases, isDraft) = self.aliases(of: request.old, in: loaded)
    // Nobody has the address of a draft, and it may say what its text mustn't.
    let isKept = keepingAddresses && !isDraft
    // Where both names are one on some disks, a redirect at the old would take the place of the page.
    let added =
      isKept
      ? addresses.old.filter { old in
        !aliases.contains(old) && !addresses.new.contains { $0.isSameOnSomeDisk(as: old) }
      } : []
    let removed = aliases.filter(addresses.new.contains)
    var changes: [SourcePath: FileChange] = [:]
    let owned = (added + removed).isEmpty ? [] : [path]
    for file in Set(survey.items.keys).union(owned).sorted() {
      let items = (survey.items[file] ?? []).filter { rewriter.concerns($0, in: file) }
      guard !items.isEmpty || owned.contains(file) else { continue }
      let text = SourceText(try read(file))
      let edits = try rewriter.edits(for: items, in: file, text).inOrder()
      var all = edits
      if owned.contains(file) {
        all += try AliasEdit(text, path: file).edits(
          adding: added.map(\.rawValue), removing: Set(removed.map(\.rawValue)))
      }
      guard !all.isEmpty else { continue }
      changes[file] = FileChange(text: text, references: edits, all: all)
    }
    try keepTranslationsCurrent(loaded, &changes, read)
    return Renaming(
      request: request, files: changes.map { $1.file($0) }.sorted { $0.path < $1.path }, moves: moves,
      addedAliases: added, removedAliases: removed,
      newPaths: Dictionary(moves.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Where a file stands afterwards.
  package func newPath(of path: SourcePath) -> SourcePath { newPaths[path] ?? path }

  private static func moves(
    _ request: RenameRequest, in loaded: LoadedArchive
  ) throws(RenameProblem) -> [Move] {
    let (old, new) = (request.old, request.new)
    var moves = loaded.documents.filter { $0.id == old }.map { Move(old: $0.path, new: new.file(in: nil)) }
    for translation in loaded.translations where translation.id == old {
      moves.append(Move(old: translation.path, new: new.file(in: translation.language)))
    }
    guard old.kind == .source else { return moves.sorted { $0.old < $1.old } }
    if let stray = loaded.originals[new.name]?.first, new != old {
      throw RenameProblem("\(stray.path) would become an original of “\(new)”", help: ["move it away first"])
    }
    for original in loaded.originals[old.name] ?? [] {
      let rest = original.path.rawValue.dropFirst("seeds/".count).drop { $0 != "." && $0 != "/" }
      moves.append(Move(old: original.path, new: SourcePath("seeds/\(new.name)\(rest)")))
    }
    return moves.sorted { $0.old < $1.old }
  }

  private static func aliases(
    of id: DocumentID, in loaded: LoadedArchive
  ) -> (path: SourcePath, aliases: [OutputPath], isDraft: Bool) {
    if let article = loaded.articles.first(where: { $0.id == id }) {
      return (article.path, article.metadata.aliases.map(\.value), article.metadata.status == .draft)
    }
    if let entity = loaded.entities.first(where: { $0.id == id }) {
      return (entity.path, entity.metadata.aliases.map(\.value), false)
    }
    if let source = loaded.sources.first(where: { $0.id == id }) {
      return (source.path, source.metadata.aliases.map(\.value), false)
    }
    let page = loaded.pages.first { $0.id == id }
    return (page?.path ?? id.file(in: nil), page?.metadata.aliases.map(\.value) ?? [], false)
  }
}
