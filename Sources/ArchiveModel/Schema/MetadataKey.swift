package import FrontMatter

/// How a metadata value is read: its shape, and the function that types it.
package struct MetadataType<Value: Sendable>: Sendable {
  package let shape: MetadataShape
  /// Returns nil after it has reported why the node isn't such a value.
  package let decode: @Sendable (MetadataNode, inout MetadataDecoder) -> Value?

  package init(
    shape: MetadataShape, decode: @escaping @Sendable (MetadataNode, inout MetadataDecoder) -> Value?
  ) {
    self.shape = shape
    self.decode = decode
  }
}

extension MetadataType {
  /// The same, with the place in the file.
  var located: MetadataType<Located<Value>> {
    MetadataType<Located<Value>>(shape: shape) { [self] node, decoder in
      decode(node, &decoder).map { Located($0, node.range) }
    }
  }
}

/// One key of a schema, declared once: what reads it and what documents it.
package struct MetadataKey<Value: Sendable>: Sendable {
  let name: String
  let type: MetadataType<Value>
  let isRequired: Bool
  let summary: String

  package init(_ name: String, _ type: MetadataType<Value>, required: Bool = false, _ summary: String) {
    self.name = name
    self.type = type
    isRequired = required
    self.summary = summary
  }

  /// The key without its type.
  package var entry: MetadataSchema.Key {
    MetadataSchema.Key(name: name, shape: type.shape, isRequired: isRequired, summary: summary)
  }
}
