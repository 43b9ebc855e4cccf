/// Writes diagnostics for people: place, message, the source line with a caret, and the fix.
package struct DiagnosticTextFormatter: Sendable {
  /// Gives the bytes of a file for quoting its line, or nil where it can't be read.
  package typealias ReadSource = @Sendable (SourcePath) -> [UInt8]?

  private let readSource: ReadSource
  private let color: Bool

  package init(color: Bool = false, readSource: @escaping ReadSource) {
    self.color = color
    self.readSource = readSource
  }

  /// One report of all `diagnostics`, sorted, each ended by a line break.
  package func report(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    var quoted: (path: SourcePath, lines: [[UInt8].SubSequence])?
    for diagnostic in diagnostics.sorted() {
      if diagnostic.location.range != nil, quoted?.path != diagnostic.location.path {
        let bytes = readSource(diagnostic.location.path) ?? []
        quoted = (diagnostic.location.path, Self.lines(of: bytes))
      }
      append(diagnostic, lines: quoted?.lines ?? [], to: &text)
    }
    return text
  }

  private func append(_ diagnostic: Diagnostic, lines: [[UInt8].SubSequence], to text: inout String) {
    let place = diagnostic.location.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let severity = painted(diagnostic.severity.rawValue, diagnostic.severity == .error ? "31" : "33")
    text += painted("\(Self.visible(diagnostic.location.path.rawValue))\(place):", "1")
    text += " \(severity): \(Self.visible(diagnostic.message)) [\(diagnostic.id.rawValue)]\n"
    let number = diagnostic.location.range.map { String($0.start.line) } ?? ""
    let gutter = String(repeating: " ", count: number.count + 3)
    if let range = diagnostic.location.range, lines.indices.contains(range.start.line - 1) {
      let line = Self.visible(String(decoding: lines[range.start.line - 1], as: UTF8.self))
      let (excerpt, column) = Self.excerpt(of: line, around: range.start.column)
      text += "  \(number) | \(excerpt)\n"
      text += "\(gutter)| \(painted(Self.caret(range, column: column, in: excerpt), "32"))\n"
    }
    for line in diagnostic.help {
      text += "\(gutter)= \(Self.visible(line))\n"
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private static func caret(_ range: SourceRange, column: Int, in line: String) -> String {
    let width = line.unicodeScalars.count
    let indent = min(max(column - 1, 0), width)
    let length = range.end.line == range.start.line ? range.end.column - range.start.column : 1
    let tail = max(0, min(length - 1, width - indent - 1))
    return String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: tail)
  }

  /// Long lines are cut around the column, so that a minified file doesn't flood the terminal.
  private static func excerpt(of line: String, around column: Int) -> (text: String, column: Int) {
    let scalars = line.unicodeScalars
    guard scalars.count > 160 else { return (line, column) }
    let start = max(0, min(column - 60, scalars.count - 120))
    let cut = scalars.dropFirst(start).prefix(120)
    let before = start > 0 ? "…" : ""
    return (before + String(String.UnicodeScalarView(cut)), column - start + (start > 0 ? 1 : 0))
  }

  private static func lines(of bytes: [UInt8]) -> [[UInt8].SubSequence] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
  }

  /// Control characters become visible stand-ins, one for one: a file can't drive the terminal, and carets stay true.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 32 || (127...159).contains($0.value) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9: result.append(" ")
      case 0..<32: result.append(Unicode.Scalar(0x2400 + scalar.value)!)
      case 127...159: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
