/// What a site is, beside its documents.
struct SiteFacts: Sendable {
  /// Nil where the site isn't a folder.
  var folder: SiteFolder?
  var media = SiteMedia.none
  /// Where it is published, with its host and without a slash at the end: `https://news.example/blog`.
  var url: String?
  /// The path that its addresses begin with in links, such as `/blog`; they are told without it everywhere else.
  var prefix = ""

  /// The link of an address on the site as it is; nil where nobody knows where that is.
  func link(to address: String) -> String? {
    let isBelow = !prefix.isEmpty && (address == prefix || address.hasPrefix(prefix + "/"))
    return url.map { $0 + SiteAddress.written(isBelow ? String(address.dropFirst(prefix.count)) : address) }
  }

  /// A text whose links to the site's own host begin at its root; code stays as it is.
  func withoutHost(_ text: String) -> String {
    guard let url, text.contains("](" + url) || text.contains("]: " + url) else { return text }
    let bytes = Array(text.utf8)
    let code = CodeRegions(bytes)
    let (inline, definition) = (Array("](\(url)".utf8), Array("]: \(url)".utf8))
    var result: [UInt8] = []
    var done = 0
    var place = 0
    while let bracket = bytes[place...].firstIndex(of: UInt8(ascii: "]")) {
      place = bracket + 1
      let rest = bytes[bracket...]
      guard let mark = [inline, definition].first(where: { rest.starts(with: $0) }), !code.contains(bracket)
      else {
        continue
      }
      let end = bracket + mark.count
      let isWhole = end == bytes.count || "/)# \n".utf8.contains(bytes[end])
      guard isWhole else { continue }
      result += bytes[done..<bracket + mark.count - url.utf8.count]
      if end == bytes.count || bytes[end] != UInt8(ascii: "/") { result.append(UInt8(ascii: "/")) }
      (done, place) = (end, end)
    }
    return String(decoding: result + bytes[done...], as: UTF8.self)
  }
}
