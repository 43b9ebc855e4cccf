internal import ArchiveModel
internal import Markup
internal import TrustedMarkup

extension PageBuilder {
  /// The text of a document that suits the page, with its links filled in, and its language where that is another.
  func body(of subject: Subject) throws -> (html: SafeHTML, language: String?) {
    let text = content(of: subject)
    guard !text.isEmpty else { return (.empty, nil) }
    return (try body(text, of: subject), foreign(text.language))
  }

  /// The text that readers of the page see, with all that it says.
  func content(of subject: Subject) -> Text { shown(archive.content(of: subject)) }

  /// The text that readers of the page see.
  func shown(_ texts: [Text]) -> Text { texts.text(in: language) ?? texts[0] }

  /// The page of the original, where the text that readers of this page see is an older one's translation.
  func newerOriginal(of subject: Subject) -> LanguageView? {
    let texts = archive.content(of: subject)
    guard shown(texts).isOutdated == true else { return nil }
    return page(of: archive.id(of: subject), in: texts[0].language)
  }

  /// A document's page in another language.
  func page(of document: DocumentID, in other: LanguageTag) -> LanguageView {
    LanguageView(
      tag: other.rawValue, name: languageNames[other] ?? other.rawValue,
      url: url(site.addresses.document(document, in: other)), isCurrent: false)
  }

  /// Fills the holes that the stored body has for the addresses and names of what it links to. The first link to each
  /// other subject gets a preview.
  func body(_ text: Text, of subject: Subject) throws -> SafeHTML {
    var stored: [UInt8] = []
    try bodies(text.body, &stored)
    guard let open = OpenBody(decoding: stored[...]) else { throw DamagedBodyError() }
    var html: [UInt8] = []
    html.reserveCapacity(stored.count + stored.count / 4)
    var previewed: Set<Subject> = [subject]
    let pictures = archive.pictures(of: subject)
    var described: Int?
    try open.fill(into: &html) { hole, output in
      let link = text.links[hole.reference]
      if let image = link.image {
        if hole.part == .alternative { described = hole.reference }
        // The words that the text has are in its own language.
        if hole.part == .attributes, described == hole.reference, let picture = pictures[image] {
          appendLanguage(ofAlternative: picture, textIn: text.language, to: &output)
        }
        return fill(hole.part, with: image, of: pictures, textIn: text.language, to: &output)
      }
      switch hole.part {
      case .url:
        base.append(path: page(of: link, in: text).path, fragment: link.fragment, to: &output)
      case .attributes: appendLanguage(of: page(of: link, in: text).language, in: text, &output)
      case .label:
        output.append(escaping: archive.titles.label(of: link, in: text.language))
      case .opening where link.isLinked:
        output.append(contentsOf: "<a href=\"".utf8)
        base.append(path: directory[link.subject].path, fragment: nil, to: &output)
        output.append(contentsOf: "\" class=\"mention\"".utf8)
        appendLanguage(of: directory[link.subject].language, in: text, &output)
        output.append(UInt8(ascii: ">"))
      case .closing where link.isLinked: output.append(contentsOf: "</a>".utf8)
      case .aside where link.isLinked && previewed.count <= PageLimits.previews:
        guard let preview, previewed.insert(link.subject).inserted else { return }
        output += try preview(link.subject, text.language, site) {
          view(of: link.subject, besideTextIn: text.language)
        }
      case .opening, .closing, .aside, .alternative, .caption: break
      }
    }
    return SafeHTML(trusted: html)
  }

  private func appendLanguage(of target: LanguageTag, in text: Text, _ output: inout [UInt8]) {
    guard target != text.language else { return }
    output.append(contentsOf: " hreflang=\"\(target)\"".utf8)
  }

  /// The page that a link leads to. A fragment was checked in the text that readers of this text's language see; where
  /// readers of the page see the same one, and for all other links, they stay in their own language.
  private func page(of link: LinkTarget, in text: Text) -> PageDirectory.Entry {
    if let named = link.language { return site.directory(in: named)[link.subject] }
    guard link.fragment != nil, language != text.language else { return directory[link.subject] }
    let texts = archive.texts(of: link.subject)
    let isShown = texts.shown(in: language) == texts.shown(in: text.language)
    return isShown ? directory[link.subject] : site.directory(in: text.language)[link.subject]
  }

  private func view(of subject: Subject, besideTextIn textLanguage: LanguageTag) -> PreviewView {
    let entry = directory[subject]
    var date: DateView?
    var publisher: String?
    var regionKind: RegionKind?
    var region: PageDirectory.Entry?
    var summary: String?
    var isRetracted = false
    switch subject {
    case .article(let handle):
      date = DateView(archive[handle].date, in: wording)
      isRetracted = archive[handle].isRetracted
      summary = archive[handle].text(in: language).summary
    case .entity(let handle):
      regionKind = archive[handle].region?.kind
      region = archive[handle].region?.ancestors.last.map { directory[.entity($0)] }
    case .source(let handle):
      publisher = archive[handle].metadata.publisher
      date = archive[handle].metadata.published.map { DateView($0, in: wording) }
    case .page(let handle): summary = shown(archive[handle].texts).summary
    }
    return PreviewView(
      kind: archive.id(of: subject).kind.rawValue, title: entry.title, language: foreign(entry.titleLanguage),
      pageLanguage: textLanguage == language ? nil : language.rawValue, date: date, isRetracted: isRetracted,
      publisher: publisher, regionKind: regionKind?.rawValue, region: region?.title,
      regionLanguage: foreign(region?.titleLanguage),
      summary: summary.map { PreviewView.beginning(of: $0, limit: PageLimits.previewSummary) })
  }

  /// The headings of the first two levels, where there are enough to need a table.
  func contents(of subject: Subject) -> [HeadingView] {
    let text = content(of: subject)
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
    let backlinks = archive.backlinks(of: subject)
    let hasMore = backlinks.count > PageLimits.newest
    let others = shown.isEmpty ? backlinks : backlinks.filter { !shown.contains($0.origin) }
    return BacklinksView(
      count: backlinks.count, items: others.prefix(PageLimits.newest).map(view),
      moreURL: hasMore
        ? url(site.addresses.part("backlinks", of: archive.id(of: subject), in: language)) : nil)
  }

  func view(of backlink: Backlink) -> BacklinkView {
    let sentence = backlink.sentence(in: language)
    return BacklinkView(
      link: link(to: backlink.origin), sentence: sentence.text, language: foreign(sentence.language))
  }
}

extension [Text] {
  /// The language of the text that readers of `language` see, if there is any text.
  fileprivate func shown(in language: LanguageTag) -> LanguageTag? {
    (text(in: language) ?? first)?.language
  }
}
