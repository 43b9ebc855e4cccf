/// Splits a text into words, as names are split: a letter of a script without spaces is a word by itself.
package struct WordScanner {
  private var scanner: NamePieceScanner

  /// - Parameter buffer: room for ``bufferCapacity`` bytes, which must outlive the scanner.
  package init(_ text: UnsafeBufferPointer<UInt8>, buffer: UnsafeMutablePointer<UInt8>) {
    scanner = NamePieceScanner(text: text, table: .standard, buffer: buffer)
  }

  package static let bufferCapacity = NamePieceScanner.bufferCapacity

  /// The place of the next word, from its first letter to its last with the accents that stand on it; nil at the end.
  package mutating func next() -> Range<Int>? {
    while scanner.next() {
      if scanner.isWord { return scanner.start..<scanner.end }
    }
    return nil
  }
}
