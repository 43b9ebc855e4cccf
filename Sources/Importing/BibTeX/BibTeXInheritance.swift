/// Gives entries what they take over from those that they refer to by `crossref`.
struct BibTeXInheritance {
  /// How far a chain of references is followed.
  private static let depth = 8
  /// How many fields an entry can give to others.
  private static let most = 200

  private let entries: [String: BibTeXEntry]

  init(_ entries: [BibTeXEntry]) {
    self.entries = Dictionary(
      entries.map { ($0.key.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fields of an entry with those that it inherits, and what is wrong with its references.
  func fields(of entry: BibTeXEntry) -> (fields: [BibTeXEntry.Field], problem: String?) {
    var fields = entry.fields
    var names = Set(fields.map { $0.name.lowercased() })
    var current = entry
    var met = [entry.key.lowercased()]
    while let key = current["crossref"]?.trimmed {
      guard let parent = entries[key.lowercased()] else { return (fields, "there is no entry “\(key)”") }
      guard !met.contains(key.lowercased()), met.count <= Self.depth else {
        return (fields, "“\(key)” refers back to this entry, or through too many others")
      }
      for field in parent.fields.prefix(Self.most) {
        guard let name = Self.inherited(field.name.lowercased(), by: entry.type),
          names.insert(name).inserted
        else { continue }
        fields.append(.init(name: name, value: field.value, line: field.line, isInherited: true))
      }
      met.append(key.lowercased())
      current = parent
    }
    return (fields, nil)
  }

  /// What a field of the whole is called in a part of it; nil where parts don't take it over.
  private static func inherited(_ name: String, by type: String) -> String? {
    switch name {
    case "title": type == "book" || type == "collection" ? nil : "booktitle"
    case "subtitle", "titleaddon", "shorttitle", "sorttitle", "indextitle", "crossref", "xref", "ids",
      "label",
      "keywords", "abstract", "annotation", "annote", "note", "file", "options", "key", "author", "pages",
      "doi", "url", "urldate":
      nil
    default: name
    }
  }
}
