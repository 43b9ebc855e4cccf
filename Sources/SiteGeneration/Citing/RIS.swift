internal import Chronology

/// Writes records in the format of Research Information Systems.
enum RIS {
  static func record(of record: CitationRecord) -> String {
    var text = ""
    func add(_ tag: String, _ value: String?) {
      guard let value else { return }
      // A value is one line.
      text += "\(tag)  - \(value.split(whereSeparator: \.isNewline).joined(separator: " "))\r\n"
    }
    add("TY", "ELEC")
    add("ID", record.key)
    add("TI", record.title)
    for author in record.authors { add("AU", author) }
    add("T2", record.container)
    add("PB", record.publisher)
    add("PY", record.date.isCommon ? String(record.date.iso8601.prefix(4)) : nil)
    add("DA", record.date.slashed)
    add("UR", record.url)
    add("LA", record.language)
    add("AB", record.abstract)
    return text + "ER  - \r\n"
  }
}
