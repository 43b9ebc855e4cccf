internal import ArchiveModel
internal import Chronology

/// The list of an archive's pages for search engines (sitemaps.org, protocol 0.9).
enum Sitemap {
  struct Entry: Hashable, Sendable {
    let path: String
    /// The day of the last change, where the metadata says it.
    let changed: CalendarDay?
  }

  /// How many pages a file may name by the protocol.
  static let limit = 50_000
  static let path = "sitemap.xml"
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// - Parameter part: from 1.
  static func path(ofPart part: Int) -> String { "sitemap-\(part).xml" }

  /// The pages that have an address of their own, in the order of the plan.
  static func entries(of pages: [PlannedPage], in archive: Archive) -> [Entry] {
    pages.compactMap { page in
      switch page.content {
      case .redirect, .notFound: return nil
      case .article(let handle):
        return Entry(path: page.path.rawValue, changed: archive[handle].lastChange ?? archive[handle].date)
      default: return Entry(path: page.path.rawValue, changed: nil)
      }
    }
  }

  static func bytes(of entries: some Sequence<Entry>, below root: LinkBase) -> [UInt8] {
    var xml = XMLWriter()
    xml.open("urlset", ["xmlns": namespace])
    for entry in entries {
      xml.open("url")
      xml.element("loc", root.url(entry.path))
      if let day = entry.changed, day.isCommon { xml.element("lastmod", day.iso8601) }
      xml.close("url")
    }
    xml.close("urlset")
    return xml.bytes
  }

  /// The file that names the others.
  static func index(ofParts count: Int, below root: LinkBase) -> [UInt8] {
    var xml = XMLWriter()
    xml.open("sitemapindex", ["xmlns": namespace])
    for part in 1...count {
      xml.open("sitemap")
      xml.element("loc", root.url(path(ofPart: part)))
      xml.close("sitemap")
    }
    xml.close("sitemapindex")
    return xml.bytes
  }
}

/// What crawlers are told (RFC 9309): everything may be read, and where the list of pages is.
enum RobotsFile {
  static let path = "robots.txt"

  static func bytes(below root: LinkBase) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(root.url(Sitemap.path))\n".utf8)
  }
}
