internal import Templating

/// A name with a value, for a `meta` element.
struct NamedValueView: Sendable {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  static let contract = Contract<NamedValueView>(
    "named_value", "A name with a value, for a meta element.",
    [
      .text("name", "The name.") { $0.name },
      .text("value", "The value.") { $0.value },
    ])
}

/// A page in a language, for search engines.
struct AlternateView: Sendable {
  let tag: String
  let url: String

  static let contract = Contract<AlternateView>(
    "alternate", "This page in a language, for search engines.",
    [
      .text("tag", "The language's BCP 47 tag, or x-default for all others.") { $0.tag },
      .url("url", "The absolute address.") { $0.url },
    ])
}

/// A feed that a page points to.
struct FeedView: Sendable {
  let kind: String
  let title: String
  let format: String
  let type: String
  let url: String

  static let contract = Contract<FeedView>(
    "feed", "A feed that readers of the page may follow.",
    [
      .text("kind", "articles, corrections, or the kind of the entity whose articles it has.") { $0.kind },
      .text("title", "What it is of.") { $0.title },
      .text("format", "What people call its format.") { $0.format },
      .text("type", "Its media type.") { $0.type },
      .url("url", "Its address.") { $0.url },
    ])
}
