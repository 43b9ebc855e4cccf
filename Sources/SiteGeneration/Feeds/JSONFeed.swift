internal import JSONWriting

/// Writes a feed as JSON Feed 1.1.
enum JSONFeed {
  static func bytes(of feed: FeedDocument) -> [UInt8] {
    let json = JSONValue.members([
      "version": .string("https://jsonfeed.org/version/1.1"), "title": .string(feed.title),
      "home_page_url": .string(feed.page), "feed_url": .string(feed.url),
      "description": feed.description.map { .string($0) }, "language": .string(feed.language),
      "authors": authors([feed.publisher]), "items": .array(feed.entries.map(item)),
    ])
    return json.bytes(indented: false) + [UInt8(ascii: "\n")]
  }

  private static func item(_ entry: FeedEntry) -> JSONValue {
    .members([
      "id": .string(entry.id), "url": .string(entry.url), "title": .string(entry.title),
      "language": .string(entry.language), "summary": entry.summary.map { .string($0) },
      "content_html": .string(String(decoding: entry.content, as: UTF8.self)),
      "date_published": .string(entry.published.timestamp), "date_modified": .string(entry.updated.timestamp),
      "authors": entry.authors.isEmpty ? nil : authors(entry.authors),
      "tags": entry.tags.isEmpty ? nil : .array(entry.tags.map { .string($0) }),
    ])
  }

  private static func authors(_ names: [String]) -> JSONValue {
    .array(names.map { .members(["name": .string($0)]) })
  }
}
