extension ImportReport {
  /// The report for people.
  ///
  /// - Parameter limit: how many notes, and how many skipped records, are told; all if nil.
  package func text(limit: Int? = 20) -> String {
    var text = ""
    for field in sortedFields {
      let key = field.fate.key.map { " → \($0)" } ?? ""
      let reason = field.fate.reason.map { ", \($0)" } ?? ""
      text += "\(field.fate.word): \(field.name)\(key), \(field.count)×\(reason) (\(field.example))\n"
    }
    text += folderText
    text += Self.list(skipped, "skipped", limit)
    text += Self.list(notes, "note", limit)
    return Self.visible(text)
  }

  /// Of the files of a site, and the links of its texts.
  private var folderText: String {
    var text = ""
    for kind in leftOut {
      text += "left out: \(kind.name), \(Self.plural(kind.count, kind.unit)): \(kind.reason)\n"
    }
    if let files { text += "files: \(files) in all\n" }
    if let links {
      text +=
        "links: \(links.documents) to documents, \(links.images) to images, \(links.elsewhere) to other sites, "
        + "\(links.nowhere) to nothing\n"
    }
    return text
  }

  private static func plural(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private static func list(_ notes: [Note], _ word: String, _ limit: Int?) -> String {
    let shown = notes.prefix(limit ?? notes.count)
    let rest = notes.count - shown.count
    return shown.map { "\(word): \($0.place): \($0.message)\n" }.joined()
      + (rest > 0 ? "\(word): and \(rest) more; --verbose lists all\n" : "")
  }

  /// What others have written can't drive the terminal.
  private static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
          return isControl ? "\u{FFFD}" : scalar
        }))
  }
}
