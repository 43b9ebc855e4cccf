internal import Diagnostics
internal import Markup
internal import ParallelWork

/// Decides what a reference means. Nothing else in Regesta does.
struct ReferenceResolver: Sendable {
  let index: ReferenceIndex
  let media: MediaTable
  let entities: [LoadedDocument<EntityMetadata>]
  /// By the numbers that mentions have.
  let entitySubjects: [Subject]
  /// Made when the first wiki-link isn't an id.
  let names: Once<NameIndex>
  /// Made when the first wiki-link names nothing.
  let articlesByLastPart: Once<[String: [String]]>
  var nearest = NearestNames()

  /// - Parameter loaded: whose entities and sources have names.
  init(index: ReferenceIndex, media: MediaTable, names loaded: LoadedArchive) {
    self.index = index
    self.media = media
    entities = loaded.entities
    // Every entity that was loaded is published.
    entitySubjects = loaded.entities.map { index.publishedSubject($0.id)! }
    let (entities, sources) = (loaded.entities, loaded.sources)
    names = Once { NameIndex(entities: entities, sources: sources) }
    articlesByLastPart = Once {
      Dictionary(grouping: index.names(of: .article)) { name in
        name.split(separator: "/").last.map(String.init) ?? name
      }
    }
  }

  /// The document that metadata names by its id alone, where the key says of what kind it is.
  mutating func document(named name: String, kind: DocumentKind) -> Result<Subject, ReferenceProblem> {
    let id = DocumentID(kind, name)
    if let subject = index.publishedSubject(id) { return .success(subject) }
    if index[id] != nil { return published(id) }
    let elsewhere = index.documents(named: name).first
    var help: [String] = []
    if let elsewhere {
      help = ["“\(name)” is the id of \(elsewhere.kind.nounPhrase) (\(index[elsewhere]!.path))"]
    } else if let near = nearest.find(name, among: kind, in: index) {
      help = ["did you mean “\(near)” (\(index[DocumentID(kind, near)]!.path))?"]
    }
    return .failure(
      ReferenceProblem(
        id: .unknownReference, message: "no \(kind.noun) has the id “\(name)”", help: help))
  }

  /// The published document with this very id, where a name that is none is no mistake.
  func publishedDocument(_ id: DocumentID) -> Subject? {
    index.publishedSubject(id)
  }

  /// What a link or wiki-link in the text of `path` points to.
  mutating func target(
    _ kind: MarkupReference.Kind, _ written: String, fragment: String?, in path: SourcePath, owner: Subject
  ) -> Result<LinkTarget, ReferenceProblem> {
    switch kind {
    case .link where written.isEmpty, .wikiLink where written.isEmpty:
      return .success(LinkTarget(subject: owner, language: nil, fragment: fragment))
    case .wikiLink:
      return wikiTarget(written).map {
        LinkTarget(subject: $0.subject, fragment: fragment, name: $0.name)
      }
    case .link:
      return fileTarget(written, from: path).map {
        LinkTarget(subject: $0.subject, language: $0.language, fragment: fragment)
      }
    case .mention(let name):
      return .success(mention(name, linked: [], areOn: true))
    case .citation:
      return document(named: written, kind: .source).map {
        LinkTarget(subject: $0, language: nil, fragment: nil)
      }
    case .image:
      return image(written, from: path).map { LinkTarget(subject: owner, image: $0) }
    }
  }

  /// A relative path to a document's file.
  private mutating func fileTarget(
    _ target: String, from path: SourcePath
  ) -> Result<(subject: Subject, language: LanguageTag?), ReferenceProblem> {
    let file: SourcePath
    switch Self.file(target, from: path) {
    case .success(let found): file = found
    case .failure(let problem): return .failure(problem)
    }
    if let (subject, language) = index.publishedSubject(at: file) { return .success((subject, language)) }
    if let (id, language) = index.document(at: file) {
      return published(id).map { ($0, language) }
    }
    if !target.hasSuffix(".md") {
      if let media = MediaPath(file) { return .failure(self.media.problem(ofLinkTo: media)) }
      return .failure(
        ReferenceProblem(
          id: .unknownReference, message: "“\(target)” doesn't name a document's file",
          help: ["link to the .md file of an article, entity, source or page"]))
    }
    let stem = file.rawValue.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
    let help = index.documents(named: stem).first ?? similar(to: file)
    return .failure(
      ReferenceProblem(
        id: .unknownReference, message: "there is no document at \(file)",
        help: help.map { ["did you mean \(index[$0]!.path)?"] } ?? []))
  }

