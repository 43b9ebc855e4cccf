internal import JSONWriting

/// Puts fields of front matter where an archive has a place for them.
struct SiteFieldReader {
  typealias Field = SiteFrontMatter.Field

  var document: SiteDocument
  /// Places that somebody should look at.
  private(set) var notes: [(message: String, place: ImportPlace)] = []

  init(_ document: SiteDocument) { self.document = document }

  mutating func note(_ message: String, at place: ImportPlace) { notes.append((message, place)) }

  mutating func drop(_ field: Field, _ why: String) {
    document.note(field.name, .dropped(why: why), at: field.place)
  }

  mutating func map(_ field: Field, _ key: String, _ how: String) {
    document.note(field.name, .mapped(key: key, how: how), at: field.place)
  }

  mutating func keep(_ field: Field, _ key: String) {
    document.note(field.name, .kept(key: key), at: field.place)
  }

  /// What has no key of its own.
  mutating func extra(_ field: Field) {
    let value = Self.plain(field.value)
    document.extra.append(.init(PlainText.line(field.name), value))
    if value == field.value {
      keep(field, "extra")
    } else {
      map(field, "extra", "without control characters, and nothing as an empty text")
    }
  }

  /// A value as metadata of an archive can have it.
  static func plain(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(PlainText.hasControls(text) ? PlainText.block(text) : text)
    case .array(let elements): .array(elements.map(plain))
    case .object(let members): .object(members.map { .init(PlainText.line($0.name), plain($0.value)) })
    case .null: .string("")
    case .integer, .number, .boolean: value
    }
  }

  mutating func title(_ field: Field) {
    guard let text = field.value.plainText, !PlainText.line(text).isEmpty else { return blankOrExtra(field) }
    let line = PlainText.line(text)
    document.title = line
    if line == text { keep(field, "title") } else { map(field, "title", "on one line") }
  }

  mutating func date(_ field: Field) {
    guard let text = field.value.plainText, let day = SiteDay(text) else { return wrongDate(field) }
    document.date = text
    if let change = day.change { map(field, "date", change) } else { keep(field, "date") }
  }

  mutating func updated(_ field: Field) {
    guard let text = field.value.plainText, let day = SiteDay(text) else { return wrongDate(field) }
    document.updated = text
    if let change = day.change { map(field, "updated", change) } else { keep(field, "updated") }
  }

  private mutating func wrongDate(_ field: Field) {
    if field.value.plainText.map({ !$0.isEmpty }) ?? false {
      note("“\(field.value.plainText!)” is no date", at: field.place)
    }
    blankOrExtra(field)
  }

  mutating func blankOrExtra(_ field: Field) {
    let isBlank = field.value == .null || field.value.plainText.map { PlainText.line($0).isEmpty } ?? false
    if isBlank { drop(field, "it is blank") } else { extra(field) }
  }

  mutating func summary(_ field: Field) {
    guard document.summary == nil, let text = field.value.plainText, !PlainText.line(text).isEmpty else {
      return blankOrExtra(field)
    }
    let line = PlainText.line(text)
    document.summary = line
    if line == text { keep(field, "summary") } else { map(field, "summary", "on one line") }
  }

  /// Names, or objects that have one.
  mutating func authors(_ field: Field, known: [String: String] = [:]) {
    let values = field.value.list ?? [field.value]
    let names = values.compactMap { value in value.plainText ?? value["name"]?.plainText }
      .map { known[$0] ?? $0 }.map(PlainText.line).filter { !$0.isEmpty }
    guard names.count == values.count else { return blankOrExtra(field) }
    let shown = names.compactMap(AuthorName.shown)
    for name in shown where !document.authors.contains(name) { document.authors.append(name) }
    if shown != names { note("an author's address of mail isn't published", at: field.place) }
    let isPlain = shown == names && values.allSatisfy { $0.plainText.map { known[$0] == nil } ?? false }
    if isPlain { keep(field, "authors") } else { map(field, "authors", "by name") }
    for value in values {
      guard let members = value.members else { continue }
      let rest = members.filter { $0.name != "name" }
      if !rest.isEmpty {
        document.extra.append(.init(field.name, Self.plain(.object(rest))))
        document.note("\(field.name), beside the name", .kept(key: "extra"), at: field.place)
      }
    }
  }

  /// - Parameter splits: whether words of one text are terms of their own.
  mutating func terms(_ field: Field, _ taxonomy: String, splits: Bool = false) {
    guard var names = field.value.scalarTexts else { return extra(field) }
    if splits, case .string(let text) = field.value {
      names = text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    names = names.map(PlainText.line).filter { !$0.isEmpty }
    guard !names.isEmpty else { return drop(field, "it is blank") }
    document.terms += names.map { SiteDocument.Term(taxonomy: taxonomy, name: $0) }
    map(field, "topics", "each a topic of its own")
  }

  mutating func language(_ field: Field) {
    guard let text = field.value.plainText, LanguageName.tag(text) != nil else { return blankOrExtra(field) }
    document.language = text
    keep(field, "lang")
  }

  /// The first of some images, or one with its address under a key.
  mutating func image(_ field: Field) {
    let first = field.value.list?.first ?? field.value
    let address =
      first.plainText ?? ["path", "src", "url", "feature", "image"].compactMap { first[$0]?.plainText }.first
    guard document.image == nil, let address, !address.isEmpty else { return blankOrExtra(field) }
    document.image = address
    // The shelf says what becomes of the image; what else there is stays.
    if field.value.plainText == nil {
      document.extra.append(.init(field.name, Self.plain(field.value))); keep(field, "extra")
    }
  }

  /// Former addresses that the site itself has redirects from.
  ///
  /// - Parameter areFolders: whether one without an ending is that of a folder.
  mutating func aliases(_ field: Field, from base: String, areFolders: Bool = false) {
    guard let texts = field.value.scalarTexts else { return extra(field) }
    for text in texts {
      let path = SiteAddress.decoded(SiteAddress.path(text))
      guard let address = SiteAddress.resolve(path, from: base), !text.contains("://") else {
        note("“\(text)” is no address of the site", at: field.place)
        continue
      }
      let isFolder = areFolders && !address.hasSuffix("/") && !address.hasSuffix(".html")
      document.addresses.append(isFolder ? address + "/" : address)
    }
    map(field, "aliases", "as files from the output's root")
  }

  /// What becomes of a document whose day hasn't come, or has passed.
  mutating func holdBack(_ why: String, at place: ImportPlace) {
    document.isDraft = true
    note("\(why), so it is a draft", at: place)
  }
}
