internal import Diagnostics
internal import FrontMatter
internal import JSONReading
internal import JSONWriting
internal import TOMLReading

/// The metadata of a site's file, and where its text begins.
struct SiteFrontMatter {
  struct Field {
    let name: String
    let value: JSONValue
    let place: ImportPlace
  }

  var fields: [Field] = []
  var text: String
  /// The line of the file on which the text begins.
  var firstLine = 1
  /// Keys that stand twice, of which the first was taken.
  var notes: [(message: String, place: ImportPlace)] = []

  /// Reads YAML between `---` lines, TOML between `+++` lines, or a JSON object; nil where a file begins with none of them.
  ///
  /// - Parameter forms: the first bytes of forms that the site has: `-`, `+` and `{`.
  static func read(_ input: InputText, forms: String = "-") throws(ImportProblem) -> SiteFrontMatter? {
    let bytes = input.bytes
    // Hugo passes over blank lines before its metadata.
    let blank = forms.contains("+") ? bytes.prefix { $0 <= 0x20 }.count : 0
    if blank > 0, blank < bytes.count, forms.utf8.contains(bytes[blank]) {
      return try read(InputText(Array(bytes[blank...]), file: input.file), forms: forms)
    }
    guard let first = bytes.first, forms.utf8.contains(first) else { return nil }
    switch first {
    case UInt8(ascii: "-"):
      guard isFence(bytes, at: 0, first) else { return nil }
      return try yaml(input)
    case UInt8(ascii: "+"):
      guard isFence(bytes, at: 0, first) else { return nil }
      return try toml(input)
    default: return try json(input)
    }
  }

  /// Whether three of a byte stand alone on the line that begins at a place.
  private static func isFence(_ bytes: [UInt8], at start: Int, _ mark: UInt8) -> Bool {
    guard bytes.count >= start + 3, bytes[start..<start + 3].allSatisfy({ $0 == mark }) else { return false }
    return bytes[(start + 3)...].prefix { $0 != 0x0A }.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// Where the text between two lines of a mark is, and where what follows begins; nil where the second isn't there.
  private static func fenced(_ bytes: [UInt8], _ mark: UInt8) -> (inside: Range<Int>, after: Int)? {
    guard let opening = bytes.firstIndex(of: 0x0A) else { return nil }
    var start = opening + 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if isFence(bytes, at: start, mark) { return (opening + 1..<start, min(end + 1, bytes.count)) }
      start = end + 1
    }
    return nil
  }

  private static func yaml(_ input: InputText) throws(ImportProblem) -> SiteFrontMatter {
    guard let (inside, after) = fenced(input.bytes, UInt8(ascii: "-")) else {
      throw ImportProblem(
        at: ImportPlace(file: input.file, line: 1), "the metadata that begins here has no end")
    }
    var matter = rest(input, from: after)
    let (fields, notes) = try yamlFields(Array(input.bytes[inside]), file: input.file, firstLine: 2)
    matter.fields = fields
    matter.notes = notes
    return matter
  }

  private static func rest(_ input: InputText, from start: Int) -> SiteFrontMatter {
    let lines = input.bytes[..<start].reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    return SiteFrontMatter(text: text(input.bytes[start...]), firstLine: lines)
  }

  /// With line feeds alone at the ends of lines.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }

  /// The members of a YAML document, such as a configuration.
  static func yamlFields(
    _ bytes: [UInt8], file: String, firstLine: Int = 1
  ) throws(ImportProblem) -> (fields: [Field], notes: [(message: String, place: ImportPlace)]) {
    let (mapping, diagnostics) = bytes.withUnsafeBufferPointer {
      YAMLReader(path: SourcePath(file)).mapping(from: $0, firstLine: firstLine)
    }
    guard let mapping else {
      let first = diagnostics.first
      let start = first?.location.range?.start
      throw ImportProblem(
        at: ImportPlace(file: file, line: start?.line, column: start?.column),
        first?.message ?? "it isn't YAML")
    }
    let notes = diagnostics.map { diagnostic in
      let start = diagnostic.location.range?.start
      return (
        message: "\(diagnostic.message); the first was taken",
        place: ImportPlace(file: file, line: start?.line, column: start?.column)
      )
    }
    let fields = mapping.pairs.map { pair in
      Field(
        name: pair.key, value: JSONValue(pair.value),
        place: ImportPlace(file: file, line: pair.keyRange.start.line))
    }
    return (fields, notes)
  }

  private static func toml(_ input: InputText) throws(ImportProblem) -> SiteFrontMatter {
    guard let (inside, after) = fenced(input.bytes, UInt8(ascii: "+")) else {
      throw ImportProblem(
        at: ImportPlace(file: input.file, line: 1), "the metadata that begins here has no end")
    }
    var matter = rest(input, from: after)
    let members = try tomlMembers(input, inside)
    matter.fields = members.map {
      Field(name: $0.name, value: $0.value, place: ImportPlace(file: input.file))
    }
    return matter
  }

  /// The members of a TOML document, which may be a part of a file.
  static func tomlMembers(_ input: InputText, _ range: Range<Int>? = nil) throws(ImportProblem) -> [JSONValue
    .Member]
  {
    let range = range ?? input.bytes.indices
    do throws(TOMLSyntaxError) {
      return try TOMLReader.members(of: Array(input.bytes[range]))
    } catch {
      throw ImportProblem(
        at: input.place(of: range.lowerBound + error.offset), "the metadata isn't TOML: \(error.message)")
    }
  }

  private static func json(_ input: InputText) throws(ImportProblem) -> SiteFrontMatter {
    guard let end = endOfObject(input.bytes) else {
      throw ImportProblem(
        at: ImportPlace(file: input.file, line: 1), "the metadata that begins here has no end")
    }
    var matter = rest(input, from: end)
    matter.fields = try jsonMembers(input, ..<end).map {
      Field(name: $0.name, value: $0.value, place: ImportPlace(file: input.file))
    }
    return matter
  }

  /// The members of a JSON object, which may be the first part of a file.
  static func jsonMembers(
    _ input: InputText, _ range: PartialRangeUpTo<Int>? = nil
  ) throws(ImportProblem) -> [JSONValue.Member] {
    let bytes = range.map { Array(input.bytes[$0]) } ?? input.bytes
    do throws(JSONSyntaxError) {
      if case .object(let members) = try JSONReader.value(of: bytes) { return members }
    } catch {
      throw ImportProblem(at: input.place(of: error.offset), "the metadata isn't JSON: \(error.message)")
    }
    throw ImportProblem(at: ImportPlace(file: input.file, line: 1), "the metadata is no object of JSON")
  }

  private static func endOfObject(_ bytes: [UInt8]) -> Int? {
    var depth = 0
    var isText = false
    var isEscaped = false
    for (index, byte) in bytes.enumerated() {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
    }
    return nil
  }
}
