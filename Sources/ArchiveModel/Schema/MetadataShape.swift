/// The shape of a metadata value, for documentation and for editors.
package indirect enum MetadataShape: Hashable, Sendable {
  /// Text; `what` says which kind, such as “a URL”.
  case text(what: String)
  case choice([String])
  case list(MetadataShape)
  /// A mapping with the keys of a schema.
  case record(MetadataSchema)
  /// A mapping from language tags to text, or one text.
  case localizedText
  case either([MetadataShape])
  /// Anything at all: the custom fields.
  case free

  /// What a message says was wanted.
  package var wording: String {
    switch self {
    case .text(let what): what
    case .choice(let values): "one of " + values.joined(separator: ", ")
    case .list(let item): "a list, each item \(item.wording)"
    case .record: "a mapping of keys to values"
    case .localizedText: "text, or a mapping from languages to text"
    case .either(let shapes): shapes.map(\.wording).joined(separator: " or ")
    case .free: "any value"
    }
  }
}

/// The keys that one kind of mapping may have.
package struct MetadataSchema: Hashable, Sendable {
  /// One key as documentation and checks see it.
  package struct Key: Hashable, Sendable {
    package let name: String
    package let shape: MetadataShape
    package let isRequired: Bool
    package let summary: String

    /// The mapping that holds custom fields.
    static let extra = Key(
      name: "extra", shape: .free, isRequired: false,
      summary: "Custom fields; a theme declares in its theme.yml which of them it uses.")
  }

  /// What a message calls the mapping, such as “an article”.
  package let subject: String
  package let keys: [Key]

  package init(subject: String, keys: [Key]) {
    self.subject = subject
    self.keys = keys
  }
}
