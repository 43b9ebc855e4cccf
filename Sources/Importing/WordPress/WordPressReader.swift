internal import JSONWriting

/// Understands the items of an export that become documents.
struct WordPressReader {
  private let site: WordPressSite
  private let file: String
  private let item: WXRItem
  private var document: SiteDocument
  private var extra: [(key: String, values: [JSONValue])] = []

  /// The document of a post or page.
  static func document(
    of item: WXRItem, in site: WordPressSite, file: String, _ report: inout ImportReport
  ) -> SiteDocument {
    var reader = WordPressReader(item, site, file)
    reader.read(&report)
    return reader.document
  }

  /// What people know an item by.
  static func place(of item: WXRItem, in file: String) -> ImportPlace {
    let name = item["wp:post_name"] ?? item["title"] ?? ""
    return ImportPlace(
      file: file, line: item.line,
      record: "item \(item.id)\(name.isEmpty ? "" : " “\(PlainText.line(name))”")")
  }

  private init(_ item: WXRItem, _ site: WordPressSite, _ file: String) {
    self.item = item
    self.site = site
    self.file = file
    let slug = item["wp:post_name"].map(SiteAddress.decoded) ?? item["title"] ?? "post-\(item.id)"
    let isPage = item.type == "page"
    let year = (item["wp:post_date"] ?? "").prefix(4)
    let wanted = isPage || year.isEmpty || year == "0000" ? slug : "\(year)/\(slug)"
    document = SiteDocument(isPage ? .page : .article, wanted: wanted, at: Self.place(of: item, in: file))
  }

  private mutating func read(_ report: inout ImportReport) {
    readStatus(&report)
    readAddress(&report)
    for (name, value) in item.fields { read(name, value, &report) }
    for term in item.terms { read(term) }
    for (key, value) in item.meta { readMeta(key, value, &report) }
    if item.comments > 0 {
      for _ in 0..<item.comments {
        document.note(
          "wp:comment",
          .dropped(why: "comments are of readers, with their addresses, and aren't the archive's"))
      }
    }
    for (key, values) in extra {
      document.extra.append(.init(key, values.count == 1 ? values[0] : .array(values)))
    }
  }

  private mutating func readStatus(_ report: inout ImportReport) {
    let status = item.status
    document.isDraft = status != "publish"
    let place = document.place
    switch status {
    case "publish" where item.type == "page":
      document.note("wp:status", .dropped(why: "every page is published"))
    case "publish": document.note("wp:status", .mapped(key: "status", how: "publish: published"))
    case "private": report.note("it was private; it is a draft", at: place)
    case "future":
      report.note(
        "it was to be published on \(item["wp:post_date"] ?? "a later day"); it is a draft", at: place)
    default: break
    }
    if status != "publish" { document.note("wp:status", .mapped(key: "status", how: "\(status): a draft")) }
    guard item["wp:post_password"] != nil else { return }
    document.isDraft = true
    report.note("it had a password; it is a draft, and the password is left out", at: place)
  }

  private mutating func readAddress(_ report: inout ImportReport) {
    guard item["link"] != nil else { return }
    guard let address = site.address(of: item) else {
      document.note(
        "link", .dropped(why: "no redirect can stand at an address with a question mark or on another site"))
      return
    }
    document.addresses.append(address)
    document.note("link", .mapped(key: "aliases", how: "as a former address"))
  }

  private mutating func read(_ name: String, _ value: String, _ report: inout ImportReport) {
    guard !value.isEmpty else { return }
    switch name {
    case "link", "wp:status": break
    case "title":
      document.title = HTMLMarkdown(value).plain
      document.note(
        name, document.title == value ? .kept(key: "title") : .mapped(key: "title", how: "without markup"))
    case "dc:creator":
      guard let shown = site.channel.authors[value].flatMap(AuthorName.shown) else {
        return document.note(name, .dropped(why: "the export has no name to show for this login"))
      }
      document.authors = [shown]
      document.note(name, .mapped(key: "authors", how: "by the name that is shown"))
    case "content:encoded": readText(value, &report)
    case "excerpt:encoded":
      document.summary = HTMLMarkdown(value, newlines: .paragraphs).plain
      document.note(name, .mapped(key: "summary", how: "without markup"))
    case "wp:post_date": readDate(name, value)
    case "wp:post_modified":
      let day = value.prefix(10)
      guard day != (item["wp:post_date"] ?? "").prefix(10), !day.hasPrefix("0000") else {
        return document.note(name, .dropped(why: "it is the day of the post, or none"))
      }
      document.updated = String(day)
      document.note(name, .mapped(key: "updated", how: "as a day"))
    case "wp:post_name": document.note(name, .mapped(key: "id", how: "with the year"))
    case "wp:post_type": document.note(name, .mapped(key: "kind", how: "post: an article, page: a page"))
    default: document.note(name, .dropped(why: Self.reasons[name] ?? "an archive has no place for it"))
    }
  }

