internal import ArchiveModel
internal import BinaryCoding
internal import Diagnostics
internal import Digests
internal import Markup
internal import ParallelWork
internal import Publishing
internal import SiteGeneration

/// The load stage: reads and parses every document on all cores, but for those that an earlier build has loaded already.
struct ArchiveLoading: Sendable {
  /// Where bodies and what else is kept of documents go, and come from.
  struct Store: Sendable {
    let append: @Sendable ([UInt8]) throws -> BodyPlace
    let read: @Sendable (BodyPlace) throws -> [UInt8]

    /// For a check, which keeps nothing.
    static let none = Store(append: { _ in .none }, read: { _ in [] })
  }

  /// What was loaded.
  struct Result: Sendable {
    let archive: LoadedArchive
    let diagnostics: [Diagnostic]
    /// For the next build.
    let memory: DocumentMemory
    /// Loads one document again.
    let reload: @Sendable (ArchiveInput.Document) throws -> (file: LoadedFile?, diagnostics: [Diagnostic])
  }

  private struct Loaded: Sendable {
    var file: LoadedFile?
    var diagnostics: [Diagnostic] = []
    var record: DocumentMemory.Record?
    var isRecalled = false
  }

  /// What a document is loaded with beside its file.
  private struct Aids: Sendable {
    var mentions: Once<MentionFinder>?
    var protection: ProtectionCheck?
    var memory: DocumentMemory?
  }

  private let input: ArchiveInput
  private let parallel: ParallelMap
  private let progress: Progress
  private let store: Store
  private let memory: DocumentMemory?
  private let loader: DocumentLoader
  private let custom: CustomSchema
  /// What loading any document depends on besides its file: the configuration, and the theme's words and fields.
  private let environment: Fingerprint

  /// - Parameter memory: what an earlier build loaded.
  init(
    _ input: ArchiveInput, for theme: Theme?, parallel: ParallelMap, progress: Progress, store: Store,
    memory: DocumentMemory?
  ) {
    self.input = input
    self.parallel = parallel
    self.progress = progress
    self.store = store
    self.memory = memory
    let (labels, custom) = (theme?.markupLabels ?? [:], theme?.custom ?? .empty)
    self.custom = custom
    environment = Self.environment(input, labels, custom)
    loader = DocumentLoader(
      configuration: input.configuration, labels: labels, custom: custom, store: store.append)
  }

  func load() throws -> Result {
    let documents = input.documents
    var loaded = [Loaded](repeating: Loaded(), count: documents.count)
    func loadAll(_ places: [Int], _ aids: Aids) throws {
      let counter = progress.counter("load", of: places.count)
      let results = try parallel.map(places) { place in
        defer { counter.count() }
        return try load(documents[place], aids)
      }
      for (place, result) in zip(places, results) { loaded[place] = result }
    }
    func places(where isWanted: (ArchiveInput.Document) -> Bool) -> [Int] {
      documents.indices.filter { isWanted(documents[$0]) }
    }
    let usable = memory?.environment == environment ? memory : nil
    // Who is protected stands with the people, and must be known before anything else is read. What is wrong with
    // people's own files they are read for once more.
    let people = places { $0.id.kind == .person && $0.translation == nil }
    try loadAll(people, Aids(memory: usable))
    let protection = ProtectedNames(people.compactMap { loaded[$0].file }).map {
      ProtectionCheck($0, custom: custom)
    }
    let protected = protection?.names.fingerprint ?? .none
    let known = usable?.protected == protected ? usable : nil
    let wasOther = usable.map { $0.protected != protected } ?? false
    if protection != nil || wasOther {
      try loadAll(
        people.filter { known == nil || !loaded[$0].isRecalled }, Aids(protection: protection, memory: nil))
    }
    // Articles come last, since the others have the names that articles mention.
    try loadAll(
      places { $0.id.kind != .article && ($0.id.kind != .person || $0.translation != nil) },
      Aids(protection: protection, memory: known))
    let entities = places { $0.id.kind != .article }.compactMap { loaded[$0].file }
    let names = MentionIndex.fingerprint(entities)
    // Where every article was loaded before, nobody looks for names.
    let finder = Once { MentionIndex(entities).finder }
    try loadAll(
      places { $0.id.kind == .article },
      Aids(mentions: finder, protection: protection, memory: known?.names == names ? known : nil))

    let unusable = zip(input.documents, loaded).compactMap { document, loaded in
      loaded.file == nil
        ? UnusableDocument(id: document.id, translation: document.translation, path: document.file.path) : nil
    }
    let (originals, problems) = fingerprints()
    let archive = LoadedArchive(
      configuration: input.configuration, files: loaded.compactMap(\.file), unusable: unusable,
      originals: originals)
    return Result(
      archive: archive,
      diagnostics: loaded.flatMap(\.diagnostics) + problems + (protection.map(exposures) ?? []),
      memory: DocumentMemory(
        environment: environment, names: names, protected: protected, records: loaded.compactMap(\.record)),
      reload: { [self] document in
        let isArticle = document.id.kind == .article
        let loaded = try load(
          document, Aids(mentions: isArticle ? finder : nil, protection: protection, memory: nil))
        return (loaded.file, loaded.diagnostics)
      })
  }

