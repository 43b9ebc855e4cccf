/// Writes a feed as Atom (RFC 4287).
enum AtomFeed {
  static func bytes(of feed: FeedDocument) -> [UInt8] {
    var xml = XMLWriter()
    xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language])
    xml.element("id", feed.id)
    xml.element("title", feed.title)
    if let description = feed.description { xml.element("subtitle", description) }
    xml.element("updated", feed.updated.timestamp)
    xml.empty("link", ["rel": "self", "type": FeedFormat.atom.mediaType, "href": feed.url])
    xml.empty(
      "link", ["rel": "alternate", "type": "text/html", "hreflang": feed.language, "href": feed.page])
    author(feed.publisher, to: &xml)
    if let license = feed.license { xml.element("rights", license) }
    xml.element("generator", "Regesta")
    for entry in feed.entries { write(entry, to: &xml) }
    xml.close("feed")
    return xml.bytes
  }

  private static func write(_ entry: FeedEntry, to xml: inout XMLWriter) {
    xml.open("entry", ["xml:lang": entry.language])
    xml.element("id", entry.id)
    if entry.titleLanguage == entry.language {
      xml.element("title", entry.title)
    } else {
      xml.element("title", ["xml:lang": entry.titleLanguage], Array(entry.title.utf8))
    }
    xml.empty(
      "link", ["rel": "alternate", "type": "text/html", "hreflang": entry.pageLanguage, "href": entry.url])
    xml.element("published", entry.published.timestamp)
    xml.element("updated", entry.updated.timestamp)
    for name in entry.authors { author(name, to: &xml) }
    for tag in entry.tags { xml.empty("category", ["term": tag]) }
    if let summary = entry.summary { xml.element("summary", summary) }
    xml.element("content", ["type": "html"], entry.content)
    xml.close("entry")
  }

  private static func author(_ name: String, to xml: inout XMLWriter) {
    xml.open("author")
    xml.element("name", name)
    xml.close("author")
  }
}
