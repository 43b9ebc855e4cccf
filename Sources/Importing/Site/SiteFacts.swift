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
    url.map { $0 + SiteAddress.written(address) }
  }
}
