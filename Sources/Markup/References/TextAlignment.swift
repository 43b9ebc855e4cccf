/// Follows the pieces of a block through the file, since cmark-gfm's columns can't be used: see ``SourceLocator``.
///
/// Each piece is searched from the end of the one before, so that nothing but marks of Markdown is passed over.
struct TextAlignment {
  /// How much of a piece is compared to find where it begins.
  private static let sampleLength = 64

  private let source: UnsafeBufferPointer<UInt8>
  private let spelling: WrittenAddress
  private let end: Int
  /// Where the next search begins.
  private var place: Int
  /// How many places may still be looked at: a piece that isn't found must not cost a walk through the block each time.
  private var patience: Int

  /// - Parameter range: the block's bytes in the source.
  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.source = source
    spelling = WrittenAddress(source: source)
    place = range.lowerBound
    end = range.upperBound
    patience = range.count * 2 + 1024
  }

  /// The bytes of the source in which parts of the plain text are written; nil for what isn't found.
  ///
  /// - Parameter parts: in order, none within another.
  mutating func places(of parts: [Range<Int>], in pieces: [TextPiece]) -> [Range<Int>?] {
    var starts = [Int?](repeating: nil, count: parts.count)
    var ends = starts
    // Twice the number of the next part, and one more where its start was passed.
    var next = 0
    for piece in pieces where next < parts.count * 2 {
      guard case .text(let bytes) = piece.kind else {
        pass(piece.kind)
        continue
      }
      let start = find(bytes)
      if start == nil { passWords(bytes) }
      // From the piece's start to where a part begins or ends, and on from there.
      var (offset, written) = (0, start)
      while next < parts.count * 2 {
        let part = parts[next / 2]
        let wanted = (next % 2 == 0 ? part.lowerBound : part.upperBound) - piece.place
        guard wanted >= 0 else {
          next += 1
          continue
        }
        guard next % 2 == 0 ? wanted < bytes.count : wanted <= bytes.count else { break }
        written = written.flatMap { advance($0, over: bytes, offset..<max(wanted, offset)) }
        offset = max(wanted, offset)
        if next % 2 == 0 { starts[next / 2] = written } else { ends[next / 2] = written }
        next += 1
      }
      if let written { place = advance(written, over: bytes, offset..<bytes.count) ?? written }
    }
    return zip(starts, ends).map { start, end in
      guard let start, let end, start <= end else { return nil }
      return start..<end
    }
  }

  private func advance(
    _ start: Int, over bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>
  ) -> Int? {
    spelling.range(from: start, spelling: UnsafeBufferPointer(rebasing: bytes[part]))?.upperBound
  }

  /// The next place where `bytes` are written, at least as far as they are compared.
  private mutating func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first else { return place }
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(Self.sampleLength))
    var index = place
    while index < end, patience > 0 {
      let byte = source[index]
      if byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&"),
        spelling.range(from: index, spelling: sample) != nil
      {
        return index
      }
      index += 1
      patience -= 1
    }
    return nil
  }

  private mutating func pass(_ kind: TextPiece.Kind) {
    switch kind {
    case .text: break
    case .hidden(let bytes): if !passWhole(bytes) { passWords(bytes) }
    case .lineEnd:
      guard let lineEnd = source[place..<end].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return }
      place = lineEnd + 1
    case .linkEnd(let url): passLinkEnd(url)
    case .footnote:
      let start = afterDelimiters()
      if has("[^", at: start) { place = after(UInt8(ascii: "]"), from: start) ?? place }
    }
  }

  private mutating func passWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = find(bytes), let end = advance(start, over: bytes, 0..<bytes.count) else {
      return false
    }
    place = end
    return true
  }

  /// Passes what is written on several lines, which the library joins in ways of its own.
  private mutating func passWords(_ bytes: UnsafeBufferPointer<UInt8>) {
    for word in bytes.split(whereSeparator: \.isASCIISpace) {
      _ = passWhole(UnsafeBufferPointer(rebasing: word))
    }
  }

  /// Passes `](address "title")`, `][label]` or `]`; a bare address has none of them.
  private mutating func passLinkEnd(_ url: UnsafeBufferPointer<UInt8>) {
    let start = afterDelimiters()
    guard start < end, source[start] == UInt8(ascii: "]") else { return }
    place = start + 1
    if has("[", at: place) { return place = after(UInt8(ascii: "]"), from: place + 1) ?? place }
    guard has("(", at: place) else { return }
    var index = place + 1
    while index < end, source[index].isASCIISpace || source[index] == UInt8(ascii: ">") { index += 1 }
    if has("<", at: index) { index += 1 }
    guard let address = spelling.range(from: index, spelling: url) else { return }
    index = address.upperBound
    while index < end, source[index].isASCIISpace || source[index] == UInt8(ascii: ">") { index += 1 }
    guard index < end else { return }
    let quote = source[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : source[index]
    if quote != UInt8(ascii: ")") || source[index] == UInt8(ascii: "(") {
      index = after(quote, from: index + 1) ?? index
    }
    place = min(after(UInt8(ascii: ")"), from: index) ?? index, end)
  }

  /// Where the marks that close emphasis and code end.
  private func afterDelimiters() -> Int {
    var index = place
    while index < end, "*_~`".utf8.contains(source[index]) { index += 1 }
    return index
  }

  private func has(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= end else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { source[start + $0] == text.utf8Start[$0] }
  }

  /// The place behind the first `byte` that isn't escaped.
  private func after(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < end {
      if source[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      index += 1
      if source[index - 1] == byte { return index }
    }
    return nil
  }
}
