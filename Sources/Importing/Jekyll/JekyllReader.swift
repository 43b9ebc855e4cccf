internal import JSONWriting

/// Makes a document of a text of Jekyll.
struct JekyllReader {
  private let page: JekyllPage
  private let address: String
  private let configuration: JekyllConfiguration
  private let settings: ImportSettings
  private let authors: [String: String]

  init(
    _ page: JekyllPage, _ address: String, _ configuration: JekyllConfiguration, _ settings: ImportSettings,
    _ authors: [String: String]
  ) {
    self.page = page
    self.address = address
    self.configuration = configuration
    self.settings = settings
    self.authors = authors
  }

  /// Without its text.
  func document(_ report: inout ImportReport) -> SiteDocument {
    let hasDay = page.day != nil || page["date"]?.plainText.flatMap { SiteDay($0) } != nil
    let isPage = page.kind == .page && !hasDay && !page.stem.contains("/")
    var wanted = page.kind == .page || !hasDay ? page.stem : page.name
    if case .collection(let name, _) = page.kind, !hasDay { wanted = "\(name)/\(wanted)" }
    var document = SiteDocument(isPage ? .page : .article, wanted: wanted, at: ImportPlace(file: page.file))
    // Nobody has a draft's address.
    if page.kind == .draft { document.names = [address] } else { document.addresses = [address] }
    document.names.append("/" + page.file)
    document.language = configuration.text("lang") ?? configuration.text("locale")
    document.firstLine = page.matter.firstLine
    document.hasAttributes = true
    document.isDraft = page.kind == .draft
    var reader = SiteFieldReader(document)
    for (message, place) in page.matter.notes { report.note(message, at: place) }
    if let day = page.day {
      if page["date"] == nil {
        reader.document.date = day
        reader.document.note("date of the file name", .kept(key: "date"))
        holdBack(day, at: document.place, &reader)
      } else {
        reader.document.note(
          "date of the file name", .mapped(key: "aliases", how: "as a part of the address"))
      }
    }
    if page.kind == .draft {
      reader.document.note("folder _drafts", .mapped(key: "status", how: "as a draft"))
    }
    reader.document.note("file name", .mapped(key: "id", how: "as a name with small letters and hyphens"))
    for folder in page.folders {
      reader.document.terms.append(.init(taxonomy: "categories", name: folder))
      reader.document.note("folder of _posts", .mapped(key: "topics", how: "each a topic of its own"))
    }
    for field in page.matter.fields { read(field, &reader) }
    for note in reader.notes { report.note(note.message, at: note.place) }
    return reader.document
  }

  private func read(_ field: SiteFrontMatter.Field, _ reader: inout SiteFieldReader) {
    switch field.name {
    case "title": reader.title(field)
    case "date":
      reader.date(field)
      if let day = field.value.plainText.flatMap({ SiteDay($0)?.day }) {
        holdBack(day, at: field.place, &reader)
      }
    case "last_modified_at", "updated", "lastmod": reader.updated(field)
    case "published":
      if field.value.flag == false { reader.document.isDraft = true }
      field.value.flag == nil ? reader.extra(field) : reader.map(field, "status", "draft or published")
    case "draft":
      if field.value.flag == true { reader.document.isDraft = true }
      field.value.flag == nil ? reader.extra(field) : reader.map(field, "status", "draft or published")
    case "excerpt", "summary": reader.summary(field)
    case "description":
      page["excerpt"] == nil && page["summary"] == nil ? reader.summary(field) : reader.extra(field)
    case "author", "authors": reader.authors(field, known: authors)
    case "categories", "category": reader.terms(field, "categories", splits: field.name == "categories")
    case "tags", "tag": reader.terms(field, "tags", splits: field.name == "tags")
    case "lang", "locale", "language": reader.language(field)
    case "ref", "translation_key", "lang-ref", "page_id":
      guard let key = field.value.plainText, page["lang"] != nil else { return reader.extra(field) }
      reader.document.translationKey = key
      reader.map(field, "translations", "as files beside their original")
    case "image", "header-img", "thumbnail": reader.image(field)
    case "permalink", "slug": reader.map(field, "aliases", "as a part of the address")
    case "redirect_from": reader.aliases(field, from: "/")
    case "layout": reader.drop(field, "how the site looks")
    default: reader.extra(field)
    }
  }

  /// Jekyll publishes no post of tomorrow, unless it is told to.
  private func holdBack(_ day: String, at place: ImportPlace, _ reader: inout SiteFieldReader) {
    guard page.kind == .post, let today = settings.today, day > today,
      configuration.values["future"]?.flag != true
    else { return }
    reader.holdBack("its day, \(day), hasn't come", at: place)
  }
}
