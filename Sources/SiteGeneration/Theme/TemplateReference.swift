internal import Templating

/// The reference of the fields that templates have, as Markdown for the manual.
package enum TemplateReference {
  package static var markdown: String {
    var text = """
      # Fields of templates

      Made from the contracts in the code: a test fails where this page and they differ. How templates are written stands
      in [templates.md](templates.md).

      """
    var records: [RecordType] = []
    for kind in PageKind.allCases {
      let root = kind.root
      text += "\n## \(kind.rawValue)\n\n\(root.documentation)\n\n" + table(root)
      for type in root.reachableTypes().dropFirst() where !records.contains(type) { records.append(type) }
    }
    text += "\n# Records\n"
    for type in records.sorted(by: { $0.name < $1.name }) {
      text += "\n## \(type.name)\n\n\(type.documentation)\n\n" + table(type)
    }
    return text
  }

  private static func table(_ type: RecordType) -> String {
    type.fields.reduce("| field | type | meaning |\n| --- | --- | --- |\n") { text, field in
      text + "| `\(field.name)` | \(field.type) | \(field.documentation) |\n"
    }
  }
}

extension PageKind {
  /// What the kind's template is given.
  fileprivate var root: RecordType {
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
    }
  }
}
