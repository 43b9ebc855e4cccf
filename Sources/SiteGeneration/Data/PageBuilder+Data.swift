internal import ArchiveModel
internal import Chronology
internal import EventExports
internal import JSONWriting

/// The archive as data: records whose members have the names that metadata have, so that an archive can be made of them again.
extension PageBuilder {
  /// A file of records.
  ///
  /// - Throws: what reading a text back throws.
  func data(_ file: DataFile) throws -> [UInt8] {
    if file.set == .archive {
      return ArchiveRecord(archive.configuration).value.bytes(indented: true) + [0x0A]
    }
    switch file.format {
    case .json:
      var output = Array("{\"\(file.set.rawValue)\":[".utf8)
      try forEachRecord(of: file) { record, isFirst in
        output += isFirst ? [0x0A] : [UInt8(ascii: ","), 0x0A]
        output += record.bytes(indented: false)
      }
      return output + Array("\n]}\n".utf8)
    case .csv:
      let columns = DataTable.columns(of: file.set, in: archive.configuration.languages)
      var output: [UInt8] = []
      CSVRow.append(columns.map(\.name), to: &output)
      try forEachRecord(of: file) { record, _ in
        CSVRow.append(columns.map { $0.text(of: record) }, to: &output)
      }
      return output
    }
  }

  private func forEachRecord(of file: DataFile, _ body: (JSONValue, Bool) throws -> Void) throws {
    var isFirst = true
    for subject in file.subjects {
      for record in file.set == .references ? references(of: subject) : [try record(of: subject, file.format)]
      {
        try body(record, isFirst)
        isFirst = false
      }
    }
  }

  private func record(of subject: Subject, _ format: DataFormat) throws -> JSONValue {
    // A spreadsheet's cell has no room for an article.
    let withTexts = format == .json
    return switch subject {
    case .article(let handle): try record(of: handle, withTexts)
    case .entity(let handle): try record(of: handle, withTexts)
    case .source(let handle): try record(of: handle, withTexts)
    case .page(let handle): try record(of: handle, withTexts)
    }
  }

  private func record(of handle: Handle<Article>, _ withTexts: Bool) throws -> JSONValue {
    let article = archive[handle]
    // What a withdrawn article was about is withdrawn with its text.
    let entities = article.isRetracted ? [] : article.entities
    func ids(_ kind: DocumentKind) -> JSONValue? {
      strings(entities.lazy.map { archive.id(of: .entity($0)) }.filter { $0.kind == kind }.map(\.name))
    }
    let texts = texts(of: .article(handle), withTexts)
    return .members([
      "id": .string(article.id.name), "page": page(of: article.id, texts[0]),
      "title": string(texts[0].title), "date": .string(article.date.iso8601),
      "updated": string(article.updated?.iso8601), "lang": .string(texts[0].language.rawValue),
      "summary": string(texts[0].summary), "authors": array(article.authors.map(author)),
      "regions": ids(.region), "people": ids(.person), "organisations": ids(.organisation),
      "topics": ids(.topic),
      "sources": article.isRetracted
        ? nil : strings(article.sources.map { archive.id(of: .source($0)).name }),
      "events": strings(article.events.map(archive.id)),
      "status": .string(article.isRetracted ? "retracted" : "published"),
      "corrections": array(
        article.corrections.map {
          .members(["date": .string($0.date.iso8601), "note": .string($0.note)])
        }),
      "aliases": aliases(article.aliases.map(\.value)), "mentions": string(article.mentions?.rawValue),
      "image": picture(article.pictures.lead),
      "images": array(article.pictures.others.compactMap { picture($0) }),
      "extra": extra(article.extra, .article), "text": withTexts ? try markdown(texts[0]) : nil,
      "translations": try translations(texts, of: article.id, withTexts),
    ])
  }

  private func author(_ author: Article.Author) -> JSONValue {
    switch author {
    case .entity(let handle):
      .members([
        "id": .string(archive.id(of: .entity(handle)).name),
        "collection": .string(archive.id(of: .entity(handle)).kind.rawValue),
      ])
    case .name(let name): .members(["name": .string(name)])
    }
  }

  private func record(of handle: Handle<Entity>, _ withTexts: Bool) throws -> JSONValue {
    let entity = archive[handle]
    let texts = texts(of: .entity(handle), withTexts)
    return .members([
      "collection": .string(entity.id.kind.rawValue), "id": .string(entity.id.name),
      "page": page(of: entity.id, texts[0]), "name": DataText.value(of: entity.name),
      "spellings": strings(entity.spellings), "wikidata": string(entity.wikidata),
      "link": string(entity.linking?.rawValue),
      "parent": string(entity.region?.ancestors.last.map { archive.id(of: .entity($0)).name }),
      "kind": string(entity.region?.kind?.rawValue), "iso": string(entity.region?.iso),
      "territory": string(entity.region?.territory),
      "coordinates": entity.region?.location.map(EventExport.coordinates),
      "image": picture(entity.pictures.lead),
      "images": array(entity.pictures.others.compactMap { picture($0) }),
      "aliases": aliases(entity.aliases.map(\.value)),
      "extra": extra(entity.extra, .entity), "text": withTexts ? try markdown(texts[0]) : nil,
      "translations": try translations(texts, of: entity.id, withTexts),
    ])
  }