  /// The file that a relative path names.
  static func file(_ target: String, from path: SourcePath) -> Result<SourcePath, ReferenceProblem> {
    if target.hasPrefix("/") {
      return .failure(
        ReferenceProblem(
          id: .unknownReference, message: "“\(target)” begins with “/”, and links are relative to their file",
          help: ["write ../ for each folder up"]))
    }
    if let file = normalise(target, from: path) { return .success(file) }
    return .failure(
      ReferenceProblem(
        id: .unknownReference, message: "the link “\(target)” leads out of the archive's folder",
        help: ["link to a file below content/ or seeds/"]))
  }

  /// The document whose id, read off a path that leads nowhere, is a slip away.
  private mutating func similar(to file: SourcePath) -> DocumentID? {
    let parts = file.rawValue.split(separator: "/")
    guard parts.count > 2, let kind = DocumentKind(rawValue: String(parts[1])) else { return nil }
    let name = parts.dropFirst(2).joined(separator: "/").dropLast(3)
    return nearest.find(String(name), among: kind, in: index).map { DocumentID(kind, $0) }
  }

  func published(_ id: DocumentID) -> Result<Subject, ReferenceProblem> {
    guard let entry = index[id] else {
      return .failure(
        ReferenceProblem(
          id: .unknownReference, message: "“\(id)” is translated, but isn't there", isConsequence: true))
    }
    switch entry.state {
    case .published(let subject): return .success(subject)
    case .held(let reason):
      let state =
        if case .embargo(_, let end) = reason { "is under embargo until \(end)" } else { "is a draft" }
      return .failure(
        ReferenceProblem(
          id: .unpublishedReference,
          message: "the \(id.kind.noun) “\(id.name)” \(state), and this refers to it",
          help: ["publish \(entry.path), or take the reference out"]))
    case .unusable:
      return .failure(
        ReferenceProblem(
          id: .unknownReference, message: "\(entry.path) couldn't be read", isConsequence: true))
    }
  }

  /// Why no published article has the event that metadata names as `ARTICLE#ID`.
  mutating func problem(ofEvent name: String, known: some Sequence<String>) -> ReferenceProblem {
    let article = name.split(separator: "#", maxSplits: 1).first.map { DocumentID(.article, String($0)) }
    if let article, index[article] != nil, case .failure(let problem) = published(article) { return problem }
    let near = nearest.find(name, among: known)
    return ReferenceProblem(
      id: .unknownReference, message: "no published article has the event “\(name)”",
      help: [near.map { "did you mean “\($0)”?" } ?? "an event's full id is ARTICLE#ID"])
  }

  /// `target` as a path from the archive's root; nil where it leads out of it.
  static func normalise(_ target: String, from path: SourcePath) -> SourcePath? {
    let slash = UInt8(ascii: "/")
    let folder = path.rawValue.utf8.lastIndex(of: slash)
    var bytes = folder.map { Array(path.rawValue.utf8[..<$0]) } ?? []
    bytes.reserveCapacity(bytes.count + target.utf8.count + 1)
    for part in target.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !bytes.isEmpty else { return nil }
        bytes.removeLast(bytes.count - (bytes.lastIndex(of: slash) ?? 0))
      } else {
        if !bytes.isEmpty { bytes.append(slash) }
        bytes.append(contentsOf: part)
      }
    }
    return SourcePath(String(decoding: bytes, as: UTF8.self))
  }
}
