internal import ArchiveModel

/// What events can be filtered by, beside status and time; the raw value is the key in a page's fragment.
enum FilterFacet: String, CaseIterable, Sendable {
  case region
  case topic
  case person
  case organisation

  /// Nil for a kind that isn't filtered by.
  init?(_ kind: DocumentKind) {
    guard let facet = Self.allCases.first(where: { $0.kind == kind }) else { return nil }
    self = facet
  }

  var kind: DocumentKind {
    switch self {
    case .region: .region
    case .topic: .topic
    case .person: .person
    case .organisation: .organisation
    }
  }
}
