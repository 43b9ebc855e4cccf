import Diagnostics

/// Files of the sample into which most faults go.
extension Fault {
  static let queue = "content/articles/2022/lars-queue.md"
  static let adviser = "content/articles/2022/chi-consiglia.md"
  static let flight = "content/articles/2022/fuga-kazakistan.md"
  static let crossing = "content/regions/verkhny-lars.md"
  static let dagestan = "content/regions/dagestan.md"
  static let source = "seeds/partenze-kazakistan.md"
  static let configuration = "content/archive.yml"

  /// An article without events or translations, which few others refer to.
  static let accounts = "content/articles/2022/conti-e-codice-fiscale.md"

  /// A whole article, for faults that need one of their own.
  static func article(_ text: String) -> String { "---\ntitle: Nota\ndate: 2022-09-28\n---\n\(text)" }
}

/// Metadata that isn't YAML, or isn't there.
extension Fault {
  static let yaml = [
    Fault(
      "a tab indents metadata", .yamlSyntax, help: "spaces",
      .replace(accounts, "topics: [banche,", "topics:\n‸\t[banche,")),
    Fault(
      "a quote isn't closed", .yamlSyntax,
      .replace(accounts, "title: Il codice", "title: ‸\"Il codice")),
    Fault(
      "a bracket isn't closed", .yamlSyntax,
      .replace(
        accounts, "[banche, sanzioni, mobilitazione, fuga]", "‸[banche, sanzioni, mobilitazione, fuga")),
    Fault(
      "a colon stands in a plain value", .yamlSyntax, help: "quotes",
      .replace(accounts, "title: Il codice fiscale", "title: Il codice‸: fiscale")),
    Fault(
      "an alias has no anchor", .yamlSyntax,
      .replace(accounts, "people: []", "people: ‸*persone")),
    Fault(
      "a value has a tag", .yamlSyntax,
      .replace(accounts, "date: 2022", "date: ‸!!timestamp 2022")),
    Fault(
      "a key stands twice", .duplicateKey, help: "line 2",
      .replace(accounts, "lang: it\n", "lang: it\n‸title: Il conto\n")),
    Fault(
      "a key of an event stands twice", .duplicateKey,
      .replace(queue, "    regions: [verkhny-lars]\n", "    regions: [verkhny-lars]\n    ‸date: 2022-09-26\n")
    ),
    Fault(
      "aliases multiply", .yamlTooComplex,
      .replace(accounts, "status: published\n", "extra:\n\(billionLaughs)status: published\n")),
    Fault(
      "metadata is nested too deeply", .yamlTooComplex,
      .replace(
        accounts, "status: published\n",
        "extra: \(repeated("[", 31))‸[\(repeated("]", 32))\nstatus: published\n")),
    Fault(
      "the metadata has no beginning", .missingFrontMatter,
      .replace(accounts, "---\ntitle:", "‸title:")),
    Fault(
      "the metadata has no end", .unclosedFrontMatter,
      .replace(accounts, "---\ntitle:", "‸---\ntitle:"),
      .replace(accounts, "status: published\n---\n", "status: published\n")),
    Fault(
      "the metadata is a list", .wrongType,
      .replace("content/pages/about.md", "title: Che", "‸- Che")),
    Fault(
      "archive.yml isn't YAML", .yamlSyntax,
      .replace(configuration, "languages: [it, en]", "languages: [it, en‸}")),
  ]

  static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// Seven levels of ten: ten million values from a few lines.
  private static var billionLaughs: String {
    (0..<7).map { level in
      var items = Array(repeating: level == 0 ? "a" : "*l\(level - 1)", count: 10)
      // Ten times 11,111 values pass the limit of 100,000 at the last.
      if level == 4 { items[9] = mark + items[9] }
      let list = items.joined(separator: ", ")
      return "  l\(level): &l\(level) [\(list)]\n"
    }.joined()
  }
}
