internal import NameMatching

/// A word as protected names compare it.
struct SpokenWord: Hashable, Sendable {
  /// How far two words are the same, the weakest first.
  enum Agreement: Int, Comparable {
    case none
    /// But for its last letters, as names are inflected.
    case beginning
    case sound
    case letters

    static func < (left: Agreement, right: Agreement) -> Bool { left.rawValue < right.rawValue }
  }

  let folded: String

  init(folded: String) {
    self.folded = folded
  }

  /// Worked out when it is asked for: of most words of a text, nobody does.
  var sound: String { SoundKey.of(folded) }

  /// The words of a text, with their places in its bytes.
  static func words(of text: [UInt8]) -> [(word: SpokenWord, range: Range<Int>)] {
    var words: [(SpokenWord, Range<Int>)] = []
    text.withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordScanner.bufferCapacity) { buffer in
        guard let memory = buffer.baseAddress else { return }
        buffer.initialize(repeating: 0)
        var scanner = WordScanner(text, buffer: memory)
        while let range = scanner.next() {
          let folded = FoldedName(utf8: UnsafeBufferPointer(rebasing: text[range]))
          words.append((SpokenWord(folded: String(decoding: folded.utf8, as: UTF8.self)), range))
        }
      }
    }
    return words
  }

  /// Too short for its beginning to tell it.
  var isShort: Bool { folded.unicodeScalars.count < 4 }

  /// How far this word of a text is a name's.
  func agreement(with name: SpokenWord) -> Agreement {
    if folded == name.folded { return .letters }
    let (sound, wanted) = (sound, name.sound)
    if sound == wanted { return .sound }
    if name.isShort { return .none }
    // What inflected forms share: all but up to two sounds, and never less than three.
    let (sounds, own) = (sound.unicodeScalars, wanted.unicodeScalars)
    let stem = own.prefix(max(min(3, own.count), own.count - 2))
    return sounds.count <= own.count + 3 && sounds.starts(with: stem) ? .beginning : .none
  }
}
