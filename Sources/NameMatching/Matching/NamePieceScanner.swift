/// Splits a text into the pieces that names are compared by: words, and each code point of what stands between.
///
/// White space is no piece: the one behind it knows of it. The scanner is at the latest piece, whose folded form is
/// in a buffer that the next piece overwrites.
struct NamePieceScanner {
  /// Longer pieces are in no name.
  static let maximumLength = 255
  /// What the folded form may be written to, with room for whole words of the machine behind it.
  static let bufferCapacity = 272

  let text: UnsafeBufferPointer<UInt8>
  let table: FoldingTable
  let buffer: UnsafeMutablePointer<UInt8>
  /// Where to go on. May be set to the end of any piece.
  var position = 0

  /// The piece's place in the text: from its first letter to its last, with the accents that stand on it.
  private(set) var start = 0
  private(set) var end = 0
  /// Whether white space stands before the piece.
  private(set) var followsSpace = false
  /// Whether the piece is a word rather than punctuation or a symbol.
  private(set) var isWord = false
  /// The length of the folded form; more than `maximumLength` if it is too long to be had.
  private(set) var length = 0
  private(set) var hash: UInt64 = 0

  private var writer = FoldedTextWriter()

  /// - Parameter buffer: room for `bufferCapacity` bytes.
  init(text: UnsafeBufferPointer<UInt8>, table: FoldingTable, buffer: UnsafeMutablePointer<UInt8>) {
    self.text = text
    self.table = table
    self.buffer = buffer
  }

  /// Goes to the next piece; false at the end of the text.
  @inline(__always)
  mutating func next() -> Bool {
    followsSpace = false
    while position < text.count {
      let byte = text[position]
      if byte >= 0x80 {
        if scanBeyondASCII() { return true }
        continue
      }
      switch table[UInt32(byte)].role {
      case .word:
        scanWordFromASCII()
        return true
      case .space:
        followsSpace = true
        position += 1
      default:
        scanAlone(length: 1, isWord: false)
        return true
      }
    }
    return false
  }

  /// Goes to the next piece that doesn't begin with one of the bytes for which `isIdle` is true.
  @inline(__always)
  mutating func next(skipping isIdle: [Bool]) -> Bool {
    while position < text.count, isIdle[Int(text[position])] { position += 1 }
    return next()
  }

  /// Reads the code point at `position`; false if it begins no piece.
  private mutating func scanBeyondASCII() -> Bool {
    let (codePoint, length) = UTF8Decoder.codePoint(in: text, at: position)
    switch table[codePoint].role {
    case .word, .mark: scanWord()
    case .single: scanAlone(length: length, isWord: true)
    case .separator: scanAlone(length: length, isWord: false)
    case .space:
      followsSpace = true
      position += length
      return false
    case .invisible, .accent:
      position += length
      return false
    }
    return true
  }

  /// Reads a word that begins with an ASCII letter or digit, eight bytes at a time.
  @inline(__always)
  private mutating func scanWordFromASCII() {
    start = position
    var index = position
    var hash = PieceHash()
    while true {
      let bytes = ASCIIWordBytes(text, at: index)
      let count = bytes.wordCount
      if count > 0 {
        if index - start > Self.maximumLength { break }
        let folded = bytes.folded(count)
        UnsafeMutableRawPointer(buffer + (index - start))
          .storeBytes(of: folded.littleEndian, as: UInt64.self)
        hash.add(folded)
        index += count
      }
      if count < 8 { break }
    }
    if index < text.count, text[index] >= 0x80 || index - start > Self.maximumLength, continuesWord(at: index)
    {
      return scanWord()
    }
    end = index
    position = index
    isWord = true
    length = index - start
    self.hash = hash.finished(length: length)
  }

  private func continuesWord(at index: Int) -> Bool {
    switch table[UTF8Decoder.codePoint(in: text, at: index).value].role {
    case .word, .mark, .accent, .invisible: true
    case .single, .space, .separator: false
    }
  }

  /// Reads a word of any script.
  private mutating func scanWord() {
    start = position
    end = position
    length = 0
    isWord = true
    var index = position
    var isSimple = true
    scan: while index < text.count {
      let (codePoint, width) = UTF8Decoder.codePoint(in: text, at: index)
      let folded = table[codePoint]
      switch folded.role {
      case .word, .mark, .accent:
        index += width
        end = index
        isSimple = isSimple && folded.isSimple
        append(folded)
      case .invisible: index += width
      case .single, .space, .separator: break scan
      }
    }
    finishPiece(isSimple: isSimple)
  }

  /// Reads a code point that is a piece by itself, and the marks that stand on it.
  private mutating func scanAlone(length width: Int, isWord: Bool) {
    start = position
    length = 0
    self.isWord = isWord
    let folded = table[UTF8Decoder.codePoint(in: text, at: position).value]
    var isSimple = folded.isSimple
    append(folded)
    end = position + width
    while end < text.count, text[end] >= 0x80 {
      let (codePoint, width) = UTF8Decoder.codePoint(in: text, at: end)
      let folded = table[codePoint]
      guard folded.role == .accent || folded.role == .mark && isWord else { break }
      isSimple = isSimple && folded.isSimple
      append(folded)
      end += width
    }
    finishPiece(isSimple: isSimple)
  }

  @inline(__always)
  private mutating func append(_ folded: FoldedCodePoint) {
    if length > Self.maximumLength { return }
    UnsafeMutableRawPointer(buffer + length).storeBytes(of: folded.utf8.littleEndian, as: UInt64.self)
    length += folded.count
  }

  private mutating func finishPiece(isSimple: Bool) {
    if !isSimple { foldAgain() }
    position = end
    guard length <= Self.maximumLength else { return }
    var hash = PieceHash()
    var index = 0
    while index < length {
      hash.add(PieceBytes.load(buffer + index, count: length - index))
      index += 8
    }
    self.hash = hash.finished(length: length)
  }

  /// Folds the piece as a whole, since its code points change with their neighbours or don't fit in an entry.
  private mutating func foldAgain() {
    writer.removeAll()
    var index = start
    while index < end, writer.minimumCount <= Self.maximumLength {
      let (codePoint, width) = UTF8Decoder.codePoint(in: text, at: index)
      writer.append(codePoint)
      index += width
    }
    writer.finish()
    length = writer.bytes.count
    guard length <= Self.maximumLength else { return }
    for (index, byte) in writer.bytes.enumerated() { buffer[index] = byte }
  }
}
