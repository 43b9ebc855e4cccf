/// Marks of kramdown that say how something looks, or what it is called: `{: .class}`, `{:toc}`.
enum KramdownMarks {
  /// The text without them, and what became of each. Ids of headings stay, as `{#id}` behind the heading.
  static func removed(from text: String) -> (text: String, fates: [(String, FieldFate)]) {
    guard text.contains("{:") else { return (text, []) }
    let code = CodeRegions(Array(text.utf8))
    var fates: [(String, FieldFate)] = []
    var lines: [String] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { offset += line.utf8.count + 1 }
      guard line.contains("{:") else {
        lines.append(String(line))
        continue
      }
      var rest = line
      var kept = ""
      while let opening = rest.firstRange(of: "{:") {
        kept += rest[..<opening.lowerBound]
        let place = offset + line.utf8.distance(from: line.startIndex, to: opening.lowerBound)
        guard let closing = rest[opening.upperBound...].firstIndex(of: "}") else {
          kept += rest[opening.lowerBound...]
          rest = ""
          break
        }
        guard !code.contains(place) else {
          kept += "{:"
          rest = rest[opening.upperBound...]
          continue
        }
        let inner = rest[opening.upperBound..<closing]
        rest = rest[rest.index(after: closing)...]
        take(
          String(inner), isAlone: PlainText.line(kept).isEmpty && rest.allSatisfy(\.isWhitespace), &lines,
          &kept, &fates)
      }
      kept += rest
      if !kept.allSatisfy(\.isWhitespace) { lines.append(kept) } else { lines.append("") }
    }
    return (lines.joined(separator: "\n"), fates)
  }

  private static func take(
    _ inner: String, isAlone: Bool, _ lines: inout [String], _ kept: inout String,
    _ fates: inout [(String, FieldFate)]
  ) {
    let words = inner.split(whereSeparator: \.isWhitespace)
    if words.contains("toc") {
      // The item of the list before it stands for the table.
      if isAlone, let last = lines.last,
        last.hasPrefix("*") || last.hasPrefix("-") || last.first?.isNumber ?? false
      {
        lines[lines.count - 1] = ""
      }
      return fates.append(("kramdown toc", .dropped(why: "articles with headings have a table of contents")))
    }
    if inner.hasPrefix(":") {
      kept += "{:\(inner)}"
      return fates.append(("kramdown extension", .kept(key: "text")))
    }
    let id = words.first { $0.hasPrefix("#") }
    if let id, isAlone, let last = lines.last, last.hasPrefix("#") {
      lines[lines.count - 1] = last + " {\(id)}"
      return fates.append(("kramdown id", .mapped(key: "text", how: "as the place that links lead to")))
    }
    if let id, kept.hasPrefix("#") {
      kept += "{\(id)}"
      return fates.append(("kramdown id", .mapped(key: "text", how: "as the place that links lead to")))
    }
    fates.append(("kramdown attributes", .dropped(why: "how the site looks")))
  }
}
