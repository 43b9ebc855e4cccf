package import ArchiveModel
internal import Diagnostics
package import EventExports

/// One file of the output, and what will be in it.
package struct PlannedPage: Sendable {
  package let path: OutputPath
  /// The language of the tree in which it stands.
  package let language: LanguageTag
  let content: PageContent
  /// The file that an author would change to move this page, for messages.
  let owner: SourceLocation

  /// The template that renders it.
  package var template: String { content.kind.rawValue }
}

/// One file of the theme that is published as it is.
package struct PlannedAsset: Sendable {
  package let path: OutputPath
  package let bytes: [UInt8]
}

/// One version of an image.
package struct PlannedImage: Sendable {
  package let path: OutputPath
  package let image: MediaPath
  package let version: PreparedImage.Version
}

/// One file of the output in which programs read events, and what no template renders.
package struct PlannedExport: Sendable {
  package let path: OutputPath
  let content: ExportContent

  /// The format of a file for other programs; nil for one of our own scripts.
  package var format: EventExportFormat? {
    switch content {
    case .events(_, let format), .eventData(_, let format): format
    case .feed, .feedOutline, .citations, .data, .imageData, .dataSchema, .dataPackage, .sitemap,
      .sitemapIndex, .robots,
      .filterHead, .filterShard, .searchTexts, .searchWords, .searchFacets:
      nil
    }
  }

  /// Whether what it shows is noted as it is made, as for pages.
  package var isTraced: Bool {
    switch content {
    case .feed, .feedOutline, .citations, .data: true
    case .sitemap, .sitemapIndex, .robots, .events, .eventData, .imageData, .dataSchema, .dataPackage,
      .filterHead,
      .filterShard,
      .searchTexts, .searchWords, .searchFacets:
      false
    }
  }

  /// How many documents of the search it holds; 0 for a file of another kind.
  package var textCount: Int {
    if case .searchTexts(_, let chunk) = content { chunk.documents.count } else { 0 }
  }
}

/// What such a file holds.
enum ExportContent: Sendable {
  /// What readers follow, for those of a language.
  case feed(Feed, FeedFormat, LanguageTag)
  /// All feeds.
  case feedOutline
  /// References to articles, for reference managers.
  case citations(CitationFormat, [Handle<Article>])
  /// Records, from which the archive can be made again.
  case data(DataFile)
  /// Those of events.
  case eventData([Handle<Event>], EventExportFormat)
  /// The images that are published.
  case imageData
  case dataSchema(DataSet)
  case dataPackage(DataPackage)
  /// The pages, or some of them where they are too many for a file.
  case sitemap(ArraySlice<Sitemap.Entry>)
  case sitemapIndex(count: Int)
  case robots
  /// The events of a subject, or of the whole archive, for other programs.
  case events(Subject?, EventExportFormat)
  /// What the filter of the timeline loads first.
  case filterHead(FilterPlan, LanguageTag)
  /// Some of the events for that filter.
  case filterShard(FilterPlan, FilterShard, LanguageTag)
  /// Texts that the search finds.
  case searchTexts(SearchPlan, SearchPlan.Chunk)
  /// What the search needs to speak a language.
  case searchWords(LanguageTag)
  /// What a search can be narrowed to, by its names in a language.
  case searchFacets(LanguageTag)
}

/// Every file that a build will write, but for the manifest.
package struct SitePlan: Sendable {
  package let pages: [PlannedPage]
  package let assets: [PlannedAsset]
  package let images: [PlannedImage]
  package let exports: [PlannedExport]
  /// What the search finds; nil where the theme has none.
  let search: SearchPlan?
}
