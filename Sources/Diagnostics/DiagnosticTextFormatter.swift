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
    var quoted: QuotedSource?
    for diagnostic in diagnostics.sorted() {
      if diagnostic.location.range != nil, quoted?.path != diagnostic.location.path {
        quoted = QuotedSource(diagnostic.location.path, readSource(diagnostic.location.path) ?? [])
      }
      if let range = diagnostic.location.range { quoted?.show(line: range.start.line) }
      append(diagnostic, line: quoted?.line, to: &text)
    }
    return text
  }

  private func append(_ diagnostic: Diagnostic, line: [Unicode.Scalar]?, to text: inout String) {
    let place = diagnostic.location.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let severity = painted(diagnostic.severity.rawValue, diagnostic.severity == .error ? "31" : "33")
    text += painted("\(Self.visible(diagnostic.location.path.rawValue))\(place):", "1")
    text += " \(severity): \(Self.visible(diagnostic.message)) [\(diagnostic.id.rawValue)]\n"
    let number = diagnostic.location.range.map { String($0.start.line) } ?? ""
    let gutter = String(repeating: " ", count: number.count + 3)
    if let range = diagnostic.location.range, let line {
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
  private static func excerpt(of line: [Unicode.Scalar], around column: Int) -> (text: String, column: Int) {
    guard line.count > 160 else { return (visible(line[...]), column) }
    let start = max(0, min(column - 60, line.count - 120))
    let before = start > 0 ? "…" : ""
    return (before + visible(line[start..<start + 120]), column - start + (start > 0 ? 1 : 0))
  }

  /// Control characters become visible stand-ins, one for one: a file can't drive the terminal, and carets stay true.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 32 || (127...159).contains($0.value) }) else {
      return text
    }
    return visible(text.unicodeScalars)
  }

  private static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
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

/// A file by its lines; the one shown stays decoded, so that many diagnostics on a long line decode it once.
private struct QuotedSource {
  let path: SourcePath
  /// The line shown, or nil where the file has none of that number.
  private(set) var line: [Unicode.Scalar]?

  private let lines: [[UInt8].SubSequence]
  private var number = 0

  init(_ path: SourcePath, _ bytes: [UInt8]) {
    self.path = path
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  mutating func show(line number: Int) {
    guard number != self.number else { return }
    self.number = number
    line = lines.indices.contains(number - 1) ? Self.decoded(lines[number - 1]) : nil
  }

  private static func decoded(_ bytes: [UInt8].SubSequence) -> [Unicode.Scalar] {
    let content = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    return Array(String(decoding: content, as: UTF8.self).unicodeScalars)
  }
}
