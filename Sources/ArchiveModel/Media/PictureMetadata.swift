internal import Diagnostics
internal import FrontMatter

/// What a document's metadata say of images: the one that stands for it, and those in its texts.
package struct PictureMetadata: Sendable {
  /// What is said of one image.
  package struct Entry: Sendable {
    package let file: Located<MediaPath>
    /// What it shows, for those who can't see it.
    package let alternative: LocalizedText?
    package let caption: LocalizedText?
    package let credit: LocalizedText?
    /// Whether it is hidden until somebody asks for it.
    package let isGraphic: Bool

    static let file = MetadataKey(
      "file", .mediaPath, required: true, "Its path below `content/media/`.")
    private static let alternativeSummary = "What it shows, for those who can't see it."
    static let alternative = MetadataKey("alt", .localizedText, required: true, alternativeSummary)
    static let furtherAlternative = MetadataKey(
      "alt", .localizedText, alternativeSummary + " What a text has between the brackets goes before it.")
    static let caption = MetadataKey("caption", .localizedText, "What readers are told of it.")
    static let credit = MetadataKey("credit", .localizedText, "Who made it, and under which licence.")
    static let graphic = MetadataKey(
      "graphic", .choice(of: Truth.self),
      "With `true`, it is hidden behind a warning until somebody asks for it.")

    static let schema = MetadataSchema(
      subject: "an image",
      keys: [file.entry, alternative.entry, caption.entry, credit.entry, graphic.entry])
    static let furtherSchema = MetadataSchema(
      subject: "an image of the text",
      keys: [file.entry, furtherAlternative.entry, caption.entry, credit.entry, graphic.entry])
  }

  /// The one that stands for the document.
  package let lead: Entry?
  /// Those in its texts that more is said of.
  package let others: [Entry]

  package var all: [Entry] { (lead.map { [$0] } ?? []) + others }

  static let lead = MetadataKey(
    "image", .picture(Entry.schema, Entry.alternative), "The image that stands for the document.")
  static let others = MetadataKey(
    "images", .list(of: .picture(Entry.furtherSchema, Entry.furtherAlternative)),
    "What there is to say of images in the text.")
  static let keys = [lead.entry, others.entry]

  /// What is wrong with an image on the page of somebody whose name isn't told.
  static let ofProtected = "a picture of a person whom “protected” protects shows who they are"

  init(_ mapping: MetadataMapping, _ decoder: inout MetadataDecoder) {
    lead = decoder.value(Self.lead, of: mapping)
    others = decoder.value(Self.others, of: mapping) ?? []
    var known: Set<MediaPath> = []
    for entry in others where !known.insert(entry.file.value).inserted {
      decoder.report(
        .wrongValue, entry.file.range, "“\(entry.file.value.rawValue)” is there twice",
        help: ["say all of it in one entry"])
    }
  }
}

extension MetadataType where Value == PictureMetadata.Entry {
  /// - Parameter alternative: the key for what it shows.
  fileprivate static func picture(_ schema: MetadataSchema, _ alternative: MetadataKey<LocalizedText>) -> Self
  {
    record(schema) { mapping, _, decoder in
      let file = decoder.value(Value.file, of: mapping)
      let words = decoder.value(alternative, of: mapping)
      let caption = decoder.value(Value.caption, of: mapping)
      let credit = decoder.value(Value.credit, of: mapping)
      let isGraphic = decoder.value(Value.graphic, of: mapping) == .yes
      guard let file, words != nil || !alternative.isRequired else { return nil }
      return Value(
        file: file, alternative: words, caption: caption, credit: credit, isGraphic: isGraphic)
    }
  }
}

extension MetadataType where Value == Located<MediaPath> {
  static var mediaPath: Self {
    let what = "the path of an image, such as queue.jpg"
    return MetadataType(shape: .text(what: what)) { node, decoder in
      guard let text = MetadataType<Located<String>>.located(what).decode(node, &decoder) else { return nil }
      let path = MediaPath(text.value)
      if let problem = NameRules.problem(in: path.rawValue) {
        decoder.report(
          .wrongValue, node.range, "“\(text.value)” can't be the path of an image: \(problem)",
          help: ["write the path below content/media/"])
        return nil
      }
      return Located(path, node.range)
    }
  }
}
