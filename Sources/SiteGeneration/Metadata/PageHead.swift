internal import ArchiveModel
internal import JSONWriting
internal import TrustedMarkup

/// What a page says of itself to programs, beyond what every page does.
struct PageHead: Sendable {
  /// The type that the Open Graph protocol has for it.
  var type = "website"
  /// Further properties of that protocol.
  var properties: [NamedValueView] = []
  /// Names that Highwire Press and Dublin Core gave.
  var metadata: [NamedValueView] = []
  /// What it is about, as schema.org has it.
  var linkedData: [JSONValue] = []
  /// Feeds of its own, before those of the archive.
  var feeds: [Feed] = []
  /// Whether what other languages have in its place is the same page.
  var isInEveryLanguage = true
}

extension PageHead {
  /// A script that browsers don't run: data for whoever reads the page.
  var script: SafeHTML {
    guard !linkedData.isEmpty else { return .empty }
    let graph = JSONValue.members([
      "@context": .string("https://schema.org"), "@graph": .array(linkedData),
    ])
    return SafeHTML(
      trusted: Array("<script type=\"application/ld+json\">".utf8) + graph.scriptBytes
        + Array("</script>".utf8))
  }
}

extension PageBuilder {
  /// The address of a page for those who don't see it from another; nil for an archive that doesn't know where it is published.
  func absoluteURL(_ path: String, fragment: String? = nil) -> String? {
    archive.configuration.baseURL.map { LinkBase.absolute($0).url(path, fragment: fragment) }
  }

  /// The same page in each language that has it, and for readers of all others; none where there is only one.
  func alternates(_ counterpart: (LanguageTag) -> String?) -> [AlternateView] {
    let languages = archive.configuration.languages
    guard languages.count > 1, let base = archive.configuration.baseURL.map(LinkBase.absolute) else {
      return []
    }
    let pages = languages.compactMap { other in
      counterpart(other).map { AlternateView(tag: other.rawValue, url: base.url($0)) }
    }
    guard pages.count > 1 else { return [] }
    return pages + [AlternateView(tag: "x-default", url: pages[0].url)]
  }

  /// Properties of the Open Graph protocol.
  func openGraph(_ head: PageHead, title: String, description: String?, url: String?) -> [NamedValueView] {
    var values = [NamedValueView("og:type", head.type), NamedValueView("og:title", title)]
    if let url { values.append(NamedValueView("og:url", url)) }
    if let description { values.append(NamedValueView("og:description", description)) }
    values.append(NamedValueView("og:site_name", archive.configuration.title(in: language)))
    return values + head.properties
  }
}
