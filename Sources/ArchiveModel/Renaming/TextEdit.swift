package import Diagnostics

/// One stretch of a file with what is written there instead.
package struct TextEdit: Hashable, Sendable {
  /// In the bytes of the file as it was.
  let bytes: Range<Int>
  /// Where that is for people.
  package let position: SourcePosition
  package let old: String
  package let new: String

  init(_ bytes: Range<Int>, in text: SourceText, new: String) {
    self.bytes = bytes
    position = text.position(of: bytes.lowerBound)
    old = String(decoding: text.bytes[bytes], as: UTF8.self)
    self.new = new
  }
}

extension [TextEdit] {
  /// The text with all edits made, which are in order and don't overlap.
  func applied(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + count * 16)
    var done = 0
    for edit in self {
      result += text[done..<edit.bytes.lowerBound]
      result += edit.new.utf8
      done = edit.bytes.upperBound
    }
    return result + text[done...]
  }

  /// In the order of the text, each place once.
  func inOrder() -> [TextEdit] {
    var result: [TextEdit] = []
    for edit in sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) where edit != result.last {
      result.append(edit)
    }
    return result
  }
}
