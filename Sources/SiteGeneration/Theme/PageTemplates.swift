internal import Diagnostics
internal import Templating

/// The compiled template of each kind of page.
struct PageTemplates: Sendable {
  let home: Template<HomePage>
  let article: Template<ArticlePage>
  let entity: Template<EntityPage>
  let source: Template<SourcePage>
  let page: Template<PlainPageView>
  let articles: Template<ArticlesPage>
  let list: Template<ListPage>
  let period: Template<PeriodPage>
  let backlinks: Template<BacklinksPage>
  let timeline: Template<TimelinePage>
  let timelineYear: Template<TimelineYearPage>
  let timelineMonth: Template<TimelineMonthPage>
  let timelineDay: Template<TimelineDayPage>
  let timelineRest: Template<TimelineRestPage>
  let redirect: Template<RedirectPage>
  let notFound: Template<NotFoundPage>
  /// The page of the search, and names from A to Z; nil where the theme has none.
  let search: Template<SearchPage>?
  let names: Template<NamesPage>?
  /// The log of corrections; nil where the theme has none.
  let corrections: Template<CorrectionsPage>?
  /// What stands beside a link in a text; nil where the theme has none.
  let preview: Template<PreviewView>?

  static let previewName = "preview.html"

  /// Nil where any has an error; all are checked, so that the diagnostics are complete.
  static func compile(_ library: TemplateLibrary) -> (templates: PageTemplates?, diagnostics: [Diagnostic]) {
    var compiler = Compiler(library: library)
    let home = compiler.compile(.home, HomePage.contract)
    let article = compiler.compile(.article, ArticlePage.contract)
    let entity = compiler.compile(.entity, EntityPage.contract)
    let source = compiler.compile(.source, SourcePage.contract)
    let page = compiler.compile(.page, PlainPageView.contract)
    let articles = compiler.compile(.articles, ArticlesPage.contract)
    let list = compiler.compile(.list, ListPage.contract)
    let period = compiler.compile(.period, PeriodPage.contract)
    let backlinks = compiler.compile(.backlinks, BacklinksPage.contract)
    let timeline = compiler.compile(.timeline, TimelinePage.contract)
    let timelineYear = compiler.compile(.timelineYear, TimelineYearPage.contract)
    let timelineMonth = compiler.compile(.timelineMonth, TimelineMonthPage.contract)
    let timelineDay = compiler.compile(.timelineDay, TimelineDayPage.contract)
    let timelineRest = compiler.compile(.timelineRest, TimelineRestPage.contract)
    let redirect = compiler.compile(.redirect, RedirectPage.contract)
    let notFound = compiler.compile(.notFound, NotFoundPage.contract)
    let search = compiler.compileOptional(PageKind.search.rawValue, SearchPage.contract)
    let names = compiler.compileOptional(PageKind.names.rawValue, NamesPage.contract)
    let corrections = compiler.compileOptional(PageKind.corrections.rawValue, CorrectionsPage.contract)
    let preview = compiler.compileOptional(previewName, PreviewView.contract)
    guard let home, let article, let entity, let source, let page, let articles, let list, let period,
      let backlinks,
      let timeline, let timelineYear, let timelineMonth, let timelineDay, let timelineRest, let redirect,
      let notFound
    else { return (nil, compiler.diagnostics) }
    let templates = PageTemplates(
      home: home, article: article, entity: entity, source: source, page: page, articles: articles,
      list: list,
      period: period, backlinks: backlinks, timeline: timeline, timelineYear: timelineYear,
      timelineMonth: timelineMonth, timelineDay: timelineDay, timelineRest: timelineRest, redirect: redirect,
      notFound: notFound, search: search, names: names, corrections: corrections, preview: preview)
    return (templates, compiler.diagnostics)
  }

  private struct Compiler {
    let library: TemplateLibrary
    var diagnostics: [Diagnostic] = []

    mutating func compile<Root>(_ kind: PageKind, _ contract: Contract<Root>) -> Template<Root>? {
      guard library.has(kind.rawValue) else {
        diagnostics.append(
          Diagnostic(
            .missingTemplate, at: SourceLocation(SourcePath("templates/\(ThemeManifest.fileName)")),
            "the theme stands alone, and has no template \(kind.rawValue)",
            help: ["write templates/\(kind.rawValue): every kind of page needs its template"]))
        return nil
      }
      return compileOptional(kind.rawValue, contract)
    }

    mutating func compileOptional<Root>(_ name: String, _ contract: Contract<Root>) -> Template<Root>? {
      guard library.has(name) else { return nil }
      let (template, diagnostics) = library.compile(name, root: contract)
      self.diagnostics += diagnostics
      return template
    }
  }
}
