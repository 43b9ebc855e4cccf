internal import ArchiveModel
internal import Templating

/// The markup of a subject's preview in a text of some language; the view is asked for where it isn't known yet. What it
/// reads is noted either way.
typealias PreviewWriter =
  @Sendable (Subject, _ textLanguage: LanguageTag, SiteReader, _ view: () -> PreviewView) throws -> [UInt8]

/// What `preview.html` is given.
struct PreviewView: Sendable {
  let kind: String
  let title: String
  let language: String?
  let pageLanguage: String?
  let date: DateView?
  let isRetracted: Bool
  let publisher: String?
  let regionKind: String?
  let region: String?
  let regionLanguage: String?
  let summary: String?

  static let contract = Contract<PreviewView>(
    "preview", "What stands beside a link in running text, to say more of where it leads.",
    [
      .text("kind", "The kind of the target: articles, regions, people and so on.") { $0.kind },
      .text("title", "Its title or name.") { $0.title },
      .optionalText("lang", "The language of title and summary, where it isn't the page's own.") {
        $0.language
      },
      .optionalText("page_lang", "The page's language, where the text around is in another.") {
        $0.pageLanguage
      },
      .optionalRecord("date", DateView.contract, "When an article was written or a source published.") {
        $0.date
      },
      .boolean("is_retracted", "Whether the article was withdrawn.") { $0.isRetracted },
      .optionalText("publisher", "Who published a source.") { $0.publisher },
      .optionalText("region_kind", "What kind of region it is.") { $0.regionKind },
      .optionalText("region", "The region that holds the region.") { $0.region },
      .optionalText("region_lang", "The language of that name, where it isn't the page's own.") {
        $0.regionLanguage
      },
      .optionalText("summary", "The beginning of an article's or plain page's summary.") { $0.summary },
    ])

  /// About the first `limit` Unicode scalars of a text: cut after a word, or where there is none, after a character,
  /// with “…” where there is more.
  static func beginning(of text: String, limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let half = scalars.index(scalars.startIndex, offsetBy: limit / 2)
    if let space = scalars[half...end].lastIndex(where: \.properties.isWhitespace) {
      return String(scalars[..<space]) + "…"
    }
    return String(text[..<text.index(before: text.index(after: end))]) + "…"
  }
}
