internal import ArchiveModel

extension PageBuilder {
  /// What the page says of the archive around it.
  ///
  /// - Parameters:
  ///   - section: which entry of the navigation holds the page.
  ///   - counterpart: the address of this page in another language, or nil where it has none.
  func siteView(
    title: String?, description: String? = nil, section: String, head: PageHead = PageHead(),
    counterpart: (LanguageTag) -> String?
  ) -> SiteView {
    let configuration = archive.configuration
    let archiveTitle = configuration.title(in: language)
    let archiveDescription = configuration.description(in: language)
    // What servers show for addresses that don't exist has none of its own.
    let own = counterpart(language)
    let canonical = own.flatMap { absoluteURL($0) }
    return SiteView(
      language: language.rawValue, isRightToLeft: language.isRightToLeft,
      title: archiveTitle, description: archiveDescription, pageTitle: title,
      pageDescription: description, section: section,
      hasLinks: base != .none, assetOrigin: base.assetOrigin, root: root(),
      languages: languages(counterpart),
      pages: archive.pages.map { index in
        var link = link(to: .page(Handle(index)))
        link.isCurrent = section == archive.id(of: .page(Handle(index))).description
        return link
      },
      publisher: configuration.publisher, contact: configuration.contact,
      contactURL: configuration.contact.flatMap(Self.contactURL),
      license: configuration.license(in: language), canonicalURL: canonical,
      alternates: head.isInEveryLanguage ? alternates(counterpart) : [],
      feeds: base == .none ? [] : feedViews(head),
      openGraph: own == nil
        ? []
        : openGraph(
          head, title: title ?? archiveTitle, description: description ?? archiveDescription, url: canonical),
      metadata: head.metadata, linkedData: head.script)
  }

  private func root() -> SiteView.Root {
    let addresses = site.addresses
    func list(_ kind: DocumentKind) -> String? {
      site.has(kind) ? url(addresses.list(of: kind, in: language)) : nil
    }
    return SiteView.Root(
      home: url(addresses.home(in: language)), stylesheet: url(Theme.stylesheet),
      manifest: url("manifest-sha256.txt"),
      corrections: optionalPages.contains(.corrections) && site.hasCorrections
        ? url(addresses.corrections(in: language)) : nil,
      search: optionalPages.contains(.search) && !site.isEmpty ? url(addresses.search(in: language)) : nil,
      timeline: site.hasTimeline ? url(addresses.timeline(nil, in: language)) : nil,
      articles: list(.article), regions: list(.region), people: list(.person),
      organisations: list(.organisation), topics: list(.topic), sources: list(.source))
  }

  /// The language switch; empty where there is nothing to switch to.
  private func languages(_ counterpart: (LanguageTag) -> String?) -> [LanguageView] {
    guard archive.configuration.languages.count > 1 else { return [] }
    return archive.configuration.languages.map { other in
      LanguageView(
        tag: other.rawValue, name: languageNames[other] ?? other.rawValue,
        url: url(counterpart(other) ?? site.addresses.home(in: other)), isCurrent: other == language)
    }
  }

  /// An address for mail or the web as a link; other words, such as a telephone number, stay text.
  private static func contactURL(_ contact: String) -> String? {
    guard !contact.contains(where: \.isWhitespace) else { return nil }
    if contact.hasPrefix("https://") || contact.hasPrefix("http://") { return contact }
    let sides = contact.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty else { return nil }
    let labels = sides[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && !labels.contains("") ? "mailto:\(contact)" : nil
  }
}