  private static func environment(
    _ input: ArchiveInput, _ labels: [LanguageTag: MarkupLabels], _ custom: CustomSchema
  ) -> Fingerprint {
    var writer = BinaryWriter()
    writer.write(input.digests[.archiveConfiguration])
    writer.write(input.configuration.baseURL)
    for (language, labels) in labels.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      writer.write(text: "\(language) \(labels)")
    }
    for group in CustomSchema.Group.allCases {
      for field in custom[group] { writer.write(text: "\(group) \(field)") }
    }
    return SHA256Digest(of: writer.bytes).fingerprint
  }

  /// What is wrong with files that aren't documents: the theme's, and `archive.yml`. One that can't be read is reported elsewhere.
  private func exposures(_ protection: ProtectionCheck) -> [Diagnostic] {
    let configuration = input.configurationFile.flatMap { try? input.bytes(of: $0) }
    return (configuration.map(protection.diagnostics(inConfiguration:)) ?? [])
      + input.themeFiles.flatMap { file -> [Diagnostic] in
        guard let bytes = try? input.bytes(of: file) else { return [] }
        return protection.diagnostics(inThemeFile: bytes, path: file.path)
      }
  }

  private func load(_ document: ArchiveInput.Document, _ aids: Aids) throws -> Loaded {
    let path = document.file.path
    if let digest = input.digests[path], let known = try recall(path, digest, from: aids.memory) {
      return known
    }
    let bytes: [UInt8]
    do throws(FileSystemError) {
      bytes = try input.bytes(of: document.file)
    } catch {
      return Loaded(diagnostics: [error.diagnostic(at: path)])
    }
    let digest = SHA256Digest(of: bytes)
    input.digests.note(path, digest)
    // A file may have been touched without being changed.
    if let known = try recall(path, digest, from: aids.memory) { return known }
    return try parse(document, bytes, digest, aids)
  }

  private func parse(
    _ document: ArchiveInput.Document, _ bytes: [UInt8], _ digest: SHA256Digest, _ aids: Aids
  ) throws -> Loaded {
    let (file, diagnostics) = try loader.load(
      bytes, id: document.id, translation: document.translation, path: document.file.path,
      mentions: aids.mentions?.value, protection: aids.protection)
    guard let file else { return Loaded(diagnostics: diagnostics) }
    let record = DocumentRecord(file: file, diagnostics: diagnostics).encoded
    return Loaded(
      file: file, diagnostics: diagnostics,
      record: DocumentMemory.Record(
        path: document.file.path, digest: digest, place: try store.append(record),
        size: file.text.body.length + file.text.source.length + record.count))
  }

  /// The document as an earlier build loaded it from a file with this digest.
  private func recall(
    _ path: SourcePath, _ digest: SHA256Digest, from memory: DocumentMemory?
  ) throws -> Loaded? {
    guard let record = memory?[path], record.digest == digest else { return nil }
    let bytes = try store.read(record.place)
    do throws(BinaryDecodingError) {
      let known = try DocumentRecord(decoding: bytes)
      return Loaded(file: known.file, diagnostics: known.diagnostics, record: record, isRecalled: true)
    } catch {
      throw DamagedMemoryError()
    }
  }

  /// The SHA-256 of each file beside a source record. These may be large, so none is held whole.
  private func fingerprints() -> (originals: [String: [OriginalFile]], diagnostics: [Diagnostic]) {
    var originals: [String: [OriginalFile]] = [:]
    var diagnostics: [Diagnostic] = []
    for original in input.originals {
      let path = original.file.path
      do throws(FileSystemError) {
        let digest = try input.digest(of: original.file)
        originals[original.source, default: []].append(OriginalFile(path: path, sha256: digest.hex))
      } catch {
        diagnostics.append(error.diagnostic(at: path))
      }
    }
    return (originals, diagnostics)
  }
}
