internal import JSONWriting

/// A text of a site's content, with its place on the site.
struct HugoPage {
  /// From the folder of the content, such as `posts/queue/index.it.md`.
  let path: String
  let file: String
  let matter: SiteFrontMatter
  let language: String
  /// The parts of its path without `index`, language and ending: `posts`, `queue`.
  let parts: [String]
  /// Whether its folder is its own, and other files there belong to it.
  let isBundle: Bool
  /// Whether it stands for a section.
  let isSection: Bool

  init(path: String, file: String, matter: SiteFrontMatter, language: String, stem: String) {
    self.path = path
    self.file = file
    self.matter = matter
    self.language = language
    var parts = stem.split(separator: "/").map(String.init)
    isSection = parts.last == "_index"
    isBundle = parts.last == "index" || isSection
    if isBundle { parts.removeLast() }
    self.parts = parts
  }

  subscript(name: String) -> JSONValue? {
    matter.fields.first { $0.name.lowercased() == name }?.value
  }

  var section: String { parts.count > 1 || isSection ? parts.first ?? "" : "" }

  /// Where the site has it.
  func address(_ configuration: HugoConfiguration, day: SiteDay?) -> String {
    let folder = configuration.folder(of: language)
    if let url = self["url"]?.plainText, !url.isEmpty {
      return url.hasPrefix("/") ? url : "\(folder)/\(url)"
    }
    let slug = self["slug"]?.plainText.map { AddressTemplate.slug($0) }.flatMap { $0.isEmpty ? nil : $0 }
    if !isSection, let template = configuration.permalink(of: section) {
      return folder
        + ended(AddressTemplate.fill(template) { token($0, slug, day, configuration) }, configuration)
    }
    var parts = parts.map { Self.part($0, configuration) }
    if let slug, !parts.isEmpty { parts[parts.count - 1] = slug }
    if parts.isEmpty { return folder + "/" }
    return folder + ended("/" + parts.joined(separator: "/"), configuration)
  }

  private func ended(_ address: String, _ configuration: HugoConfiguration) -> String {
    if address.hasSuffix("/") || address.hasSuffix(".html") { return address }
    return configuration.isUgly && !isSection ? address + ".html" : address + "/"
  }

  private func token(
    _ name: String, _ slug: String?, _ day: SiteDay?, _ configuration: HugoConfiguration
  ) -> String? {
    let fileName = parts.last.map { Self.part($0, configuration) } ?? ""
    let title = self["title"]?.plainText.map { AddressTemplate.slug($0) } ?? fileName
    switch name {
    case "section": return Self.part(section, configuration)
    case "sections": return parts.dropLast().map { Self.part($0, configuration) }.joined(separator: "/")
    case "title": return title
    case "slug": return slug ?? title
    case "filename", "contentbasename": return fileName
    case "slugorfilename", "slugorcontentbasename": return slug ?? fileName
    default: return AddressTemplate.datePart(name, of: day.flatMap { ImportedDate.day($0.day) })
    }
  }

  /// A name as a part of an address.
  static func part(_ name: String, _ configuration: HugoConfiguration) -> String {
    let name = configuration.isPathKept ? name : name.lowercased()
    return String(name.map { $0.isWhitespace ? "-" : $0 })
  }
}
