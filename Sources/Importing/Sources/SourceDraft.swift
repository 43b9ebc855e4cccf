internal import JSONWriting

/// The record of a source on its way into an archive.
struct SourceDraft {
  let place: ImportPlace
  var key: String?
  var title: String?
  var publisher: String?
  var url: String?
  var published: String?
  var accessed: String?
  var language: String?
  var lines = LabelledTexts()
  var comments = LabelledTexts()
  /// What became of each field.
  var fates: [(name: String, fate: FieldFate)] = []
  var notes: [String] = []

  init(at place: ImportPlace) {
    self.place = place
  }

  /// What stands below the metadata.
  var text: String {
    var text = lines.items.map {
      "- \(MarkdownText.escaped($0.label)): \(MarkdownText.escaped($0.texts.joined(separator: "; ")))\n"
    }.joined()
    if !comments.items.isEmpty {
      let parts = comments.items.map { "\($0.label): \($0.texts.joined(separator: "\n"))" }
      text += (text.isEmpty ? "" : "\n") + MarkdownText.comment(parts.joined(separator: "\n\n"))
    }
    return text
  }

  /// The file, once the record has a title.
  func document(title: String) -> [UInt8] {
    let values: [(String, String?)] = [
      ("title", title), ("publisher", publisher), ("url", url), ("published", published),
      ("accessed", accessed), ("lang", language),
    ]
    let metadata = values.compactMap { name, value in
      value.map { JSONValue.Member(name, .string($0)) }
    }
    return FrontMatterWriter.document(metadata, text: text)
  }
}

/// Texts by their labels, in the order in which the labels came.
struct LabelledTexts {
  private(set) var items: [(label: String, texts: [String])] = []
  private var positions: [String: Int] = [:]

  mutating func add(_ label: String, _ text: String) {
    if let position = positions[label] {
      items[position].texts.append(text)
    } else {
      positions[label] = items.count
      items.append((label, [text]))
    }
  }
}
