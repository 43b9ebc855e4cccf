internal import JSONWriting

/// Resolves Liquid and kramdown's marks in a text; what nobody knows stays visible, and is noted.
struct LiquidText {
  private let page: JekyllPage
  private let configuration: JekyllConfiguration
  private let names: JekyllNames
  private let folder: SiteFolder
  private var bytes: [UInt8]
  private var code: CodeRegions
  private var lines: LineCounter
  /// Blocks of which no further one has an end.
  private var unclosed: Set<String> = []
  /// What became of tags.
  private(set) var fields: [SiteDocument.Field] = []

  init(
    _ page: JekyllPage, _ configuration: JekyllConfiguration, _ names: JekyllNames, files folder: SiteFolder
  ) {
    self.page = page
    self.configuration = configuration
    self.names = names
    self.folder = folder
    bytes = Array(page.matter.text.utf8)
    code = CodeRegions(bytes)
    lines = LineCounter(bytes, firstLine: page.matter.firstLine)
  }

  mutating func text(_ report: inout ImportReport) -> String {
    guard bytes.contains(UInt8(ascii: "{")) else { return page.matter.text }
    var output: [UInt8] = []
    var place = 0
    while let tag = LiquidTag(nextIn: bytes, from: place) {
      output += bytes[place..<tag.start]
      let (made, end) = made(of: tag, &report)
      output += made.utf8
      place = end
    }
    output += bytes[place...]
    let (text, fates) = KramdownMarks.removed(from: String(decoding: output, as: UTF8.self))
    for (name, fate) in fates {
      fields.append(.init(name: name, fate: fate, place: ImportPlace(file: page.file)))
    }
    return text
  }

  private mutating func place(of offset: Int) -> ImportPlace {
    let (line, column) = lines.position(of: offset)
    return ImportPlace(file: page.file, line: line, column: column)
  }

  private mutating func count(_ name: String, _ how: String, _ tag: LiquidTag) {
    fields.append(
      .init(name: "Liquid \(name)", fate: .mapped(key: "text", how: how), place: place(of: tag.start)))
  }

  /// What stands for a tag, and where the text goes on.
  private mutating func made(of tag: LiquidTag, _ report: inout ImportReport) -> (text: String, end: Int) {
    let raw = String(decoding: bytes[tag.start..<tag.end], as: UTF8.self)
    if tag.isOutput {
      if let value = output(tag) {
        let name = tag.content.split(separator: "|").first.map { PlainText.line(String($0)) } ?? ""
        let isText = name.hasPrefix("\"") || name.hasPrefix("'")
        count(isText ? "address" : "{{ \(name) }}", "as its value", tag)
        return (value, tag.end)
      }
    } else if let block = block(tag) {
      return block
    } else if let link = link(tag) {
      count(tag.name, "as a link", tag)
      return (link, tag.end)
    }
    let name = tag.isOutput ? "output" : tag.name
    fields.append(.init(name: "Liquid \(name)", fate: .kept(key: "text"), place: place(of: tag.start)))
    report.note("“\(PlainText.line(raw))” stays as it is written", at: place(of: tag.start))
    return (code.contains(tag.start) ? raw : CodeText.inline(PlainText.line(raw)), tag.end)
  }

  /// Tags that have an end.
  private mutating func block(_ tag: LiquidTag) -> (text: String, end: Int)? {
    guard ["raw", "comment", "highlight"].contains(tag.name), !unclosed.contains(tag.name) else { return nil }
    guard let end = LiquidTag.end(of: tag.name, in: bytes, from: tag.end) else {
      unclosed.insert(tag.name)
      return nil
    }
    var inner = String(decoding: bytes[tag.end..<end.start], as: UTF8.self)
    switch tag.name {
    case "raw":
      count("raw", "without its marks", tag)
      return (inner, end.end)
    case "comment":
      fields.append(
        .init(
          name: "Liquid comment", fate: .dropped(why: "no reader sees it"), place: place(of: tag.start)))
      return ("", end.end)
    default:
      count("highlight", "as a block of code", tag)
      if inner.hasPrefix("\n") { inner.removeFirst() }
      let language =
        tag.content.split(whereSeparator: \.isWhitespace).dropFirst().first.map(String.init) ?? ""
      inner = inner.replacing("{% raw %}", with: "").replacing("{% endraw %}", with: "")
      return (CodeText.block(inner, language: language), end.end)
    }
  }

  private func link(_ tag: LiquidTag) -> String? {
    let argument = PlainText.line(String(tag.content.dropFirst(tag.name.count)))
    switch tag.name {
    case "post_url": return names.post(argument).map(SiteAddress.written)
    case "link":
      if let address = names.file(argument) { return SiteAddress.written(address) }
      let path = argument.hasPrefix("/") ? String(argument.dropFirst()) : argument
      return folder.has(path) ? SiteAddress.written("/" + path) : nil
    default: return nil
    }
  }

  /// The value of `{{ … }}`, where it is known.
  private func output(_ tag: LiquidTag) -> String? {
    var parts = tag.content.split(separator: "|").map { PlainText.line(String($0)) }
    guard !parts.isEmpty else { return "" }
    let first = parts.removeFirst()
    let isKnown = parts.allSatisfy { filter in
      [
        "relative_url", "absolute_url", "prepend: site.baseurl", "prepend:site.baseurl", "prepend: site.url",
        "escape", "strip",
      ]
      .contains(filter)
    }
    guard isKnown else { return nil }
    if let quote = first.first, quote == "\"" || quote == "'", first.count > 1, first.last == quote {
      let text = String(first.dropFirst().dropLast())
      return parts.isEmpty || text.hasPrefix("/") || text.contains("://") ? text : "/" + text
    }
    let next = bytes[tag.end...].first
    switch first {
    case "site.baseurl": return ""
    case "site.url":
      let isPath = next == UInt8(ascii: "/") || bytes[tag.end...].starts(with: "{{".utf8)
      return isPath ? "" : configuration.url ?? nil
    default: break
    }
    if first.hasPrefix("page.") {
      return value(first.dropFirst(5), in: .object(page.matter.fields.map { .init($0.name, $0.value) }))
    }
    if first.hasPrefix("site."), !first.hasPrefix("site.data") {
      return value(first.dropFirst(5), in: configuration.values)
    }
    return nil
  }

  private func value(_ path: Substring, in values: JSONValue) -> String? {
    path.split(separator: ".").reduce(Optional(values)) { $0?[String($1)] }?.plainText
  }
}
