internal import ArchiveModel
internal import Diagnostics
internal import FrontMatter

/// One `style.yml`, as it was written: variables by group, and pairs of colours that must be told apart.
struct StyleFile: Sendable {
  static let fileName = "style.yml"

  /// A variable with its value in each scheme; nil where the file doesn't say, or says what can't be.
  struct Entry: Sendable {
    let name: Located<String>
    var light: Located<String>?
    var dark: Located<String>?
    /// Whether something was reported about the values already.
    var isFaulty = false
  }

  /// The names of a text's colour and of that behind it.
  struct Pair: Sendable {
    let text: Located<String>
    let ground: Located<String>
  }

  let path: SourcePath
  private(set) var groups: [StyleGroup: [Entry]] = [:]
  private(set) var contrast: [Pair] = []

  private static let keys: [StyleGroup: MetadataKey<[Entry]>] = [
    .colours: MetadataKey(
      "colours", .entries(.colours), "Colours by name: one value, or `light` and `dark`."),
    .fonts: MetadataKey("fonts", .entries(.fonts), "Lists of font families by name."),
    .lengths: MetadataKey("lengths", .entries(.lengths), "Lengths and numbers by name."),
  ]
  private static let contrastKey = MetadataKey(
    "contrast", .pairs, "Pairs `[text, background]` of colours, whose contrast is checked.")

  static let schema = MetadataSchema(
    subject: fileName,
    keys: StyleGroup.allCases.compactMap { keys[$0]?.entry } + [contrastKey.entry])

  /// Reads the file among a layer's files; nil where there is none that can be read.
  static func read(_ files: [ThemeFile]) -> (file: StyleFile?, diagnostics: [Diagnostic]) {
    guard let file = files.first(where: { $0.name == fileName }) else { return (nil, []) }
    let (mapping, diagnostics) = file.mapping()
    guard let mapping else { return (nil, diagnostics) }
    var decoder = MetadataDecoder(path: file.path)
    decoder.check(mapping, against: schema, at: nil)
    var style = StyleFile(path: file.path)
    for group in StyleGroup.allCases {
      style.groups[group] = keys[group].flatMap { decoder.value($0, of: mapping) }
    }
    style.contrast = decoder.value(contrastKey, of: mapping) ?? []
    return (style, diagnostics + decoder.diagnostics)
  }

  private init(path: SourcePath) {
    self.path = path
  }
}

extension MetadataType where Value == [StyleFile.Entry] {
  fileprivate static func entries(_ group: StyleGroup) -> Self {
    MetadataType(shape: .text(what: "a mapping from names to values, each \(group.noun)")) { node, decoder in
      guard case .mapping(let mapping) = node.content else {
        decoder.reportType(node, wanted: "a mapping from names to values")
        return nil
      }
      return mapping.pairs.map { pair in
        var entry = StyleFile.Entry(name: Located(pair.key, pair.keyRange))
        let before = decoder.diagnostics.count
        if group == .colours, case .mapping(let schemes) = pair.value.content {
          decoder.check(schemes, against: StyleFile.schemes, at: pair.value.range)
          entry.light = schemes["light"].flatMap { value(of: $0, group, &decoder) }
          entry.dark = schemes["dark"].flatMap { value(of: $0, group, &decoder) }
        } else {
          entry.light = value(of: pair.value, group, &decoder)
          entry.dark = entry.light
        }
        entry.isFaulty = decoder.diagnostics.count > before
        return entry
      }
    }
  }

  private static func value(
    of node: MetadataNode, _ group: StyleGroup, _ decoder: inout MetadataDecoder
  ) -> Located<String>? {
    guard let text = MetadataType<Located<String>>.located(group.noun).decode(node, &decoder) else {
      return nil
    }
    guard group.accepts(text.value) else {
      decoder.report(.wrongValue, node.range, "“\(text.value)” isn't \(group.noun)", help: [group.help])
      return nil
    }
    return text
  }
}

extension StyleFile {
  /// A colour by scheme.
  fileprivate static let schemes = MetadataSchema(
    subject: "a colour",
    keys: ["light", "dark"].map { scheme in
      MetadataKey(scheme, MetadataType<String>.text(StyleGroup.colours.noun), "In the \(scheme) scheme.")
        .entry
    })
}

extension MetadataType where Value == [StyleFile.Pair] {
  fileprivate static var pairs: Self {
    MetadataType(shape: .text(what: "a list of pairs, each the names of two colours")) { node, decoder in
      guard case .sequence(let nodes) = node.content else {
        decoder.reportType(node, wanted: "a list of pairs")
        return nil
      }
      return nodes.compactMap { node in
        guard case .sequence(let names) = node.content, names.count == 2 else {
          decoder.report(.wrongType, node.range, "a pair of names is wanted here: [text, background]")
          return nil
        }
        let name = MetadataType<Located<String>>.located("the name of a colour")
        guard let text = name.decode(names[0], &decoder), let ground = name.decode(names[1], &decoder) else {
          return nil
        }
        return StyleFile.Pair(text: text, ground: ground)
      }
    }
  }
}
