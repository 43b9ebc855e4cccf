package import ArchiveModel
internal import NameMatching
internal import UnicodeForms

/// What words of a language are to the search: which to leave out, and what their inflected forms share. Remembers the words
/// that it has seen, since texts repeat them. For one thread.
package final class WordAnalyzer {
  /// A word as it is looked for.
  struct Word {
    /// The number of its term.
    var term: Int { Int(storedTerm) }
    /// The number of its folded form.
    var form: Int { Int(storedForm) }
    /// Whether it is too common to be looked for.
    let isStopWord: Bool
    private let storedTerm: UInt32
    private let storedForm: UInt32

    init(term: Int, form: Int, isStopWord: Bool) {
      (storedTerm, storedForm) = (UInt32(term), UInt32(form))
      self.isStopWord = isStopWord
    }
  }

  /// Longer words are no words.
  private static let longest = 64

  private let stemmer: Stemmer?
  private let stopWords: Set<String>
  private var seen = ByteTable()
  private var words: [Word?] = []
  /// What words of a term share, folded, by number.
  private(set) var terms = ByteTable()
  /// The folded forms, by number.
  private(set) var forms = ByteTable()

  private var bucketsOfTerms: [Bucket] = []
  private var bucketsOfForms: [Bucket] = []

  package init(_ language: LanguageTag) {
    stemmer = Stemmer(language)
    stopWords = Set(StopWords.of(language).map { Self.folded($0) })
  }

  /// Nil for what is no word.
  func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Word? {
    let (number, isNew) = seen.number(of: bytes)
    if isNew { words.append(analyze(bytes)) }
    return words[number]
  }

  private func analyze(_ bytes: UnsafeBufferPointer<UInt8>) -> Word? {
    let written = String(decoding: bytes, as: UTF8.self)
    let folded = Self.folded(written)
    guard !folded.isEmpty, folded.utf8.count <= Self.longest else { return nil }
    let term = stemmer.map { Self.folded($0.stem(UnicodeForm.lowered(written))) } ?? folded
    return Word(
      term: terms.number(of: term.isEmpty ? folded : term), form: forms.number(of: folded),
      isStopWord: stopWords.contains(folded))
  }

  func bucket(ofTerm term: Int) -> Bucket {
    while bucketsOfTerms.count <= term {
      bucketsOfTerms.append(Bucket(of: SoundKey.of(terms.text(bucketsOfTerms.count))))
    }
    return bucketsOfTerms[term]
  }

  func bucket(ofForm form: Int) -> Bucket {
    while bucketsOfForms.count <= form {
      bucketsOfForms.append(Bucket(of: SoundKey.of(forms.text(bucketsOfForms.count))))
    }
    return bucketsOfForms[form]
  }

  /// The words of a text, in order.
  func words(in text: String) -> [Word] {
    var words: [Word] = []
    forEachWord(in: text) { words.append($0) }
    return words
  }

  func forEachWord(in text: String, _ body: (Word) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordScanner.bufferCapacity) { buffer in
        var scanner = WordScanner(bytes, buffer: buffer.baseAddress!)
        while let range = scanner.next() {
          if let word = word(UnsafeBufferPointer(rebasing: bytes[range])) { body(word) }
        }
      }
    }
  }

  /// As names are folded, and without what Arabic is often written without: hamza and madda, the dots of final ya and of
  /// ta marbuta.
  static func folded(_ text: String) -> String {
    let folded = String(decoding: FoldedName(text).utf8, as: UTF8.self)
    guard folded.unicodeScalars.contains(where: { (0x629...0x655).contains($0.value) }) else { return folded }
    var scalars = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
      switch scalar.value {
      case 0x653...0x655: break
      case 0x629: scalars.append("\u{647}")
      case 0x649: scalars.append("\u{64A}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
