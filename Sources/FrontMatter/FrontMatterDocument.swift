package import Diagnostics

/// A text file split into its metadata and its body.
package struct FrontMatterDocument: Sendable {
  package let metadata: MetadataMapping
  /// Where the body stands in the file's bytes.
  package let body: Range<Int>
  /// The line of the file on which the body begins, from 1.
  package let bodyFirstLine: Int

  /// Reads the file's metadata, which stands between two `---` lines at its top.
  ///
  /// Returns nil for the document where there is no metadata that could be read.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, path: SourcePath
  ) -> (document: FrontMatterDocument?, diagnostics: [Diagnostic]) {
    var lines = LineScanner(bytes)
    guard let first = lines.next(), isFence(bytes, first) else {
      return (nil, [missing(path)])
    }
    let start = lines.offset
    var end = start
    var line = 2
    while let content = lines.next() {
      if isFence(bytes, content) {
        let yaml = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let (mapping, diagnostics) = YAMLReader(path: path).mapping(from: yaml, firstLine: 2)
        let document = mapping.map {
          FrontMatterDocument(metadata: $0, body: lines.offset..<bytes.count, bodyFirstLine: line + 1)
        }
        return (document, diagnostics)
      }
      end = lines.offset
      line += 1
    }
    return (nil, [unclosed(path)])
  }

  /// A fence is three hyphens alone on a line; trailing blanks are forgiven.
  private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count >= 3, bytes[line.lowerBound..<line.lowerBound + 3].allSatisfy({ $0 == 0x2D }) else {
      return false
    }
    return bytes[(line.lowerBound + 3)..<line.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func missing(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .missingFrontMatter, at: SourceLocation(path, SourceRange(line: 1, column: 1)),
      "the file doesn't begin with metadata",
      help: ["begin it with a line “---”, then “title: …”, then a line “---”"])
  }

  private static func unclosed(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, at: SourceLocation(path, SourceRange(line: 1, column: 1, length: 3)),
      "the metadata that begins here has no end",
      help: ["write a line “---” between the metadata and the text"])
  }
}

/// Steps through lines that end in LF or CRLF, without their ends; a byte order mark before the first is skipped.
private struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line begins.
  private(set) var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let newline = bytes[start...].firstIndex(of: 0x0A)
    offset = newline.map { $0 + 1 } ?? bytes.count
    var end = newline ?? bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
