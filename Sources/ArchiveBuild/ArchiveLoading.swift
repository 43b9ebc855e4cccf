internal import ArchiveModel
internal import Diagnostics
internal import Markup
internal import Publishing

/// The load stage: reads and parses every document, on all cores.
struct ArchiveLoading: Sendable {
  private typealias LoadedFileResult = (file: LoadedFile?, diagnostics: [Diagnostic])

  let input: ArchiveInput
  let labels: [LanguageTag: MarkupLabels]
  let custom: CustomSchema
  let parallel: ParallelMap

  /// - Parameter store: keeps the bytes of a rendered body and says where they are.
  func load(
    store: @escaping @Sendable ([UInt8]) throws -> BodyPlace
  ) throws -> (archive: LoadedArchive, diagnostics: [Diagnostic]) {
    let loader = DocumentLoader(configuration: input.configuration, labels: labels, custom: custom) { body in
      var bytes: [UInt8] = []
      body.encode(into: &bytes)
      return try store(bytes)
    }
    let loaded = try results(of: loader)
    let unusable = zip(input.documents, loaded).compactMap { document, loaded in
      loaded.file == nil
        ? UnusableDocument(id: document.id, translation: document.translation, path: document.file.path) : nil
    }
    let (originals, problems) = fingerprints()
    let archive = LoadedArchive(
      configuration: input.configuration, files: loaded.compactMap(\.file), unusable: unusable,
      originals: originals)
    return (archive, loaded.flatMap(\.diagnostics) + problems)
  }

  /// Articles come second, since the others have the names that articles mention.
  private func results(of loader: DocumentLoader) throws -> [LoadedFileResult] {
    var results = [LoadedFileResult](repeating: (nil, []), count: input.documents.count)
    func loadAll(_ places: [Int], _ mentions: MentionFinder?) throws {
      let loaded = try parallel.map(places) { try load(input.documents[$0], with: loader, mentions) }
      for (place, result) in zip(places, loaded) { results[place] = result }
    }
    let articles = input.documents.indices.filter { input.documents[$0].id.kind == .article }
    try loadAll(input.documents.indices.filter { input.documents[$0].id.kind != .article }, nil)
    try loadAll(articles, articles.isEmpty ? nil : MentionIndex(results.lazy.compactMap(\.file)).finder)
    return results
  }

  private func load(
    _ document: ArchiveInput.Document, with loader: DocumentLoader, _ mentions: MentionFinder?
  ) throws -> LoadedFileResult {
    let path = document.file.path
    let bytes: [UInt8]
    do throws(FileSystemError) {
      bytes = try input.bytes(of: document.file)
    } catch {
      return (nil, [error.diagnostic(at: path)])
    }
    return try loader.load(
      bytes, id: document.id, translation: document.translation, path: path, mentions: mentions)
  }

  /// The SHA-256 of each file beside a source record. These may be large, so none is held whole.
  private func fingerprints() -> (originals: [String: [OriginalFile]], diagnostics: [Diagnostic]) {
    var originals: [String: [OriginalFile]] = [:]
    var diagnostics: [Diagnostic] = []
    for original in input.originals {
      do throws(FileSystemError) {
        let digest = try SHA256Digest(
          ofFile: input.root.path(to: (original.file.linkTarget ?? original.file.path).rawValue))
        originals[original.source, default: []].append(
          OriginalFile(path: original.file.path, sha256: digest.hex))
      } catch {
        diagnostics.append(error.diagnostic(at: original.file.path))
      }
    }
    return (originals, diagnostics)
  }
}
