/// What texts of an export need to know of the rest of it: attachments, authors, and where each item stood.
struct WordPressSite: Sendable {
  struct Attachment: Sendable {
    let address: String
    let alt: String
    let caption: String
  }

  var channel = WXRChannel()
  private(set) var attachments: [String: Attachment] = [:]
  /// The attachments of each item, in their order.
  private(set) var children: [String: [String]] = [:]
  /// Links by the ids of items.
  private(set) var links: [String: String] = [:]
  /// A copy of `wp-content/uploads`.
  let uploads: SiteFolder?

  init(uploads: SiteFolder?) {
    self.uploads = uploads
  }

  mutating func add(_ item: WXRItem) {
    // The address of what isn't published may tell what it is about.
    if let link = item["link"], item.status == "publish" { links[item.id] = link }
    guard item.type == "attachment", let address = item["wp:attachment_url"] ?? item["guid"] else { return }
    attachments[item.id] = Attachment(
      address: address, alt: item.meta("_wp_attachment_image_alt") ?? "",
      caption: item["excerpt:encoded"] ?? "")
    if let parent = item["wp:post_parent"], parent != "0" { children[parent, default: []].append(item.id) }
  }

  /// With its host and without a slash at the end.
  var url: String? {
    let written = channel["wp:base_blog_url"] ?? channel["link"] ?? channel["wp:base_site_url"]
    guard var url = written.map(PlainText.line), !url.isEmpty else { return nil }
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }

  /// Where the files stand that `--media` has.
  static let uploadsPath = "/wp-content/uploads/"

  /// The address from the site's root, where a link leads to the site; nil where it leads elsewhere.
  func path(of link: String) -> String? {
    guard let url else { return nil }
    let bare = Self.bare(url)
    let rest = Self.bare(link)
    guard rest != link, rest.hasPrefix(bare) else { return nil }
    let path = rest.dropFirst(bare.count)
    if path.isEmpty { return "/" }
    return path.hasPrefix("/") ? String(path) : path.hasPrefix("?") ? "/" + path : nil
  }

  /// An address without scheme and `www.`.
  private static func bare(_ url: String) -> String {
    for start in ["https://", "http://"] where url.hasPrefix(start) {
      let rest = url.dropFirst(start.count)
      return String(rest.hasPrefix("www.") ? rest.dropFirst(4) : rest)
    }
    return url
  }

  /// Where an item stood, as an alias can have it: decoded, without query; nil where it had no such address.
  func address(of item: WXRItem) -> String? {
    guard let path = item["link"].flatMap(path), !path.contains("?") else { return nil }
    return SiteAddress.decoded(path)
  }

  /// An address as a text of the archive has it: from the root where it leads to the site and may be found there.
  func address(_ link: String, isImage: Bool) -> String {
    var path = path(of: link) ?? link
    guard path.hasPrefix("/") else { return link }
    if let item = Self.item(of: path), let known = links[item].flatMap(self.path), !known.contains("?") {
      path = known
    }
    if path.contains("?"), !isImage { return whole(path) }
    guard let file = path.firstRange(of: Self.uploadsPath).map({ path[$0.upperBound...] }) else {
      return path
    }
    // No page of the archive leads to a file, so links go on leading to the old site.
    guard isImage else { return whole(path) }
    return Self.uploadsPath + original(SiteAddress.decoded(SiteAddress.path(String(file))))
  }

  private func whole(_ path: String) -> String { url.map { $0 + path } ?? path }

  /// `12` of `/?p=12`.
  private static func item(of path: String) -> String? {
    for start in ["?p=", "?page_id=", "?attachment_id="] {
      guard let found = path.firstRange(of: start) else { continue }
      let digits = path[found.upperBound...].prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty { return String(digits) }
    }
    return nil
  }

  /// The file that WordPress made a smaller one of, `queue.jpg` for `queue-300x200.jpg`, where it is there.
  private func original(_ file: String) -> String {
    guard let uploads, let dot = file.lastIndex(of: "."), let hyphen = file[..<dot].lastIndex(of: "-") else {
      return file
    }
    let size = file[file.index(after: hyphen)..<dot].split(separator: "x")
    guard size.count == 2, size.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return file
    }
    let larger = file[..<hyphen] + file[dot...]
    return uploads.has(String(larger)) ? String(larger) : file
  }

  /// The files of `--media` by their addresses.
  var media: SiteMedia {
    var media = SiteMedia()
    for file in uploads?.files ?? [] { media.add(file.path, at: Self.uploadsPath + file.path) }
    return media
  }
}
