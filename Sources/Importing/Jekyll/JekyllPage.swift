internal import Chronology
internal import JSONWriting

/// A text of a site of Jekyll, with its place on the site.
struct JekyllPage {
  enum Kind: Equatable {
    case post
    case draft
    case page
    case collection(String, permalink: String?)

    /// As `defaults` call it.
    var type: String {
      switch self {
      case .post: "posts"
      case .draft: "drafts"
      case .page: "pages"
      case .collection(let name, _): name
      }
    }
  }

  let file: String
  let kind: Kind
  /// From the folder of its kind, without ending and, for posts, without date.
  let stem: String
  /// That of a post's file name.
  let day: String?
  /// The folders around `_posts`, which are categories.
  let folders: [String]
  var matter: SiteFrontMatter
  /// How many of the fields are the file's own; the others are the site's defaults.
  let ownFields: Int

  subscript(name: String) -> JSONValue? { matter.fields.first { $0.name == name }?.value }

  var name: String { stem.split(separator: "/").last.map(String.init) ?? stem }

  var categories: [String] {
    let own = ["categories", "category"].compactMap { self[$0] }.flatMap { value -> [String] in
      if case .string(let text) = value { return text.split(whereSeparator: \.isWhitespace).map(String.init) }
      return value.scalarTexts ?? []
    }
    return folders + own.filter { !folders.contains($0) }
  }

  private var calendarDay: CalendarDay? {
    (self["date"]?.plainText ?? day).flatMap { SiteDay($0) }.flatMap { ImportedDate.day($0.day) }
  }

  func address(_ configuration: JekyllConfiguration) -> String {
    let own = self["permalink"]?.plainText
    switch kind {
    case .post, .draft:
      return fill(configuration.postTemplate(own))
    case .page:
      if let own { return fill(own) }
      let isIndex = name == "index"
      let folder = stem.dropLast(name.count)
      if isIndex { return "/" + folder }
      return "/\(stem)" + (configuration.isPretty ? "/" : ".html")
    case .collection(let collection, let permalink):
      let usual = "/\(collection)/:path" + (configuration.isPretty ? "/" : ":output_ext")
      return fill(own ?? permalink ?? usual)
    }
  }

  private func fill(_ template: String) -> String {
    let slug = self["slug"]?.plainText
    return AddressTemplate.fill(template) { name in
      switch name {
      case "categories": return categories.map { $0.lowercased() }.joined(separator: "/")
      case "slugified_categories": return categories.map(AddressTemplate.slug).joined(separator: "/")
      case "title": return slug ?? self.name
      case "slug": return AddressTemplate.slug(slug ?? self.name)
      case "name", "basename": return self.name
      case "path": return kind == .page ? String(stem.dropLast(self.name.count)) : stem
      case "collection": return kind.type
      case "output_ext": return ".html"
      case "hour", "minute", "second": return clock(name)
      default: return AddressTemplate.datePart(name, of: calendarDay)
      }
    }
  }

  private func clock(_ name: String) -> String {
    let parts =
      (self["date"]?.plainText ?? "").split { $0 == " " || $0 == "T" }.dropFirst().first?
      .split(separator: ":").map { $0.prefix(2) } ?? []
    let index = ["hour", "minute", "second"].firstIndex(of: name) ?? 0
    return parts.count > index ? String(parts[index]) : "00"
  }
}
