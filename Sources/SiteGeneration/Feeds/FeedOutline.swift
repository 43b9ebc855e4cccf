internal import ArchiveModel

/// All feeds of an archive, for a reader to follow at once (OPML 2.0).
enum FeedOutline {
  static let path = "feeds/feeds.opml"

  /// - Parameter lists: for each language, its name and the feeds for its readers.
  static func bytes(title: String, of lists: [(language: String, name: String, feeds: [ListedFeed])])
    -> [UInt8]
  {
    var xml = XMLWriter()
    xml.open("opml", ["version": "2.0"])
    xml.open("head")
    xml.element("title", title)
    xml.close("head")
    xml.open("body")
    for list in lists where !list.feeds.isEmpty {
      xml.open("outline", ["text": list.name])
      for feed in list.feeds {
        xml.empty(
          "outline",
          [
            "type": "rss", "version": "ATOM", "text": feed.title, "title": feed.title,
            "language": list.language,
            "xmlUrl": feed.url, "htmlUrl": feed.page,
          ])
      }
      xml.close("outline")
    }
    xml.close("body")
    xml.close("opml")
    return xml.bytes
  }
}

/// A feed as the outline names it; addresses are absolute.
struct ListedFeed: Sendable {
  let title: String
  let url: String
  let page: String
}
