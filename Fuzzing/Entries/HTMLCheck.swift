/// Reads a text's HTML strictly, by rules of its own: every tag is one that texts may have, in lower case, with its
/// attributes in double quotes, and ends within the element that it began in.
struct HTMLCheck {
  private static let void: Set<String> = ["br", "hr", "img", "input", "wbr"]
  private static let elements = void.union([
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "cite", "code", "del", "dfn", "div", "em", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "i", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp",
    "section",
    "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "time", "tr", "u", "ul",
    "var",
  ])
  private static let attributes: Set<String> = [
    "alt", "aria-label", "checked", "class", "datetime", "dir", "disabled", "href", "id", "lang", "rel",
    "role",
    "scope", "src", "start", "tabindex", "title", "type",
  ]

  private let html: [UInt8]
  private var place = 0
  private var open: [String] = []
  private var ids: Set<String> = []

  init(_ html: [UInt8]) {
    self.html = html
  }

  func run() throws {
    var check = self
    try check.all()
  }

  private mutating func all() throws {
    while place < html.count {
      let byte = html[place]
      place += 1
      if byte == UInt8(ascii: "<") { try tag() }
      try expect(byte != UInt8(ascii: ">"), "“>” is escaped in texts: \(around)")
    }
    try expect(open.isEmpty, "every element ends: \(open)")
  }

  private var around: String {
    String(decoding: html[max(0, place - 60)..<min(html.count, place + 60)], as: UTF8.self)
  }

  private mutating func tag() throws {
    let isEnd = next == UInt8(ascii: "/")
    if isEnd { place += 1 }
    let name = word()
    try expect(Self.elements.contains(name), "texts may have the element “\(name)”: \(around)")
    if isEnd {
      try expect(open.popLast() == name, "elements end in each other: “\(name)”: \(around)")
    } else {
      var names: Set<String> = []
      while next == UInt8(ascii: " ") {
        place += 1
        let attribute = word()
        try expect(
          Self.attributes.contains(attribute), "texts may have the attribute “\(attribute)”: \(around)")
        try expect(names.insert(attribute).inserted, "no attribute stands twice: \(around)")
        try value(of: attribute, element: name)
      }
      if name == "a" { try expect(!open.contains("a"), "no link stands in another: \(around)") }
      if !Self.void.contains(name) { open.append(name) }
    }
    try expect(next == UInt8(ascii: ">"), "a tag ends after its attributes: \(around)")
    place += 1
  }

  private mutating func value(of attribute: String, element: String) throws {
    guard next == UInt8(ascii: "=") else {
      return try expect(["checked", "disabled"].contains(attribute), "an attribute has a value: \(around)")
    }
    try expect(
      place + 1 < html.count && html[place + 1] == UInt8(ascii: "\""), "a value has its quotes: \(around)")
    let start = place + 2
    guard let end = html[start...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw Finding(description: "a value has its second quote: \(around)")
    }
    place = end + 1
    let value = String(decoding: html[start..<end], as: UTF8.self)
    try expect(!value.contains("<"), "“<” is escaped in values: \(around)")
    switch attribute {
    case "href", "src": try address(value)
    case "id": try expect(ids.insert(value).inserted, "no id stands twice: \(value)")
    case "type": try expect(value == "checkbox" && element == "input", "an input is a box: \(around)")
    default: break
    }
  }

  /// Addresses are relative, or of an allowed scheme, which nothing hides.
  private func address(_ value: String) throws {
    try expect(value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "an address is of visible ASCII: \(value)")
    let schemes = ["http:", "https:", "mailto:", "tel:"]
    let end = value.firstIndex { ":/?#".contains($0) }
    guard let end, value[end] == ":" else {
      return try expect(!value.hasPrefix("//"), "an address isn't another host's by its slashes: \(value)")
    }
    try expect(schemes.contains(value[...end].lowercased()), "an address has an allowed scheme: \(value)")
  }

  private var next: UInt8? { place < html.count ? html[place] : nil }

  private mutating func word() -> String {
    let start = place
    while let byte = next,
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    {
      place += 1
    }
    return String(decoding: html[start..<place], as: UTF8.self)
  }
}
