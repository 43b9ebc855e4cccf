/// Reads the entries of a BibTeX or BibLaTeX file, in one pass and without recursion.
struct BibTeXReader {
  /// Of one value, in bytes. Strings that are made of strings can grow without end.
  private static let longestValue = 1 << 20

  private(set) var entries: [BibTeXEntry] = []
  private(set) var notes: [(line: Int, message: String)] = []

  private let text: InputText
  private let bytes: [UInt8]
  private var place = 0
  /// The line at `lineOffset`, so that lines are counted once.
  private var lineNumber = 1
  private var lineOffset = 0
  private var strings = BibTeXReader.months

  /// - Throws: ``ImportProblem`` at the first thing that isn't BibTeX.
  init(_ text: InputText) throws(ImportProblem) {
    self.text = text
    bytes = text.bytes
    while let at = bytes[place...].firstIndex(of: UInt8(ascii: "@")) {
      noteOutside(place..<at)
      place = at + 1
      try item(from: at)
    }
    noteOutside(place..<bytes.count)
  }

  /// Lines that are commented out are meant to be.
  private mutating func noteOutside(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let first = bytes[start..<end].firstIndex { !Self.isSpace($0) }
      if let first, bytes[first] != UInt8(ascii: "%") { return noteOutside(at: first) }
      start = end + 1
    }
  }

  private mutating func noteOutside(at offset: Int) {
    let near = String(decoding: bytes[offset..<min(bytes.count, offset + 60)], as: UTF8.self)
    let shown = PlainText.line(String(near.prefix { $0 != "\n" }))
    notes.append(
      (line(of: offset), "what stands outside of entries is a comment, and was left out: \(shown)"))
  }

  private mutating func item(from at: Int) throws(ImportProblem) {
    skipSpace()
    let type = word().lowercased()
    skipSpace()
    guard !type.isEmpty, let opening = next, opening == UInt8(ascii: "{") || opening == UInt8(ascii: "(")
    else {
      // An address in a comment, say.
      return noteOutside(at: at)
    }
    let closing = opening == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    let start = place
    place += 1
    switch type {
    case "comment":
      place = start
      _ = try braced(at)
      notes.append((line(of: at), "a comment was left out"))
    case "preamble":
      let line = line(of: at)
      _ = try value(at)
      try close(closing, at, "@preamble")
      notes.append((line, "a preamble, which is for LaTeX, was left out"))
    case "string":
      skipSpace()
      let name = word().lowercased()
      try assignment(name)
      strings[name] = try value(at)
      try close(closing, at, "@string")
    default: try entry(type, closing, from: at)
    }
  }

  private mutating func entry(_ type: String, _ closing: UInt8, from at: Int) throws(ImportProblem) {
    skipSpace()
    let start = place
    while let byte = next, byte != UInt8(ascii: ","), byte != closing, byte != UInt8(ascii: "\n") {
      place += 1
    }
    let key = String(decoding: bytes[start..<place], as: UTF8.self).trimmed
    guard !key.contains("=") else {
      throw problem(start, "the entry has no key: one is wanted before its fields, as in @\(type){smith2022,")
    }
    var entry = BibTeXEntry(type: type, key: key, fields: [], line: line(of: at))
    while true {
      skipSpace()
      guard let byte = next else { throw unclosed(at, "@\(type)") }
      if byte == closing { break }
      if byte == UInt8(ascii: ",") {
        place += 1
        continue
      }
      let start = place
      let name = word()
      guard !name.isEmpty else { throw problem(place, "the name of a field is wanted here") }
      try assignment(name)
      let line = line(of: start)
      entry.fields.append(.init(name: name, value: try value(at), line: line))
      skipSpace()
      guard next == nil || next == UInt8(ascii: ",") || next == closing else {
        throw problem(place, "a comma or the end of the entry is wanted behind the value of “\(name)”")
      }
    }
    place += 1
    entries.append(entry)
  }

  private mutating func assignment(_ name: String) throws(ImportProblem) {
    skipSpace()
    guard next == UInt8(ascii: "=") else { throw problem(place, "“=” is wanted behind “\(name)”") }
    place += 1
  }

  /// Texts, numbers and names of strings, joined by `#`.
  private mutating func value(_ item: Int) throws(ImportProblem) -> String {
    var result = ""
    while true {
      skipSpace()
      switch next {
      case UInt8(ascii: "{")?: result += try braced(item)
      case UInt8(ascii: "\"")?: result += try quoted(item)
      default:
        let start = place
        let name = word()
        guard !name.isEmpty else {
          throw problem(place, "a value is wanted here: {…}, \"…\", a number or a name")
        }
        if let text = strings[name.lowercased()] {
          result += text
        } else {
          result += name
          if !name.allSatisfy(\.isNumber) {
            notes.append((line(of: start), "there is no @string “\(name)”, so the name itself was taken"))
          }
        }
      }
      guard result.utf8.count <= Self.longestValue else {
        throw problem(place, "the value is longer than a mebibyte")
      }
      skipSpace()
      guard next == UInt8(ascii: "#") else { return result }
      place += 1
    }
  }

  /// What stands between braces or, for comments, parentheses; inner braces belong to it.
  private mutating func braced(_ item: Int) throws(ImportProblem) -> String {
    let opening = bytes[place]
    let closing = opening == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    let start = place
    var depth = 0
    while place < bytes.count {
      if bytes[place] == opening { depth += 1 }
      if bytes[place] == closing { depth -= 1 }
      place += 1
      if depth == 0 { return String(decoding: bytes[start + 1..<place - 1], as: UTF8.self) }
    }
    throw problem(start, "the brace that opens here isn't closed\(itemHint(item, start))")
  }

  private mutating func quoted(_ item: Int) throws(ImportProblem) -> String {
    let start = place
    var depth = 0
    place += 1
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\"") where depth == 0:
        place += 1
        return String(decoding: bytes[start + 1..<place - 1], as: UTF8.self)
      default: break
      }
      place += 1
    }
    throw problem(start, "the quotation mark that opens here isn't closed\(itemHint(item, start))")
  }

  private mutating func itemHint(_ item: Int, _ start: Int) -> String {
    "; look for one too many in the entry at line \(line(of: item))"
  }

  private mutating func close(_ closing: UInt8, _ at: Int, _ what: String) throws(ImportProblem) {
    skipSpace()
    guard next == closing else { throw unclosed(at, what) }
    place += 1
  }

  private func unclosed(_ at: Int, _ what: String) -> ImportProblem {
    problem(at, "the \(what) that begins here isn't closed")
  }

  private func problem(_ offset: Int, _ message: String) -> ImportProblem {
    ImportProblem(at: text.place(of: offset), message)
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, Self.isSpace(byte) { place += 1 }
  }

  /// What the names of types, fields and strings may have.
  private mutating func word() -> String {
    let start = place
    while let byte = next, !Self.isSpace(byte), !"{}(),=#\"%'@\\".utf8.contains(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Offsets only grow, but for the start of an item that is told again.
  private mutating func line(of offset: Int) -> Int {
    if offset < lineOffset { return text.place(of: offset).line ?? 1 }
    for byte in bytes[lineOffset..<offset] where byte == 0x0A { lineNumber += 1 }
    lineOffset = offset
    return lineNumber
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static let months = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
    "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November",
    "dec": "December",
  ]
}
