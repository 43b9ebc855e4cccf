internal import JSONWriting

/// Makes a document of a page of Hugo.
struct HugoReader {
  private let page: HugoPage
  private let address: String
  private let configuration: HugoConfiguration
  private let settings: ImportSettings
  private let names: HugoNames

  init(
    _ page: HugoPage, _ address: String, _ configuration: HugoConfiguration, _ settings: ImportSettings,
    _ names: HugoNames
  ) {
    self.page = page
    self.address = address
    self.configuration = configuration
    self.settings = settings
    self.names = names
  }

  /// Nil for a page that the site doesn't show, or that is a list and no text.
  mutating func document(_ report: inout ImportReport) -> SiteDocument? {
    let place = ImportPlace(file: page.file)
    let isBlank = page.matter.text.allSatisfy(\.isWhitespace)
    if page.isSection, isBlank {
      report.leaveOut("_index.md", "titles of lists, without a text")
      return nil
    }
    let build = page["_build"] ?? page["build"]
    if page["headless"]?.flag == true
      || build?["render"]?.plainText.map({ ["never", "false"].contains($0) }) ?? false
    {
      report.leaveOut("headless pages", "parts of other pages, which the site doesn't show")
      return nil
    }
    let hasDay = ["date", "publishdate"].contains { page[$0]?.plainText.flatMap { SiteDay($0) } != nil }
    let isPage = page.isSection || page.parts.count <= 1 && !hasDay
    let wanted = isPage || !hasDay ? page.parts.joined(separator: "/") : page.parts.last ?? ""
    var document = SiteDocument(
      isPage ? .page : .article, wanted: wanted.isEmpty ? "home" : wanted, at: place)
    document.addresses = [address]
    document.names = ["/" + page.path]
    document.translationKey =
      page["translationkey"]?.plainText.map { "key \($0)" } ?? page.parts.joined(separator: "/")
      + (page.isSection ? "/_index" : "")
    if !page.language.isEmpty { document.language = page.language }
    document.firstLine = page.matter.firstLine
    document.hasAttributes = true
    var reader = SiteFieldReader(document)
    for (message, place) in page.matter.notes { report.note(message, at: place) }
    var taken: Set<String> = []
    for field in page.matter.fields where taken.insert(field.name.lowercased()).inserted {
      read(field, &reader)
    }
    if page.parts.last.map({ !$0.isEmpty }) ?? false {
      reader.document.note("path", .mapped(key: "id", how: "as a name with small letters and hyphens"))
    }
    if !page.language.isEmpty { reader.document.note("language of the file", .kept(key: "lang")) }
    for note in reader.notes { report.note(note.message, at: note.place) }
    document = reader.document
    var shortcodes = HugoShortcodes(page, document, configuration, names)
    document.text = shortcodes.text(&report)
    document.fields += shortcodes.fields
    return document
  }

  private func read(_ field: SiteFrontMatter.Field, _ reader: inout SiteFieldReader) {
    let name = field.name.lowercased()
    switch name {
    case "title": reader.title(field)
    case "date": reader.date(field); holdBack(field, &reader)
    case "publishdate", "pubdate", "published":
      if reader.document.date == nil, page["date"] == nil { reader.date(field) } else { reader.extra(field) }
      holdBack(field, &reader)
    case "lastmod", "modified": reader.updated(field)
    case "expirydate", "unpublishdate":
      reader.extra(field)
      if let day = field.value.plainText.flatMap({ SiteDay($0)?.day }), let today = settings.today,
        day < today
      {
        reader.holdBack("it has expired", at: field.place)
      }
    case "draft":
      if field.value.flag == nil, field.value != .null {
        reader.holdBack("its “draft” is neither true nor false", at: field.place)
      }
      if field.value.flag == true { reader.document.isDraft = true }
      field.value.flag == nil ? reader.extra(field) : reader.map(field, "status", "draft or published")
    case "summary": reader.summary(field)
    case "description": page["summary"] == nil ? reader.summary(field) : reader.extra(field)
    case "author", "authors": reader.authors(field)
    case "slug", "url": reader.map(field, "aliases", "as a part of the address")
    case "aliases": reader.aliases(field, from: SiteAddress.key(address), areFolders: true)
    case "translationkey": reader.map(field, "translations", "as files beside their original")
    case "images", "image", "featured_image", "cover": reader.image(field)
    case "layout", "type", "outputs", "markup": reader.drop(field, "how the site looks")
    case "weight", "menu", "menus", "linktitle", "cascade", "sitemap": reader.extra(field)
    case "taxonomies":
      for member in field.value.members ?? [] {
        reader.terms(.init(name: member.name, value: member.value, place: field.place), member.name)
      }
      if field.value.members == nil { reader.extra(field) }
    default: configuration.taxonomies.contains(name) ? reader.terms(field, name) : reader.extra(field)
    }
  }

  /// What the site wouldn't show today.
  private func holdBack(_ field: SiteFrontMatter.Field, _ reader: inout SiteFieldReader) {
    guard let today = settings.today, let text = field.value.plainText, !PlainText.line(text).isEmpty else {
      return
    }
    guard let day = SiteDay(text)?.day else {
      return reader.holdBack("nobody can tell whether “\(PlainText.line(text))” has come", at: field.place)
    }
    // Of today's times it isn't known whether they have come.
    guard day > today || day == today && PlainText.line(text).utf8.count > "2022-09-25".utf8.count else {
      return
    }
    reader.holdBack("its time, \(PlainText.line(text)), hasn't come", at: field.place)
  }
}
