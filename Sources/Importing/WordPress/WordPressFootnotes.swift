internal import JSONReading
internal import JSONWriting

/// The footnotes of the block editor: their texts are kept beside the text, as JSON.
struct WordPressFootnotes {
  static let key = "footnotes"

  private var contents: [String: String] = [:]
  /// Those that the text refers to, in its order.
  private(set) var used: [String] = []

  init(_ item: WXRItem) {
    guard let text = item.meta(Self.key), let value = try? JSONReader.value(of: Array(text.utf8)),
      case .array(let notes) = value
    else { return }
    for note in notes {
      if case .string(let id)? = note["id"], case .string(let content)? = note["content"] {
        contents[id] = content
      }
    }
  }

  var isEmpty: Bool { contents.isEmpty }
  /// How many the text doesn't refer to.
  var unused: Int { contents.count - used.count }

  /// The number of a footnote; nil where there is none of that id.
  mutating func number(of id: String) -> String? {
    guard contents[id] != nil else { return nil }
    if let index = used.firstIndex(of: id) { return "\(index + 1)" }
    used.append(id)
    return "\(used.count)"
  }

  /// What stands below the text.
  func markdown(_ convert: (String) -> String) -> String {
    var text = ""
    for (index, id) in used.enumerated() {
      let lines = convert(contents[id]!).split(separator: "\n", omittingEmptySubsequences: false)
      let body = lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : "    \($1)" }.joined(
        separator: "\n")
      text += "\n[^\(index + 1)]: \(body.trimmed)\n"
    }
    return text
  }
}