  private static let reasons: [String: String] = [
    "pubDate": "wp:post_date says it", "guid": "it is an id of WordPress's own, and no address of a page",
    "description": "it is empty in every export", "wp:post_id": "it is a number of the site's own",
    "wp:post_date_gmt": "wp:post_date says it", "wp:post_modified_gmt": "wp:post_modified says it",
    "wp:comment_status": "an archive has no comments", "wp:ping_status": "an archive has no comments",
    "wp:post_parent": "the address says it", "wp:menu_order": "an archive has no menus of that kind",
    "wp:post_password": "it is a secret", "wp:is_sticky": "lists are in order of time",
  ]

  private mutating func readDate(_ name: String, _ value: String) {
    guard !value.hasPrefix("0000") else { return document.note(name, .dropped(why: "it is no day")) }
    document.date = String(value.prefix(10))
    document.note(name, .mapped(key: "date", how: "as a day"))
  }

  private mutating func readText(_ html: String, _ report: inout ImportReport) {
    if html.replacing(" ", with: "").contains("\"blockVisibility\":false") {
      document.isDraft = true
      report.note("it has a block that the site hides, and so is a draft", at: document.place)
    }
    let (text, notes) = WordPressText.markdown(html, of: item, in: site)
    document.text = text
    for note in notes { report.note(note, at: document.place) }
    document.note("content:encoded", .mapped(key: "the text", how: "as Markdown"))
  }

  private mutating func read(_ term: WXRItem.Term) {
    let name = HTMLMarkdown(term.name).plain
    switch term.taxonomy {
    case "language":
      document.language = term.nicename
      document.note("category language", .mapped(key: "lang", how: "by its short name"))
    case "post_translations", "term_translations":
      document.translationKey = term.nicename
      document.note(
        "category post_translations", .mapped(key: "translations", how: "as documents of one name"))
    case "post_format", "nav_menu", "wp_theme", "link_category":
      document.note("category \(term.taxonomy)", .dropped(why: "it says how the site shows it"))
    case _ where term.nicename == "uncategorized":
      document.note("category \(term.taxonomy)", .dropped(why: "“Uncategorized” says nothing"))
    default:
      document.terms.append(SiteDocument.Term(taxonomy: term.taxonomy, name: name))
      document.note("category \(term.taxonomy)", .mapped(key: "topics", how: "by its name"))
    }
  }

  /// As reports call it; keys that end in a hash are of one kind.
  static func name(ofMeta key: String) -> String {
    let key = PlainText.line(key)
    for start in ["_oembed_time_", "_oembed_"] where key.hasPrefix(start) { return "wp:postmeta \(start)…" }
    return "wp:postmeta \(key)"
  }

  private mutating func readMeta(_ key: String, _ value: String, _ report: inout ImportReport) {
    let name = Self.name(ofMeta: key)
    switch key {
    case "_thumbnail_id":
      guard let image = site.attachments[value] else {
        report.note("the export doesn't have the image that stands for it", at: document.place)
        return document.note(name, .dropped(why: "the export doesn't have that image"))
      }
      document.image = site.address(image.address, isImage: true)
      document.note(name, .mapped(key: "image", how: "as the image's address"))
    case "_wp_old_slug":
      guard let address = document.addresses.first, !value.isEmpty else {
        return document.note(name, .dropped(why: "nobody knows at which address it stood"))
      }
      var parts = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard let last = parts.lastIndex(where: { !$0.isEmpty }) else { return }
      parts[last] = SiteAddress.decoded(value)
      document.addresses.append(parts.joined(separator: "/"))
      document.note(name, .mapped(key: "aliases", how: "in place of the name in the address"))
    case _ where key.hasPrefix("_"):
      document.note(name, .dropped(why: "keys that begin with _ are WordPress's own, and its programs'"))
    case WordPressFootnotes.key where !WordPressFootnotes(item).isEmpty:
      document.note(name, .mapped(key: "the text", how: "as footnotes"))
    case "": document.note("wp:postmeta", .dropped(why: "it has no key"))
    default:
      let text = PlainText.block(value)
      let key = PlainText.line(key)
      if let index = extra.firstIndex(where: { $0.key == key }) {
        extra[index].values.append(.string(text))
      } else {
        extra.append((key, [.string(text)]))
      }
      document.note(name, .kept(key: "extra"))
    }
  }
}
