internal import Diagnostics
internal import FrontMatter

extension MetadataType {
  /// A list; an item that can't be read is reported and left out.
  static func list<Item>(of item: MetadataType<Item>) -> Self where Value == [Item] {
    MetadataType(shape: .list(item.shape)) { node, decoder in
      guard case .sequence(let nodes) = node.content else {
        let isText = if case .scalar = node.content { true } else { false }
        decoder.report(
          .wrongType, node.range, "a list is wanted here, and this is \(node.kindName)",
          help: isText ? ["put the value in brackets: [ … ]"] : [])
        return nil
      }
      // Most lists are short, and there are tens of thousands: none keeps room to grow.
      var items: [Item] = []
      items.reserveCapacity(nodes.count)
      for node in nodes {
        if let value = item.decode(node, &decoder) { items.append(value) }
      }
      return items
    }
  }

  /// One of the raw values of an enumeration.
  static func choice(of type: Value.Type) -> Self where Value: CaseIterable & RawRepresentable<String> {
    let values = Value.allCases.map(\.rawValue)
    return MetadataType(shape: .choice(values)) { node, decoder in
      guard let text = MetadataType<String>.text().decode(node, &decoder) else { return nil }
      if let value = Value(rawValue: text) { return value }
      let nearest = Suggestion.nearest(to: text, in: values)
      decoder.report(
        .wrongValue, node.range, "“\(text)” isn't one of \(values.joined(separator: ", "))",
        help: nearest.map { ["did you mean “\($0)”?"] } ?? [])
      return nil
    }
  }

  /// A mapping with the keys of `schema`.
  static func record(
    _ schema: MetadataSchema,
    _ build: @escaping @Sendable (MetadataMapping, SourceRange, inout MetadataDecoder) -> Value?
  ) -> Self {
    MetadataType(shape: .record(schema)) { node, decoder in
      guard case .mapping(let mapping) = node.content else {
        decoder.reportType(node, wanted: "\(schema.subject) as a mapping of keys to values")
        return nil
      }
      decoder.check(mapping, against: schema, at: node.range)
      return build(mapping, node.range, &decoder)
    }
  }
}

extension MetadataType where Value == LocalizedText {
  /// Text, or a mapping from languages to text.
  static var localizedText: Self {
    MetadataType(shape: .localizedText) { node, decoder in
      guard case .mapping(let mapping) = node.content else {
        return MetadataType<String>.text().decode(node, &decoder).map(LocalizedText.init)
      }
      var variants: [LocalizedText.Variant] = []
      for pair in mapping.pairs {
        guard let language = LanguageTag(pair.key) else {
          decoder.report(
            .wrongValue, pair.keyRange, "“\(pair.key)” isn't a language tag",
            help: ["write it as BCP 47 has it: it, en, pt-BR"])
          continue
        }
        guard let text = MetadataType<String>.text().decode(pair.value, &decoder) else { continue }
        variants.append(LocalizedText.Variant(language: language, text: text))
      }
      if mapping.pairs.isEmpty {
        decoder.report(.wrongValue, node.range, "a text in at least one language is wanted here")
      }
      return LocalizedText(variants)
    }
  }
}

extension MetadataType where Value == LocalizedText {
  /// What stands for a name that isn't told. A bare yes or no is somebody's guess at what the key takes.
  static var replacementName: Self {
    let words = Self.localizedText
    return MetadataType(shape: words.shape) { node, decoder in
      if case .scalar(let scalar) = node.content,
        ["true", "yes", "on", "false", "no", "off"].contains(scalar.text.lowercased())
      {
        decoder.report(
          .wrongValue, node.range, "“protected” takes the name to publish in place of the person's own",
          help: [
            "write one, such as “A. from Makhachkala”; leave the key out for whom nothing has to be hidden"
          ])
        return nil
      }
      return words.decode(node, &decoder)
    }
  }

  /// Where something happened, in words. Coordinates are published as their precision allows, so they mustn't pass for words.
  static var place: Self {
    let words = Self.localizedText
    return MetadataType(shape: words.shape) { node, decoder in
      if case .mapping(let mapping) = node.content,
        let pair = mapping.pairs.first(where: { ["lat", "lon", "coordinates"].contains($0.key) })
      {
        decoder.report(
          .wrongValue, pair.keyRange, "a place is said in words, and “\(pair.key)” is a coordinate",
          help: ["give coordinates, with their precision, as “coordinates” of the event or of a region"])
        return nil
      }
      return words.decode(node, &decoder)
    }
  }
}
