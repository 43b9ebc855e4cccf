/// Reads an export of WordPress (WXR).
///
/// The file is read twice: texts name attachments and pages that stand further on.
package struct WordPressImport {
  /// - Parameter uploads: a copy of the site's `wp-content/uploads`, if there is one.
  package static func run(
    _ stream: ImportStream, uploads: SiteFolder? = nil, into target: ImportTarget, settings: ImportSettings
  ) -> ImportResult {
    do throws(ImportProblem) {
      let site = try site(stream, uploads)
      var result = try documents(stream, site, target, settings)
      result.siteTitle = site.channel["title"]
      return result
    } catch {
      return ImportResult([error])
    }
  }

  private static func site(
    _ stream: ImportStream, _ uploads: SiteFolder?
  ) throws(ImportProblem) -> WordPressSite {
    var site = WordPressSite(uploads: uploads)
    let reader = WXRReader(file: stream.name) { site.add($0) }
    try reader.read(try stream.open())
    site.channel = reader.channel
    return site
  }

  private static func documents(
    _ stream: ImportStream, _ site: WordPressSite, _ target: ImportTarget, _ settings: ImportSettings
  ) throws(ImportProblem) -> ImportResult {
    var report = ImportReport()
    var settings = settings
    // Drafts are told by their status.
    settings.today = nil
    let facts = SiteFacts(folder: site.uploads, media: site.media, url: site.url)
    var shelf = SiteShelf(target, settings, site: facts)
    var items = 0
    let reader = WXRReader(file: stream.name) { item in
      items += 1
      if let reason = reasonToLeaveOut(item) { return leaveOut(item, reason, stream.name, &report) }
      shelf.add(WordPressReader.document(of: item, in: site, file: stream.name, &report))
    }
    try reader.read(try stream.open())
    guard items > 0 else {
      throw ImportProblem(at: ImportPlace(file: stream.name), "there is no item in it")
    }
    count(reader.channel, stream.name, target, &report)
    return shelf.finish(&report)
  }

  /// Why nothing is made of an item; nil where it becomes a document.
  private static func reasonToLeaveOut(_ item: WXRItem) -> String? {
    switch item.type {
    case "post", "page": break
    case "attachment": return "a file, which stands in the texts that show it"
    case "revision": return "an older text of a post"
    case "nav_menu_item": return "a line of a menu"
    case "wp_navigation", "wp_template", "wp_template_part", "wp_global_styles", "custom_css",
      "customize_changeset":
      return "how the site looks"
    case let type: return "“\(PlainText.line(type))” isn't a kind of WordPress's own"
    }
    switch item.status {
    case "trash": return "it was thrown away"
    case "auto-draft", "inherit": return "nobody has saved it"
    default: return nil
    }
  }

  private static func leaveOut(
    _ item: WXRItem, _ reason: String, _ file: String, _ report: inout ImportReport
  ) {
    let place = WordPressReader.place(of: item, in: file)
    let isPost = item.type == "post" || item.type == "page"
    report.records += 1
    report.leaveOut(
      isPost ? "\(item.type) (\(item.status))" : PlainText.line(item.type), reason, unit: "item")
    let fate = FieldFate.dropped(why: "it belongs to an item that is left out")
    for (name, value) in item.fields where !value.isEmpty { report.count(name, fate, at: place) }
    for term in item.terms { report.count("category \(term.taxonomy)", fate, at: place) }
    for (key, _) in item.meta { report.count(WordPressReader.name(ofMeta: key), fate, at: place) }
    for _ in 0..<item.comments { report.count("wp:comment", fate, at: place) }
  }

  /// What the export says of the site as a whole.
  private static func count(
    _ channel: WXRChannel, _ file: String, _ target: ImportTarget, _ report: inout ImportReport
  ) {
    let place = ImportPlace(file: file)
    for (name, value) in channel.fields where !value.isEmpty {
      if name == "title" {
        report.count(
          "channel title", .mapped(key: "title", how: "of a new archive, unless --title is given"), at: place)
        continue
      }
      report.count("channel \(name)", .dropped(why: "archive.yml says that of an archive"), at: place)
    }
    for (name, count) in channel.groups {
      let fate: FieldFate =
        name == "wp:author"
        ? .mapped(
          key: "authors",
          how: "the name that is shown; addresses of mail and names for logging in are dropped")
        : .dropped(why: "posts say which they have")
      for _ in 0..<count { report.count("channel \(name)", fate, at: place) }
    }
    guard let language = channel["language"].flatMap({ LanguageName.tag($0) }),
      language.prefix(while: { $0 != "-" }) != target.languages[0].rawValue.prefix(while: { $0 != "-" })
    else { return }
    report.note(
      "the site is in “\(language)”, and the archive's first language is “\(target.languages[0].rawValue)”",
      at: place)
  }
}
