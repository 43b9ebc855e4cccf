internal import JSONWriting

/// A document of another site, as its reader understood it.
///
/// Its text is Markdown whose links lead where they led on that site; only the forms that nobody else knows, such as
/// shortcodes, are resolved already.
struct SiteDocument: Sendable {
  enum Kind: Sendable {
    /// One of those that the site lists by date.
    case article
    /// One that stands for itself, such as “About us”.
    case page
  }

  /// A category, a tag, or another word that the site sorts its documents by.
  struct Term: Hashable, Sendable {
    let taxonomy: String
    let name: String
  }

  /// What becomes of one of its fields, if the document is taken over.
  struct Field: Sendable {
    let name: String
    let fate: FieldFate
    let place: ImportPlace
  }

  /// The file, or the record of a file, that it was read from.
  let place: ImportPlace
  let kind: Kind
  /// What it might be called in the archive, before that is made a name: `2022/queue`, or just `queue`.
  let wanted: String
  /// The documents of one key are translations of each other; nil where there are none.
  var translationKey: String?
  var title: String?
  /// A tag; nil where the site doesn't say.
  var language: String?
  /// As the site has it. What isn't a day becomes one.
  var date: String?
  var updated: String?
  var summary: String?
  var authors: [String] = []
  var terms: [Term] = []
  var isDraft = false
  /// Where it stood, from the site's root, decoded: `/2022/09/queue/`. The first is the one that its links start from.
  var addresses: [String] = []
  /// Where else links may look for it, such as its file: `/content/posts/queue.md`. The first is another that its own links may
  /// start from; nobody outside of the site knows them.
  var names: [String] = []
  /// The address of an image that stands for it.
  var image: String?
  /// The fields that have no key of their own in an archive; they are kept under `extra`.
  var extra: [JSONValue.Member] = []
  var text = ""
  /// The line of the file on which the text begins.
  var firstLine = 1
  /// Whether headings may end in attributes, as in `# Title {#id}`.
  var hasAttributes = false
  var fields: [Field] = []

  init(_ kind: Kind, wanted: String, at place: ImportPlace) {
    self.kind = kind
    self.wanted = wanted
    self.place = place
  }

  mutating func note(_ name: String, _ fate: FieldFate, at place: ImportPlace? = nil) {
    fields.append(Field(name: name, fate: fate, place: place ?? self.place))
  }
}
