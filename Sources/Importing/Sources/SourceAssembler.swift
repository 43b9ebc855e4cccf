/// Decides field by field what of a record stands where in the archive.
struct SourceAssembler {
  private var draft: SourceDraft
  private let hasDOI: Bool

  /// The draft of a record with these fields.
  ///
  /// - Parameter isPeriodical: whether the record is a part of what appears regularly: the paper, not the company behind
  ///   it, is then what readers know as the publisher.
  static func draft(_ fields: [SourceField], at place: ImportPlace, isPeriodical: Bool) -> SourceDraft {
    let hasDOI = fields.contains { $0.role == .doi && SourceAddress.url(ofDOI: $0.text) != nil }
    var assembler = SourceAssembler(draft: SourceDraft(at: place), hasDOI: hasDOI)
    let hasPublisher = fields.contains { $0.role == .publisher && !PlainText.line($0.text).isEmpty }
    let hasContainer = fields.contains { $0.role == .container && !PlainText.line($0.text).isEmpty }
    for field in fields {
      assembler.add(field, containerPublishes: hasContainer && (isPeriodical || !hasPublisher))
    }
    return assembler.draft
  }

  private init(draft: SourceDraft, hasDOI: Bool) {
    self.draft = draft
    self.hasDOI = hasDOI
  }

  private mutating func add(_ field: SourceField, containerPublishes: Bool) {
    if let note = field.note { draft.notes.append("\(field.name): \(note)") }
    if PlainText.hasControls(field.text) {
      draft.notes.append("\(field.name): control characters were left out")
    }
    let text = PlainText.line(field.text)
    guard !text.isEmpty || field.role.isNothing else {
      return settle(field, .dropped(why: "it is blank"))
    }
    switch field.role {
    case .key: key(field, text)
    case .title: set(\.title, "title", field, text, otherwise: "Title")
    case .publisher where containerPublishes: line("Publisher", field, text)
    case .publisher: set(\.publisher, "publisher", field, text, otherwise: "Publisher")
    case .container where containerPublishes:
      set(\.publisher, "publisher", field, text, otherwise: "In", change: "what it appeared in")
    case .container: line("In", field, text)
    case .url: url(field, text)
    case .doi: doi(field, text)
    case .published: set(\.published, "published", field, text, otherwise: "Published")
    case .accessed where ImportedDate(text)?.isDay == true:
      set(\.accessed, "accessed", field, text, otherwise: "Accessed")
    case .accessed: line("Accessed", field, text)
    case .language: language(field, text)
    case .line(let label): line(label, field, text)
    case .comment(let label): comment(label, field)
    case .covered(let key): settle(field, .mapped(key: key, how: "another field says it, too"))
    case .nothing(let why): settle(field, .dropped(why: why))
    }
  }

  private mutating func settle(_ field: SourceField, _ fate: FieldFate) {
    if !field.isInherited { draft.fates.append((field.name, fate)) }
  }

  /// The first field of a kind gets the key, and the others a line.
  private mutating func set(
    _ path: WritableKeyPath<SourceDraft, String?>, _ key: String, _ field: SourceField, _ text: String,
    otherwise label: String, change: String? = nil
  ) {
    if draft[keyPath: path] == text {
      return settle(field, .mapped(key: key, how: "another field says it, too"))
    }
    guard draft[keyPath: path] == nil else { return line(label, field, text) }
    draft[keyPath: path] = text
    let how = field.change ?? change ?? (text == field.text ? nil : "as one line")
    settle(field, how.map { .mapped(key: key, how: $0) } ?? .kept(key: key))
  }

  private mutating func line(_ label: String, _ field: SourceField, _ text: String) {
    draft.lines.add(label, text)
    settle(field, .mapped(key: "the text", how: "as a line “\(label)”"))
  }

  private mutating func comment(_ label: String, _ field: SourceField) {
    let text = PlainText.block(field.text)
    draft.comments.add(label, text)
    settle(field, .mapped(key: "the text", how: "in a comment, which isn't published"))
  }

  private mutating func key(_ field: SourceField, _ text: String) {
    guard draft.key == nil, let name = DocumentName.name(from: text) else {
      return comment("Key", field)
    }
    draft.key = name
    settle(field, name == field.text ? .kept(key: "id") : .mapped(key: "id", how: "as ids are written"))
  }

  private mutating func doi(_ field: SourceField, _ text: String) {
    guard let url = SourceAddress.url(ofDOI: text) else {
      draft.notes.append("\(field.name): “\(text)” isn't a DOI")
      return line("DOI", field, text)
    }
    guard draft.url == nil else { return line("DOI", field, text) }
    draft.url = url
    settle(
      field, url == field.text ? .kept(key: "url") : .mapped(key: "url", how: "as the address of the DOI"))
  }

  private mutating func url(_ field: SourceField, _ text: String) {
    guard let url = SourceAddress.url(encoding: text) else {
      draft.notes.append("\(field.name): “\(text)” isn't an http or https URL")
      return line("Address", field, text)
    }
    if hasDOI, SourceAddress.url(ofDOI: text) == nil { return line("Address", field, text) }
    if hasDOI, let known = draft.url, SourceAddress.key(known) == SourceAddress.key(url) {
      return settle(field, .mapped(key: "url", how: "it is the address of the DOI"))
    }
    let change = url == text ? field.change : "with percent signs for what a URL can't have"
    set(\.url, "url", SourceField(field.name, .url, url, change: change), url, otherwise: "Address")
  }

  private mutating func language(_ field: SourceField, _ text: String) {
    guard let tag = LanguageName.tag(text), draft.language == nil else {
      if draft.language == nil {
        draft.notes.append("\(field.name): “\(text)” names no language that is known")
      }
      return line("Language", field, text)
    }
    draft.language = tag
    settle(field, tag == field.text ? .kept(key: "lang") : .mapped(key: "lang", how: "as a language tag"))
  }
}

extension SourceField.Role {
  fileprivate var isNothing: Bool {
    if case .nothing = self { true } else { false }
  }
}