  private func record(of handle: Handle<Source>, _ withTexts: Bool) throws -> JSONValue {
    let source = archive[handle]
    let metadata = source.metadata
    let texts = texts(of: .source(handle), withTexts)
    return .members([
      "id": .string(source.id.name), "page": page(of: source.id, texts[0]),
      "title": DataText.value(of: metadata.title), "publisher": string(metadata.publisher),
      "url": string(metadata.url), "archived": string(metadata.archived),
      "published": string(metadata.published?.description), "accessed": string(metadata.accessed?.iso8601),
      "lang": string(metadata.language?.rawValue), "sha256": string(metadata.sha256?.value),
      "reliability": metadata.reliability.map(DataText.value),
      "image": picture(source.pictures.lead),
      "images": array(source.pictures.others.compactMap { picture($0) }),
      "aliases": aliases(metadata.aliases.map(\.value)),
      "extra": extra(metadata.extra, .source), "text": withTexts ? try markdown(texts[0]) : nil,
      "translations": try translations(texts, of: source.id, withTexts),
    ])
  }

  private func record(of handle: Handle<PlainPage>, _ withTexts: Bool) throws -> JSONValue {
    let page = archive[handle]
    let texts = texts(of: .page(handle), withTexts)
    return .members([
      "id": .string(page.id.name), "page": self.page(of: page.id, texts[0]), "title": string(texts[0].title),
      "summary": string(texts[0].summary),
      "image": picture(page.pictures.lead), "images": array(page.pictures.others.compactMap { picture($0) }),
      "aliases": aliases(page.aliases.map(\.value)),
      "extra": extra(page.extra, .page), "text": withTexts ? try markdown(texts[0]) : nil,
      "translations": try translations(texts, of: page.id, withTexts),
    ])
  }

  private func picture(_ picture: Pictures.Picture?) -> JSONValue? {
    guard let picture else { return nil }
    return .members([
      "file": .string(archive[picture.image].path.rawValue),
      "alt": picture.alternative.map(DataText.value), "caption": picture.caption.map(DataText.value),
      "credit": picture.credit.map(DataText.value), "graphic": picture.isGraphic ? .boolean(true) : nil,
    ])
  }

  /// A file without texts doesn't change with them.
  private func texts(of subject: Subject, _ withTexts: Bool) -> [Text] {
    withTexts ? archive.content(of: subject) : archive.texts(of: subject)
  }

  /// The texts of a document but for the first.
  private func translations(_ texts: [Text], of id: DocumentID, _ withTexts: Bool) throws -> JSONValue? {
    array(
      try texts.dropFirst().map { text in
        .members([
          "lang": .string(text.language.rawValue), "page": page(of: id, text), "title": string(text.title),
          "summary": string(text.summary), "outdated": text.isOutdated.map { .boolean($0) },
          "text": withTexts ? try markdown(text) : nil,
        ])
      })
  }

  private func markdown(_ text: Text) throws -> JSONValue? {
    guard text.source.length > 0 else { return nil }
    var bytes: [UInt8] = []
    try bodies(text.source, &bytes)
    return .string(String(decoding: bytes, as: UTF8.self))
  }

  /// The address of the page that a text has: a path from the output's root, where nobody knows where that will be.
  private func page(of id: DocumentID, _ text: Text) -> JSONValue {
    var address = Array((archive.configuration.baseURL ?? "").utf8)
    address.append(percentEncoding: site.addresses.document(id, in: text.language).utf8, keepingSlashes: true)
    return .string(String(decoding: address, as: UTF8.self))
  }

  private func extra(_ fields: CustomFields, _ group: CustomSchema.Group) -> JSONValue? {
    let members = custom[group].enumerated().compactMap { index, field in
      fields[index].map { JSONValue.Member(field.name, DataText.value(of: $0)) }
    }
    return members.isEmpty ? nil : .object(members)
  }

  private func aliases(_ paths: [OutputPath]) -> JSONValue? { strings(paths.map(\.rawValue)) }
  private func string(_ text: String?) -> JSONValue? { text.map { .string($0) } }
  private func strings(_ texts: some Sequence<String>) -> JSONValue? { array(texts.map { .string($0) }) }
  private func array(_ items: [JSONValue]) -> JSONValue? { items.isEmpty ? nil : .array(items) }
}

/// What of an archive's texts and fields JSON has.
enum DataText {
  /// A text alone where it is in no language, and otherwise an object by language.
  static func value(of text: LocalizedText) -> JSONValue {
    if text.variants.count == 1, text.variants[0].language == nil { return .string(text.variants[0].text) }
    return .object(
      text.variants.map { variant in
        guard let language = variant.language else {
          preconditionFailure("a text in no language stands alone")
        }
        return JSONValue.Member(language.rawValue, .string(variant.text))
      })
  }

  static func value(of field: CustomFields.Value) -> JSONValue {
    switch field {
    case .text(let text), .url(let text): .string(text)
    case .integer(let number): .integer(number)
    case .boolean(let flag): .boolean(flag)
    case .texts(let texts): .array(texts.map { .string($0) })
    }
  }
}
