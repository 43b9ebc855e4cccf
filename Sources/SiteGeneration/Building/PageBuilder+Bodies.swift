internal import ArchiveModel
internal import Markup
internal import TrustedMarkup

extension PageBuilder {
  /// The text of a document that suits the page, with its links filled in, and its language where that is another.
  func body(_ texts: [Text], of subject: Subject) throws -> (html: SafeHTML, language: String?) {
    let text = shown(texts)
    guard !text.isEmpty else { return (.empty, nil) }
    return (try body(text, of: subject), foreign(text.language))
  }

  /// The text that readers of the page see.
  func shown(_ texts: [Text]) -> Text { texts.text(in: language) ?? texts[0] }

  /// Fills the holes that the stored body has for the addresses and names of what it links to. The first link to each
  /// other subject gets a preview.
  func body(_ text: Text, of subject: Subject) throws -> SafeHTML {
    var stored: [UInt8] = []
    try bodies(text.body, &stored)
    guard let open = OpenBody(decoding: stored[...]) else { throw DamagedBodyError() }
    var html: [UInt8] = []
    html.reserveCapacity(stored.count + stored.count / 4)
    var previewed: Set<Subject> = [subject]
    try open.fill(into: &html) { hole, output in
      let link = text.links[hole.reference]
      let target = languageOfTarget(link, in: text)
      switch hole.part {
      case .url:
        let path = site.addresses.document(archive.id(of: link.subject), in: target)
        base.append(path: path, fragment: link.fragment, to: &output)
      case .attributes: appendLanguage(of: target, in: text, &output)
      case .label:
        output.append(escaping: label(of: link, in: text))
      case .opening where link.isLinked:
        output.append(contentsOf: "<a href=\"".utf8)
        base.append(
          path: site.addresses.document(archive.id(of: link.subject), in: target), fragment: nil, to: &output)
        output.append(contentsOf: "\" class=\"mention\"".utf8)
        appendLanguage(of: target, in: text, &output)
        output.append(UInt8(ascii: ">"))
      case .closing where link.isLinked: output.append(contentsOf: "</a>".utf8)
      case .aside where link.isLinked && previewed.count <= PageLimits.previews:
        guard let preview, previewed.insert(link.subject).inserted else { return }
        try preview(view(of: link.subject, besideTextIn: text.language), &output)
      case .opening, .closing, .aside: break
      }
    }
    return SafeHTML(trusted: html)
  }

  /// What the text calls the target of a link without words of its own.
  private func label(of link: LinkTarget, in text: Text) -> String {
    link.name ?? title(of: link.subject, in: text.language).text
  }

  private func appendLanguage(of target: LanguageTag, in text: Text, _ output: inout [UInt8]) {
    guard target != text.language else { return }
    output.append(contentsOf: " hreflang=\"\(target)\"".utf8)
  }

  /// A fragment was checked in the text that readers of this text's language see; where readers of the page see the
  /// same one, and for all other links, they stay in their own language.
  private func languageOfTarget(_ link: LinkTarget, in text: Text) -> LanguageTag {
    if let named = link.language { return named }
    let texts = archive.texts(of: link.subject)
    let isShown = link.fragment == nil || texts.shown(in: language) == texts.shown(in: text.language)
    return site.languageOfPage(link.subject, for: isShown ? language : text.language)
  }

  private func view(of subject: Subject, besideTextIn textLanguage: LanguageTag) -> PreviewView {
    let (title, written) = title(of: subject, in: language)
    var date: DateView?
    var publisher: String?
    var regionKind: RegionKind?
    var region: (text: String, language: LanguageTag?)?
    var summary: String?
    var isRetracted = false
    switch subject {
    case .article(let handle):
      date = DateView(archive[handle].date, in: wording)
      isRetracted = archive[handle].isRetracted
      summary = archive[handle].text(in: language).summary
    case .entity(let handle):
      regionKind = archive[handle].region?.kind
      region = archive[handle].region?.ancestors.last.map { self.title(of: .entity($0), in: language) }
    case .source(let handle):
      publisher = archive[handle].metadata.publisher
      date = archive[handle].metadata.published.map { DateView($0, in: wording) }
    case .page(let handle): summary = shown(archive[handle].texts).summary
    }
    return PreviewView(
      kind: archive.id(of: subject).kind.rawValue, title: title, language: foreign(written),
      pageLanguage: textLanguage == language ? nil : language.rawValue, date: date, isRetracted: isRetracted,
      publisher: publisher, regionKind: regionKind?.rawValue, region: region?.text,
      regionLanguage: foreign(region?.language),
      summary: summary.map { PreviewView.beginning(of: $0, limit: PageLimits.previewSummary) })
  }

  /// The headings of the first two levels, where there are enough to need a table.
  func contents(_ text: Text) -> [HeadingView] {
    guard text.headings.count >= 3 else { return [] }
    var result: [HeadingView] = []
    let top = text.headings.map(\.level).min() ?? 2
    for heading in text.headings where heading.level <= top + 1 {
      var url: [UInt8] = []
      LinkBase.append(fragment: heading.id, to: &url)
      let view = HeadingView(url: String(decoding: url, as: UTF8.self), text: heading.text)
      if heading.level == top || result.isEmpty {
        result.append(view)
      } else {
        result[result.count - 1].children.append(view)
      }
    }
    return result
  }

  /// The first backlinks of a subject, without those that its page has already, and where the rest are.
  func backlinks(of subject: Subject, without shown: Set<Subject> = []) -> BacklinksView {
    let origins = archive.backlinks[subject]
    let hasMore = origins.count > PageLimits.newest
    let items = origins.lazy.filter { !shown.contains($0) }.prefix(PageLimits.newest)
    return BacklinksView(
      count: origins.count, items: items.map { backlink(from: $0, to: subject) },
      moreURL: hasMore
        ? url(site.addresses.part("backlinks", of: archive.id(of: subject), in: language)) : nil)
  }

  func backlink(from origin: Subject, to subject: Subject) -> BacklinkView {
    let sentence = sentence(of: origin, naming: subject)
    return BacklinkView(
      link: link(to: origin), sentence: sentence?.text, language: sentence.flatMap { foreign($0.language) })
  }

  /// A part of the text that readers of the page see, or else of the first text that has it.
  func firstShown<Part>(_ texts: [Text], _ part: (Text) -> Part?) -> Part? {
    if let shown = part(shown(texts)) { return shown }
    for text in texts {
      if let other = part(text) { return other }
    }
    return nil
  }

  /// What the text that readers see says of the subject, or else the first text that links to it.
  private func sentence(
    of origin: Subject, naming subject: Subject
  ) -> (text: String, language: LanguageTag)? {
    firstShown(archive.texts(of: origin)) { text in
      text.sentences[subject].map { sentence in
        (sentence.filled { label(of: text.links[$0], in: text) }, text.language)
      }
    }
  }
}

extension [Text] {
  /// The language of the text that readers of `language` see, if there is any text.
  fileprivate func shown(in language: LanguageTag) -> LanguageTag? {
    (text(in: language) ?? first)?.language
  }
}
