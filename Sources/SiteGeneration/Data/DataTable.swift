internal import ArchiveModel
internal import JSONWriting

/// The columns of the tables.
enum DataTable {
  /// - Parameter languages: of the archive, the default first.
  static func columns(of set: DataSet, in languages: [LanguageTag]) -> [DataColumn] {
    switch set {
    case .articles: articles
    case .entities: entities(languages)
    case .sources: sources(languages)
    case .pages: pages
    case .references: references
    // The first is no table, nor are versions in a list, and the last's are those of timelines.
    case .archive, .images, .events: []
    }
  }

  private static let id = DataColumn.member("id", "What the record is known by.")
  private static let page = DataColumn.member("page", "The address of its page.")
  private static let image = DataColumn.member(
    "image", "The path of the image that stands for it, as in images.json.", at: ["image", "file"])
  private static let aliases = DataColumn.list("aliases", "Former addresses, from the output's root.")
  private static let translations = DataColumn.list("translations", "The languages of its translations.")

  private static let articles: [DataColumn] = [
    id, page, .member("title", "The headline."), .member("date", "The day on which the archive wrote it."),
    .member("updated", "The day of the last change of substance."), .member("lang", "Its language."),
    .member("summary", "One paragraph that stands for it."),
    .list("authors", "Ids of persons or organisations, and names of others.", separator: "; "),
    .list("regions", "Ids of regions."), .list("people", "Ids of persons."),
    .list("organisations", "Ids of organisations."), .list("topics", "Ids of topics."),
    .list("sources", "Ids of sources."), .list("events", "Ids of the events that it tells."),
    .member("status", "Whether it was retracted."), image, aliases, translations,
  ]

  private static func entities(_ languages: [LanguageTag]) -> [DataColumn] {
    [.member("collection", "What kind of entity it is."), id, page]
      + DataColumn.localized("name", in: languages, "Its name.") + [
        .list("spellings", "Other forms of its name.", separator: "; "),
        .member("wikidata", "The Wikidata item."), .member("parent", "The region that a region is part of."),
        .member("kind", "What kind of region it is."), .member("iso", "Its ISO 3166 code."),
        .member("latitude", "In degrees, north positive.", at: ["coordinates", "lat"], type: "number"),
        .member("longitude", "In degrees, east positive.", at: ["coordinates", "lon"], type: "number"),
        .member("precision", "How exact the point may be taken to be.", at: ["coordinates", "precision"]),
        image, aliases, translations,
      ]
  }

  private static func sources(_ languages: [LanguageTag]) -> [DataColumn] {
    let head = [id, page] + DataColumn.localized("title", in: languages, "The document's title.")
    let reliability = DataColumn.localized("reliability", in: languages, "How far the archive trusts it.")
    return head + [
      .member("publisher", "Who published it."), .member("url", "Where it is, or was."),
      .member("archived", "An archived copy."), .member("published", "When it was published, as EDTF."),
      .member("accessed", "The day on which it was read."), .member("lang", "The document's language."),
      .member("sha256", "The SHA-256 of the original."),
    ] + reliability + [image, aliases, translations]
  }

  private static let pages: [DataColumn] = [
    id, page, .member("title", "The title."), .member("summary", "One paragraph that stands for it."),
    image, aliases, translations,
  ]

  private static let references: [DataColumn] = [
    .member("from", "What names the other: a kind and an id, as of all below."),
    .member("lang", "The language of the text that does."), .member("to", "What is named."),
    .member("fragment", "The place in it, such as an event."),
    .member("by", "How: author, metadata, link, mention or citation."),
    .member("locator", "Of a citation: where in the source."),
  ]
}
