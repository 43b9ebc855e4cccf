internal import Templating

/// What `search.html` is given.
struct SearchPage: Sendable {
  let site: SiteView
  let letters: [LetterView]

  static let contract = Contract<SearchPage>(
    "search_page", "The page of the search.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .list("letters", LetterView.contract, "The letters with which names and titles begin.") { $0.letters },
    ])
}

/// What `names.html` is given.
struct NamesPage: Sendable {
  let site: SiteView
  let letter: String?
  let letters: [LetterView]
  let entries: [NameEntryView]
  let pager: PagerView

  static let contract = Contract<NamesPage>(
    "names_page", "Names, spellings and titles that begin with one letter.",
    [
      .record("site", SiteView.contract, "The archive around the page.") { $0.site },
      .optionalText("letter", "The letter; nothing for what begins with none.") { $0.letter },
      .list("letters", LetterView.contract, "All letters.") { $0.letters },
      .list("entries", NameEntryView.contract, "The names, in the language's order.") { $0.entries },
      .record("pager", PagerView.contract, "Which of the letter's pages this is.") { $0.pager },
    ])
}

/// A letter of the list of names.
struct LetterView: Sendable {
  let label: String?
  let url: String
  let isCurrent: Bool

  static let contract = Contract<LetterView>(
    "letter", "A letter of the list of names.",
    [
      .optionalText("label", "The letter; nothing for what begins with none.") { $0.label },
      .url("url", "The first page of its names.") { $0.url },
      .boolean("is_current", "Whether the page is one of its own.") { $0.isCurrent },
    ])
}

/// A line of the list of names.
struct NameEntryView: Sendable {
  let link: LinkView
  let kind: String
  let spelling: String?

  static let contract = Contract<NameEntryView>(
    "name_entry", "A line of the list of names.",
    [
      .record("link", LinkView.contract, "The page of what has the name.") { $0.link },
      .text("kind", "articles, regions, people, organisations, topics, sources or pages.") { $0.kind },
      .optionalText("spelling", "The name, where it isn't the title of the page.") { $0.spelling },
    ])
}
