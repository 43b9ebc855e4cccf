package import JSONWriting

extension MetadataSchema {
  /// The members of JSON Schema's `properties` for all keys but some, in the schema's order.
  package func properties(without names: Set<String> = []) -> [JSONValue.Member] {
    keys.filter { !names.contains($0.name) }.map { JSONValue.Member($0.name, $0.jsonSchema) }
  }

  /// The schema as JSON Schema (draft 2020-12), by which editors complete and check metadata.
  package var jsonSchema: JSONValue {
    guard case .object(let members) = objectSchema else { return objectSchema }
    return .object(
      [JSONValue.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema"))]
        + [JSONValue.Member("title", .string(subject))] + members)
  }

  fileprivate var objectSchema: JSONValue {
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    return .members([
      "type": .string("object"),
      "properties": .object(keys.map { JSONValue.Member($0.name, $0.jsonSchema) }),
      "required": required.isEmpty ? nil : .array(required),
      "additionalProperties": .boolean(false),
    ])
  }
}

extension MetadataSchema.Key {
  fileprivate var jsonSchema: JSONValue {
    guard case .object(let members) = shape.jsonSchema else { return shape.jsonSchema }
    return .object([JSONValue.Member("description", .string(summary))] + members)
  }
}

extension MetadataShape {
  fileprivate var jsonSchema: JSONValue {
    switch self {
    // Regesta reads every scalar as text, so what an editor takes for a number or a truth value is right too.
    case .text: Self.scalar
    // What YAML takes for truth values is right as such, too.
    case .choice(let values):
      .members([
        "enum": .array(values.map(JSONValue.string) + values.compactMap(Bool.init).map(JSONValue.boolean))
      ])
    case .list(let item): .members(["type": .string("array"), "items": item.jsonSchema])
    case .record(let schema): schema.objectSchema
    case .localizedText:
      .members([
        "anyOf": .array([
          Self.scalar, .members(["type": .string("object"), "additionalProperties": Self.scalar]),
        ])
      ])
    case .either(let shapes): .members(["anyOf": .array(shapes.map(\.jsonSchema))])
    case .free: .members([:])
    }
  }

  private static var scalar: JSONValue {
    .members(["type": .array(["string", "number", "boolean"].map(JSONValue.string))])
  }
}
