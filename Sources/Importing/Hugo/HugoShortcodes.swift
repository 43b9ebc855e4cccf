internal import JSONWriting

/// Resolves the shortcodes of a text; those that nobody knows stay visible, and are noted.
struct HugoShortcodes {
  private let page: HugoPage
  private let document: SiteDocument
  private let configuration: HugoConfiguration
  private let names: HugoNames
  private let bytes: [UInt8]
  private let code: CodeRegions
  private let lines: LineCounter
  /// Whether no further block of code has an end.
  private var isUnclosed = false
  /// What became of shortcodes.
  private(set) var fields: [SiteDocument.Field] = []

  init(_ page: HugoPage, _ document: SiteDocument, _ configuration: HugoConfiguration, _ names: HugoNames) {
    self.page = page
    self.document = document
    self.configuration = configuration
    self.names = names
    bytes = Array(page.matter.text.utf8)
    code = CodeRegions(bytes)
    lines = LineCounter(bytes, firstLine: page.matter.firstLine)
  }

  mutating func text(_ report: inout ImportReport) -> String {
    guard page.matter.text.utf8.contains(UInt8(ascii: "{")) else { return page.matter.text }
    var output: [UInt8] = []
    var place = 0
    while let start = next(from: place) {
      output += bytes[place..<start]
      guard let shortcode = HugoShortcode(bytes, at: start) else {
        output += bytes[start..<start + 3]
        place = start + 3
        continue
      }
      var end = shortcode.end
      let made = made(of: shortcode, &end, start, &report)
      output += made.utf8
      place = end
    }
    return String(decoding: output + bytes[place...], as: UTF8.self)
  }

  private func next(from start: Int) -> Int? {
    var place = start
    while let opening = bytes[place...].firstIndex(of: UInt8(ascii: "{")) {
      if opening + 2 < bytes.count, bytes[opening + 1] == UInt8(ascii: "{"),
        bytes[opening + 2] == UInt8(ascii: "<") || bytes[opening + 2] == UInt8(ascii: "%")
      {
        return opening
      }
      place = opening + 1
    }
    return nil
  }

  private func place(of offset: Int) -> ImportPlace {
    let (line, column) = lines.position(of: offset)
    return ImportPlace(file: page.file, line: line, column: column)
  }

  /// What stands for a shortcode.
  ///
  /// - Parameter end: where the text goes on.
  private mutating func made(
    of shortcode: HugoShortcode, _ end: inout Int, _ start: Int, _ report: inout ImportReport
  ) -> String {
    let raw = String(decoding: bytes[start..<shortcode.end], as: UTF8.self)
    if let plain = shortcode.escaped {
      note(shortcode, "the text", "without the marks of a comment", start)
      return plain
    }
    if !code.contains(start) || ["ref", "relref"].contains(shortcode.name) {
      if let known = known(shortcode, &end, start, &report) { return known }
    }
    fields.append(
      .init(name: "shortcode \(shortcode.name)", fate: .kept(key: "text"), place: place(of: start)))
    report.note(
      "the shortcode “\(shortcode.isClosing ? "/" : "")\(shortcode.name)” stays as it is written",
      at: place(of: start))
    if code.contains(start) { return raw }
    return CodeText.inline(raw.replacing("\n", with: " "))
  }

  private mutating func note(_ shortcode: HugoShortcode, _ key: String, _ how: String, _ start: Int) {
    fields.append(
      .init(
        name: "shortcode \(shortcode.name)", fate: .mapped(key: "text", how: how), place: place(of: start)))
  }

  /// Nil for one that isn't known, or that lacks what it needs.
  private mutating func known(
    _ shortcode: HugoShortcode, _ end: inout Int, _ start: Int, _ report: inout ImportReport
  ) -> String? {
    guard !shortcode.isClosing else { return nil }
    switch shortcode.name {
    case "ref", "relref": return reference(shortcode, start, &report)
    case "figure":
      guard let figure = Self.figure(shortcode) else { return nil }
      note(shortcode, "text", "as an image with its caption", start)
      return figure
    case "comment":
      guard let closing = closing(of: "comment", from: shortcode.end) else { return nil }
      end = closing.end
      fields.append(
        .init(name: "shortcode comment", fate: .dropped(why: "no reader sees it"), place: place(of: start)))
      return ""
    case "highlight":
      guard !isUnclosed, let closing = closing(of: "highlight", from: shortcode.end) else {
        isUnclosed = true
        return nil
      }
      var inner = String(decoding: bytes[shortcode.end..<closing.start], as: UTF8.self)
      if inner.hasPrefix("\n") { inner.removeFirst() }
      end = closing.end
      note(shortcode, "text", "as a block of code", start)
      let block = CodeText.block(inner, language: shortcode.value("lang", 0) ?? "")
      return (isLineStart(start) ? "" : "\n\n") + block + (isLineEnd(end) ? "" : "\n\n")
    case "param":
      guard let name = shortcode.value("name", 0), let value = parameter(name) else { return nil }
      note(shortcode, "text", "as its value", start)
      return MarkdownText.escaped(value)
    default:
      guard let link = Self.service(shortcode) else { return nil }
      note(shortcode, "text", "as a link, since nothing of others is loaded", start)
      return "<\(link)>"
    }
  }

