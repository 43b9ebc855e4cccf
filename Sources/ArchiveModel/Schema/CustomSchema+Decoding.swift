internal import Diagnostics
internal import FrontMatter

extension MetadataType where Value == CustomSchema {
  /// A mapping from groups of documents to mappings from fields to their types.
  package static var customSchema: Self {
    record(schema) { mapping, _, decoder in
      var groups: [CustomSchema.Group: [CustomSchema.Field]] = [:]
      for group in CustomSchema.Group.allCases {
        groups[group] = decoder.value(key(group), of: mapping)
      }
      return CustomSchema(groups)
    }
  }

  private static var schema: MetadataSchema {
    MetadataSchema(
      subject: "the declaration of custom fields", keys: CustomSchema.Group.allCases.map { key($0).entry })
  }

  private static func key(_ group: CustomSchema.Group) -> MetadataKey<[CustomSchema.Field]> {
    MetadataKey(group.rawValue, .customFields, "The custom fields of \(group.wording), each with its type.")
  }
}

extension MetadataType where Value == [CustomSchema.Field] {
  fileprivate static var customFields: Self {
    let type = MetadataType<CustomSchema.FieldType>.choice(of: CustomSchema.FieldType.self)
    return MetadataType(shape: .text(what: "a mapping from names to types: " + type.shape.wording)) {
      node, decoder in
      guard case .mapping(let mapping) = node.content else {
        decoder.reportType(node, wanted: "a mapping of names to types")
        return nil
      }
      if mapping.pairs.count > CustomSchema.fieldLimit {
        decoder.report(
          .wrongValue, node.range,
          "a theme has at most \(CustomSchema.fieldLimit) custom fields of a kind, and these are \(mapping.pairs.count)"
        )
        return nil
      }
      return mapping.pairs.compactMap { pair in
        guard isName(pair.key) else {
          decoder.report(
            .wrongValue, pair.keyRange, "templates can't name a field “\(pair.key)”",
            help: ["use letters from a to z, digits and “_”, and a letter first"])
          return nil
        }
        return type.decode(pair.value, &decoder).map { CustomSchema.Field(name: pair.key, type: $0) }
      }
    }
  }

  /// Whether the template language can name it.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isNameLetter else { return false }
    return text.utf8.allSatisfy { $0.isNameLetter || $0 == UInt8(ascii: "_") || (0x30...0x39).contains($0) }
  }
}

extension UInt8 {
  fileprivate var isNameLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension CustomSchema.Group {
  fileprivate var wording: String {
    switch self {
    case .article: "articles"
    case .entity: "regions, people, organisations and topics"
    case .source: "sources"
    case .page: "pages"
    }
  }
}
