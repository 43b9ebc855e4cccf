internal import ArchiveModel
internal import Chronology
internal import Markup

/// Builds the values that one page's template is given.
struct PageBuilder {
  let site: SiteReader
  let archive: ArchiveReader
  let language: LanguageTag
  let directory: PageDirectoryReader
  let wording: DateWording
  let base: LinkBase
  let bodies: BodyReader
  /// Each language's name in itself, for the language switch.
  let languageNames: [LanguageTag: String]
  /// The custom fields that the theme asks for.
  let custom: CustomSchema
  /// Whether the theme filters timelines.
  let hasFilters: Bool
  /// The kinds of pages that the theme has of those that it may be without.
  let optionalPages: Set<PageKind>
  let feedWords: FeedWords
  /// The words of rendered Markdown.
  let labels: [LanguageTag: MarkupLabels]
  /// Writes a preview; nil where the theme has none.
  let preview: PreviewWriter?

  var defaultLanguage: LanguageTag { archive.configuration.defaultLanguage }

  func url(_ path: String, fragment: String? = nil) -> String {
    base.url(path, fragment: fragment)
  }

  /// The tag of `other` for a `lang` attribute, unless it is the page's own language.
  func foreign(_ other: LanguageTag?) -> String? {
    other == nil || other == language ? nil : other!.rawValue
  }

  /// The page of a subject in the page's language, or in the subject's own where it has none in that.
  func link(to subject: Subject, fragment: String? = nil) -> LinkView {
    let entry = directory[subject]
    return LinkView(
      url: url(entry.path, fragment: fragment), text: entry.title, language: foreign(entry.titleLanguage),
      pageLanguage: foreign(entry.language))
  }

  func links(_ handles: [Handle<Entity>], of kind: DocumentKind) -> [LinkView] {
    handles.filter { archive[$0].id.kind == kind }.map { link(to: .entity($0)) }
  }

  /// The regions directly within one, by name.
  func children(of region: Handle<Entity>) -> [Handle<Entity>] {
    site.children(of: region, in: language)
  }

  /// A region and those that hold it, from the largest down.
  func path(to region: Handle<Entity>) -> [LinkView] {
    ancestors(of: region) + [link(to: .entity(region))]
  }

  func ancestors(of region: Handle<Entity>) -> [LinkView] {
    (archive[region].region?.ancestors ?? []).map { link(to: .entity($0)) }
  }
}
