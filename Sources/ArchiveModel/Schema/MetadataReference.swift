/// The reference of all metadata keys, as Markdown for the manual.
package enum MetadataReference {
  package static var markdown: String {
    var text = """
      # Metadata keys

      Made from the schemas in the code: a test fails where this page and they differ. `regesta schema KIND` prints the
      same as JSON Schema.

      """
    var described: Set<String> = []
    for kind in SchemaKind.allCases {
      text += "\n## \(kind.rawValue)\n\n`\(kind.files)`\n\n" + table(kind.schema)
    }
    for record in SchemaKind.allCases.flatMap({ $0.schema.records })
    where described.insert(record.subject).inserted {
      text += "\n## \(record.subject)\n\n" + table(record)
    }
    return text
  }

  private static func table(_ schema: MetadataSchema) -> String {
    guard !schema.keys.isEmpty else { return "No keys: the names stand in the original's file.\n" }
    var text = "| key | value | meaning |\n| --- | --- | --- |\n"
    for key in schema.keys {
      let name = key.isRequired ? "**`\(key.name)`**" : "`\(key.name)`"
      text += "| \(name) | \(key.shape.reference) | \(key.summary) |\n"
    }
    return text + (schema.keys.contains(where: \.isRequired) ? "\nKeys in bold are required.\n" : "")
  }
}

extension MetadataSchema {
  /// The mappings inside its values, at any depth, in the order of the keys.
  fileprivate var records: [MetadataSchema] {
    keys.flatMap { $0.shape.records }
  }
}

extension MetadataShape {
  fileprivate var records: [MetadataSchema] {
    switch self {
    case .record(let schema): [schema] + schema.records
    case .list(let item): item.records
    case .either(let shapes): shapes.flatMap(\.records)
    case .text, .choice, .localizedText, .free: []
    }
  }

  /// The value's shape in a few words.
  fileprivate var reference: String {
    switch self {
    case .text(let what): what
    case .choice(let values): values.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let item): "list: \(item.reference)"
    case .record(let schema): schema.subject
    case .localizedText: "text, or a mapping from languages to text"
    case .either(let shapes): shapes.map(\.reference).joined(separator: ", or ")
    case .free: "anything"
    }
  }
}
