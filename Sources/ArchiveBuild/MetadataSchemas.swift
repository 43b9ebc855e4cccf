internal import ArchiveModel
internal import JSONWriting

/// The schemas of metadata, for editors.
package enum MetadataSchemas {
  /// The kinds that have one.
  package static var kinds: [String] { SchemaKind.allCases.map(\.rawValue) }

  /// The JSON Schema of a kind as text; nil for a kind that has none.
  package static func jsonSchema(of kind: String) -> String? {
    SchemaKind(rawValue: kind).map { kind in
      String(decoding: kind.schema.jsonSchema.bytes(indented: true), as: UTF8.self) + "\n"
    }
  }
}
