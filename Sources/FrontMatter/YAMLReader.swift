internal import CLibYAML
package import Diagnostics

/// Reads one YAML document into nodes with places, from libyaml's events.
package struct YAMLReader: Sendable {
  /// Bounds that no honest metadata meets; aliases count with all that they stand for.
  package struct Limits: Sendable {
    package var depth = 32
    package var nodes = 100_000

    package init() {}
  }

  private let path: SourcePath
  private let limits: Limits

  package init(path: SourcePath, limits: Limits = Limits()) {
    self.path = path
    self.limits = limits
  }

  /// Reads `bytes`, which start at line `firstLine` of the file. An empty document is an empty mapping.
  ///
  /// Returns nil for the mapping where the document as a whole can't be understood; duplicate keys alone leave a
  /// mapping, in which the first stands.
  package func mapping(
    from bytes: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> (mapping: MetadataMapping?, diagnostics: [Diagnostic]) {
    if let separator = YAMLLineSeparator(firstIn: bytes) {
      return (nil, [separator.diagnostic(in: bytes, path: path, firstLine: firstLine)])
    }
    var builder = YAMLTreeBuilder(path: path, firstLine: firstLine, limits: limits)
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) != 0 else { return (nil, []) }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) != 0 else {
        builder.fail(syntaxError(of: parser, in: bytes, firstLine: firstLine))
        break
      }
      let type = event.type
      builder.take(event)
      yaml_event_delete(&event)
      if type == YAML_STREAM_END_EVENT || builder.hasFailed { break }
    }
    return builder.result()
  }

  private func syntaxError(
    of parser: yaml_parser_t, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> Diagnostic {
    let problem = parser.problem.map { String(cString: $0) } ?? "the document can't be read as YAML"
    let mark = Self.mark(of: parser)
    let range: SourceRange
    if parser.error == YAML_READER_ERROR {
      range = YAMLSyntaxAdvice.range(ofByte: Int(parser.problem_offset), in: bytes, firstLine: firstLine)
    } else {
      range = SourceRange(line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
    }
    let offending = Int(mark.index) < bytes.count ? bytes[byteIndex(of: mark, in: bytes)] : nil
    let advice = YAMLSyntaxAdvice(problem: problem, offending: offending)
    return Diagnostic(
      .yamlSyntax, at: SourceLocation(path, range), "the metadata isn't YAML: \(advice.message)",
      help: advice.help)
  }

  /// Where the problem stands; for what isn't closed on its line, where that opens.
  private static func mark(of parser: yaml_parser_t) -> yaml_mark_t {
    guard parser.context_mark.line < parser.problem_mark.line, let context = parser.context else {
      return parser.problem_mark
    }
    let isOpen = [
      "while scanning a quoted scalar", "while parsing a flow sequence", "while parsing a flow mapping",
    ]
    .contains(String(cString: context))
    return isOpen ? parser.context_mark : parser.problem_mark
  }

  /// libyaml's marks count characters; the byte at the mark tells a tab from other mistakes.
  private func byteIndex(of mark: yaml_mark_t, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var characters = 0
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if characters == mark.index { return index }
      characters += 1
    }
    return bytes.count - 1
  }
}
