internal import JSONReading
internal import JSONWriting

/// Reads CSL-JSON: the records of Zotero, Pandoc and others.
enum CSLImport {
  /// The sources of a file's items.
  static func drafts(_ text: InputText, _ report: inout ImportReport) throws(ImportProblem) -> [SourceDraft] {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONReader.value(of: text.bytes)
    } catch {
      throw ImportProblem(at: text.place(of: error.offset), error.message)
    }
    guard let items = items(of: value) else {
      throw ImportProblem(
        at: ImportPlace(file: text.file),
        "this isn't CSL-JSON: a list of items is wanted, each with a type, as in [{\"type\": \"report\"}]")
    }
    var drafts: [SourceDraft] = []
    for (index, item) in items.enumerated() {
      guard case .object(let members) = item else {
        throw ImportProblem(
          at: ImportPlace(file: text.file, record: "record \(index + 1)"), "an item is an object")
      }
      drafts.append(draft(members, number: index + 1, file: text.file))
    }
    return drafts
  }

  /// The list itself, or where other programs put it.
  private static func items(of value: JSONValue) -> [JSONValue]? {
    if case .array(let items) = value { return items }
    guard case .object(let members) = value else { return nil }
    for name in ["items", "references"] where members.count == 1 {
      if case .array(let items)? = value[name] { return items }
    }
    return members.contains { $0.name == "type" } ? [value] : nil
  }

  private static func draft(_ members: [JSONValue.Member], number: Int, file: String) -> SourceDraft {
    func text(_ name: String) -> String? { members.first { $0.name == name }.flatMap { $0.value.plainText } }
    let key = text("citation-key") ?? text("id")
    let place = ImportPlace(file: file, record: "record \(number)" + (key.map { " “\($0)”" } ?? ""))
    let reader = CSLItemReader(hasCitationKey: text("citation-key") != nil)
    return SourceAssembler.draft(
      members.map(reader.field), at: place, isPeriodical: periodicals.contains(text("type") ?? ""))
  }

  private static let periodicals: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "broadcast", "periodical", "post",
    "post-weblog", "webpage",
  ]
}

extension JSONValue {
  /// A text or number as text.
  var plainText: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .number(let text): text
    case .boolean(let flag): "\(flag)"
    case .null, .array, .object: nil
    }
  }
}
