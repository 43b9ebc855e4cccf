internal import ArchiveModel

/// What somebody asks for who wants a new document, as they wrote it.
package struct DocumentRequest: Sendable {
  /// The nouns that name the kinds.
  package static var kinds: [String] { DocumentKind.allCases.map(\.noun) }
  /// The words that a region's `kind` may have.
  package static var regionKinds: [String] { RegionKind.allCases.map(\.rawValue) }

  package let kind: String
  package let title: String
  package var id: String?
  /// In place of today.
  package var date: String?
  package var language: String?
  package var regions: [String] = []
  package var people: [String] = []
  package var organisations: [String] = []
  package var topics: [String] = []
  package var sources: [String] = []
  package var parent: String?
  package var regionKind: String?
  package var url: String?

  package init(kind: String, title: String) {
    self.kind = kind
    self.title = title
  }

  var documentKind: DocumentKind? { DocumentKind.allCases.first { $0.noun == kind } }

  /// The ids to be named, by kind, in the order written.
  var references: [(kind: DocumentKind, ids: [String])] {
    [
      (.region, regions), (.person, people), (.organisation, organisations), (.topic, topics),
      (.source, sources),
    ]
  }

  /// Whether anything is given that documents of some kind have and translations don't.
  package var hasDetails: Bool {
    date != nil || parent != nil || regionKind != nil || url != nil || references.contains { !$0.ids.isEmpty }
  }

  /// Why this can't be asked for; nil where it can. What the archive has is looked at later.
  package var problem: String? {
    guard let kind = documentKind else {
      return
        "“\(self.kind)” isn't a kind of document; the kinds are \(Self.kinds.joined(separator: ", ")) and translation"
    }
    let misplaced: [(option: String, isGiven: Bool, kinds: Set<DocumentKind>)] = [
      ("--date", date != nil, [.article, .source]), ("--lang", language != nil, [.article, .source]),
      ("--parent", parent != nil, [.region]), ("--kind", regionKind != nil, [.region]),
      ("--url", url != nil, [.source]),
      (
        "--region, --person, --organisation, --topic and --source",
        references.contains { !$0.ids.isEmpty }, [.article]
      ),
    ]
    if let other = misplaced.first(where: { $0.isGiven && !$0.kinds.contains(kind) }) {
      let nouns = DocumentKind.allCases.filter(other.kinds.contains).map { "\($0.noun)s" }
      return "\(other.option) can be given for \(nouns.joined(separator: " and ")) only"
    }
    if let regionKind, RegionKind(rawValue: regionKind) == nil {
      return
        "“\(regionKind)” isn't a kind of region; the kinds are \(Self.regionKinds.joined(separator: ", "))"
    }
    return nil
  }
}
