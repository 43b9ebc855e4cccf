/// The plain text of a sentence, in which the names of other documents may be open.
package struct Sentence: Hashable, Sendable {
  /// Where a reference without words of its own stands, which pages show by its target's name.
  package struct Label: Hashable, Sendable {
    /// In the UTF-8 of the sentence; empty where nothing stands in for the name.
    package let place: Range<Int>
    /// An index into ``ParsedMarkup/references``.
    package let reference: Int
  }

  /// With the targets as they are written.
  package let text: String
  /// In the order of the text.
  package let labels: [Label]

  /// The text with a name at each label.
  package func filled(_ name: (_ reference: Int) -> String) -> String {
    guard !labels.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var end = 0
    for label in labels {
      result.append(contentsOf: bytes[end..<label.place.lowerBound])
      result.append(contentsOf: name(label.reference).utf8)
      end = label.place.upperBound
    }
    result.append(contentsOf: bytes[end...])
    return String(decoding: result, as: UTF8.self)
  }
}
