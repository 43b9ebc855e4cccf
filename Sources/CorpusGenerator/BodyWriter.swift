/// Writes one body of 4 to 5 KB: sections of paragraphs, with every construct in its share.
struct BodyWriter {
  let article: Article
  let language: CorpusLanguage
  let prose: Prose
  var random: SplitMix64
  var text: [UInt8] = []
  /// The footnote that the next sentence refers to.
  private var dueFootnote: Int?

  /// A writer that draws everything in the body from `random`.
  init(_ article: Article, language: CorpusLanguage, random: SplitMix64) {
    self.article = article
    self.language = language
    prose = language == .italian ? article.corpus.italian : article.corpus.english
    self.random = random
  }

  /// The whole body.
  mutating func write() -> [UInt8] {
    text.reserveCapacity(6000)
    let headings = headings()
    let notes = footnotes(atMost: headings.count)
    let length = 4110 + random.below(790) - notes.reduce(0) { $0 + $1.count }
    let features = features()
    let parts = headings.count + 1
    writeParagraphs(upTo: length / parts)
    for (section, heading) in headings.enumerated() {
      write(heading: heading, level: 2)
      if section < notes.count { dueFootnote = section + 1 }
      writeParagraph(ofAtMost: 250)
      // The last section is left to paragraphs, which can be cut to length.
      let spread = max(1, headings.count - 1)
      for (position, feature) in features.enumerated() where position % spread == section { write(feature) }
      writeParagraphs(upTo: length * (section + 2) / parts)
    }
    for note in notes { text.append(contentsOf: note) }
    return text
  }

  private mutating func headings() -> [[UInt8]] {
    if language == .italian { return article.outline.headings }
    return (0..<(2 + random.below(3))).map { _ in phrase() }
  }

  /// Definitions to stand at the end, each of them referred to by one section.
  private mutating func footnotes(atMost limit: Int) -> [[UInt8]] {
    guard random.chance(25) else { return [] }
    return (0..<min(limit, 1 + random.below(3))).map { number in
      var note = Array("[^\(number + 1)]: ".utf8)
      prose.appendWords(5 + random.below(8), capitalized: true, to: &note, &random)
      if random.chance(50) {
        note.append(text: ", [[sources/")
        note.append(contentsOf: random.pick(article.cast.sources))
        note.append(text: "]]")
      }
      note.append(text: number == 0 ? ".\n\n" : ".\n")
      return note
    }
  }

  /// Paragraphs until the body is about `end` bytes long.
  private mutating func writeParagraphs(upTo end: Int) {
    while text.count + 90 < end { writeParagraph(ofAtMost: min(300 + random.below(350), end - text.count)) }
  }

  /// A paragraph that ends with the sentence that comes near `limit`.
  mutating func writeParagraph(ofAtMost limit: Int) {
    let start = text.count
    writeSentence()
    while text.count - start + 110 < limit {
      text.append(UInt8(ascii: random.chance(30) ? "\n" : " "))
      writeSentence()
    }
    text.append(text: "\n\n")
  }

  /// A sentence, in nearly half of them with a link, a name or some markup.
  mutating func writeSentence() {
    let count = 7 + random.below(12)
    if random.chance(45) {
      let before = random.below(count)
      if before > 0 {
        prose.appendWords(before, capitalized: true, to: &text, &random)
        text.append(UInt8(ascii: " "))
      }
      writeInline()
      if before < count - 1 { text.append(UInt8(ascii: " ")) }
      prose.appendWords(count - 1 - before, to: &text, &random)
    } else {
      prose.appendWords(count, capitalized: true, to: &text, &random)
    }
    if random.chance(12) { writeCitation() }
    if let number = dueFootnote {
      text.append(text: "[^\(number)]")
      dueFootnote = nil
    }
    prose.appendMark(to: &text, &random)
  }

  /// Two to four words.
  mutating func phrase() -> [UInt8] {
    var phrase: [UInt8] = []
    prose.appendPhrase(to: &phrase, &random)
    return phrase
  }
}
