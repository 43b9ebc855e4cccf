internal import Chronology

/// Writes records as entries of BibTeX, in UTF-8 as biber and current BibTeX styles read it.
enum BibTeX {
  static func entry(of record: CitationRecord) -> String {
    var lines: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { lines.append("  \(name) = {\(value)}") }
    }
    // Braces within keep a name from being taken apart, and a title's capitals.
    add(
      "author",
      record.authors.isEmpty ? nil : record.authors.map { "{\(escaped($0))}" }.joined(separator: " and "))
    add("title", "{\(escaped(record.title))}")
    add("howpublished", escaped(record.container))
    add("publisher", record.publisher.map(escaped))
    add("date", record.date.iso8601)
    add("year", String(record.date.year))
    add("month", String(record.date.month))
    add("day", String(record.date.day))
    add("url", record.url)
    add("language", record.language)
    add("abstract", record.abstract.map(escaped))
    return "@misc{\(key(record.key)),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  /// A key without the characters that end one; each stands as its number between plus signs, as does the plus sign, so that
  /// no two texts have the same key.
  static func key(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars {
      let isLegal =
        scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
        && !"\\{}(),\"#%~'=@+".unicodeScalars.contains(scalar)
      if isLegal {
        key.unicodeScalars.append(scalar)
      } else {
        key += "+\(String(scalar.value, radix: 16, uppercase: true))+"
      }
    }
    return key
  }

  /// Text without what TeX gives a meaning to.
  private static func escaped(_ text: String) -> String {
    var output = ""
    for character in text {
      switch character {
      case "\\": output += "{\\textbackslash}"
      case "~": output += "{\\textasciitilde}"
      case "^": output += "{\\textasciicircum}"
      // Braces count even behind a backslash, and a value ends where they balance.
      case "{": output += "{\\textbraceleft}"
      case "}": output += "{\\textbraceright}"
      case "$", "&", "%", "#", "_": output += "\\\(character)"
      case "\n", "\r", "\r\n": output += " "
      default: output.append(character)
      }
    }
    return output
  }
}