  private func isLineStart(_ place: Int) -> Bool { place == 0 || bytes[place - 1] == 0x0A }
  private func isLineEnd(_ place: Int) -> Bool { place >= bytes.count || bytes[place] == 0x0A }

  private func closing(of name: String, from start: Int) -> (start: Int, end: Int)? {
    var place = start
    while let opening = next(from: place) {
      if let shortcode = HugoShortcode(bytes, at: opening), shortcode.isClosing, shortcode.name == name {
        return (opening, shortcode.end)
      }
      place = opening + 3
    }
    return nil
  }

  private mutating func reference(
    _ shortcode: HugoShortcode, _ start: Int, _ report: inout ImportReport
  ) -> String? {
    guard let written = shortcode.value("path", 0) else { return nil }
    let path = String(written.prefix { $0 != "#" })
    let fragment = written.dropFirst(path.count)
    if path.isEmpty, !fragment.isEmpty {
      note(shortcode, "text", "as a link", start)
      return String(fragment)
    }
    let language = shortcode.value("lang", nil) ?? page.language
    let found = [language, configuration.defaultLanguage].compactMap {
      names.address(of: path, from: page, language: $0)
    }
    guard let address = found.first else { return nil }
    note(shortcode, "text", "as a link", start)
    return SiteAddress.written(address) + fragment
  }

  private func parameter(_ name: String) -> String? {
    let lowered = name.lowercased()
    if let own = page["params"]?.members?.first(where: { $0.name.lowercased() == lowered })?.value.plainText {
      return own
    }
    if let own = page[lowered]?.plainText { return own }
    return lowered.split(separator: ".").reduce(Optional(configuration.params)) { $0?[String($1)] }?.plainText
  }

  private static func figure(_ shortcode: HugoShortcode) -> String? {
    guard let source = shortcode.value("src", 0), !source.isEmpty else { return nil }
    var caption = ["title", "caption", "attr"].compactMap { shortcode.value($0, nil) }.map(PlainText.line)
      .filter { !$0.isEmpty }.joined(separator: ". ")
    let words = shortcode.value("alt", nil).map(PlainText.line) ?? ""
    let shown = words.isEmpty ? caption : words
    caption = caption.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let title = caption.isEmpty ? "" : " \"\(caption)\""
    let image = "![\(MarkdownText.escaped(shown))](\(address(source))\(title))"
    guard let link = shortcode.value("link", nil), !link.isEmpty else { return image }
    return "[\(image)](\(address(link)))"
  }

  /// An address that Markdown takes as one.
  private static func address(_ text: String) -> String {
    text.replacing(" ", with: "%20").replacing("(", with: "%28").replacing(")", with: "%29")
  }

  /// The page of a service whose content the site shows.
  private static func service(_ shortcode: HugoShortcode) -> String? {
    guard let id = shortcode.value("id", 0), isPlain(id) else { return nil }
    switch shortcode.name {
    case "youtube", "youtubeLite": return "https://www.youtube.com/watch?v=\(id)"
    case "vimeo", "vimeo_simple": return "https://vimeo.com/\(id)"
    case "instagram", "instagram_simple": return "https://www.instagram.com/p/\(id)/"
    case "tweet", "twitter", "twitter_simple", "x", "x_simple":
      if let user = shortcode.value("user", nil), isPlain(user) {
        return "https://x.com/\(user)/status/\(id)"
      }
      return "https://x.com/i/status/\(id)"
    case "gist":
      guard let gist = shortcode.value("id", 1), isPlain(gist) else { return nil }
      return "https://gist.github.com/\(id)/\(gist)"
    default: return nil
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0.isPlainName }
  }
}

extension UInt8 {
  /// Letters, digits, and what else stands in ids of services.
  fileprivate var isPlainName: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) || "-_.".utf8.contains(self)
  }
}
