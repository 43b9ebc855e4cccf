internal import Templating

/// What this release gives to templates: the fields of each kind of page, and the filters.
///
/// docs/themes.md says what raises the version.
package enum ThemeContract {
  package static let version = ContractVersion(major: 1, minor: 0)

  /// All that the version promises, a line each, sorted: `home.html.articles: list of article_item`.
  package static var promises: [String] {
    var lines = filters.map { "filter \($0.signature)" }
    for (template, type) in templates { lines += fields(of: type, as: template) }
    for type in records { lines += fields(of: type, as: type.name) }
    return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The templates that Regesta renders, and what each is given.
  static var templates: [(name: String, root: RecordType)] {
    PageKind.allCases.map { ($0.rawValue, $0.contractType) }
      + [(PageTemplates.previewName, PreviewView.contract.type)]
  }

  /// The records that pages lead to, by name.
  static var records: [RecordType] {
    var found: [RecordType] = []
    for (_, root) in templates {
      for type in root.reachableTypes().dropFirst() where !found.contains(type) {
        found.append(type)
      }
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  static var filters: [FilterDescription] {
    TemplateLibrary(sources: [], filters: SiteFilters.all(languages: [])).filterReference
  }

  private static func fields(of type: RecordType, as name: String) -> [String] {
    type.fields.map { "\(name).\($0.name): \($0.type)" }
  }
}

extension PageKind {
  /// What the kind's template is given.
  var contractType: RecordType {
    switch self {
    case .home: HomePage.contract.type
    case .article: ArticlePage.contract.type
    case .entity: EntityPage.contract.type
    case .source: SourcePage.contract.type
    case .page: PlainPageView.contract.type
    case .articles: ArticlesPage.contract.type
    case .list: ListPage.contract.type
    case .period: PeriodPage.contract.type
    case .backlinks: BacklinksPage.contract.type
    case .timeline: TimelinePage.contract.type
    case .timelineYear: TimelineYearPage.contract.type
    case .timelineMonth: TimelineMonthPage.contract.type
    case .timelineDay: TimelineDayPage.contract.type
    case .timelineRest: TimelineRestPage.contract.type
    case .redirect: RedirectPage.contract.type
    case .notFound: NotFoundPage.contract.type
    case .search: SearchPage.contract.type
    case .names: NamesPage.contract.type
    case .corrections: CorrectionsPage.contract.type
    }
  }
}
