internal import Templating

/// A document in a list, with how often it is named.
struct RowView: Sendable {
  let link: LinkView
  let articles: Int
  let events: Int
  var note: String?
  /// Whether a list of children begins before this row.
  var opensList = false
  /// One entry for each list of children that ends before this row.
  var closesLists: [String] = []

  static let contract = Contract<RowView>(
    "row", "A document in a list.",
    [
      .record("link", LinkView.contract, "Its page.") { $0.link },
      .integer("articles", "How many articles name it.") { $0.articles },
      .integer("events", "How many events name it.") { $0.events },
      .optionalText("note", "Its publisher or kind.") { $0.note },
      .boolean("opens_list", "Whether a list of children begins before this row.") { $0.opensList },
      .texts("closes_lists", "One entry for each list of children that ends before this row.") {
        $0.closesLists
      },
    ])
}

/// A year or month of articles, with a page of its own.
struct PeriodCountView: Sendable {
  let url: String
  let words: String
  let iso: String
  let count: Int

  static let contract = Contract<PeriodCountView>(
    "period", "A year or month of articles, with a page of its own.",
    [
      .url("url", "Its page.") { $0.url },
      .text("words", "The period in words.") { $0.words },
      .text("iso", "The period as ISO 8601 writes it.") { $0.iso },
      .integer("count", "How many articles are in it.") { $0.count },
    ])
}

/// The pages before and after one of several that hold one list.
struct PagerView: Sendable {
  let number: Int
  let count: Int
  let previous: String?
  let next: String?

  static let contract = Contract<PagerView>(
    "pager", "One of several pages that hold one list.",
    [
      .integer("number", "Which it is, from 1.") { $0.number },
      .integer("count", "How many there are.") { $0.count },
      .optionalURL("previous", "The page before.") { $0.previous },
      .optionalURL("next", "The page after.") { $0.next },
    ])
}

/// A name in another language.
struct NameView: Sendable {
  let language: String
  let text: String
  let isRightToLeft: Bool

  static let contract = Contract<NameView>(
    "name", "A name in another language.",
    [
      .text("lang", "The language's tag.") { $0.language },
      .text("text", "The name.") { $0.text },
      .boolean("is_rtl", "Whether it runs from right to left.") { $0.isRightToLeft },
    ])
}
