/// The blocks that interrupt the paragraphs of a section.
extension BodyWriter {
  /// One such block.
  enum Feature {
    case table, list, orderedList, taskList, blockquote, codeBlock, subheading
  }

  /// Which blocks this body has: a table in about a third, code rarely.
  mutating func features() -> [Feature] {
    var features: [Feature] = []
    if random.chance(40) { features.append(.subheading) }
    if random.chance(33) { features.append(.table) }
    if random.chance(30) { features.append(.blockquote) }
    if random.chance(35) { features.append(random.chance(70) ? .list : .orderedList) }
    if random.chance(10) { features.append(.taskList) }
    if random.chance(4) { features.append(.codeBlock) }
    return features
  }

  /// Writes that block.
  mutating func write(_ feature: Feature) {
    switch feature {
    case .table: writeTable()
    case .list: writeList { _ in "- " }
    case .orderedList: writeList { "\($0 + 1). " }
    case .taskList: writeList { $0 % 2 == 0 ? "- [x] " : "- [ ] " }
    case .blockquote: writeBlockquote()
    case .codeBlock: writeCodeBlock()
    case .subheading: write(heading: phrase(), level: 3)
    }
    // A list, a quote or a heading is followed by text, so that no two blocks run together.
    writeParagraph(ofAtMost: 120)
  }

  /// A heading line.
  mutating func write(heading: [UInt8], level: Int) {
    for _ in 0..<level { text.append(UInt8(ascii: "#")) }
    text.append(UInt8(ascii: " "))
    text.append(contentsOf: heading)
    text.append(text: "\n\n")
  }

  private mutating func writeList(marker: (Int) -> String) {
    for item in 0..<(3 + random.below(3)) {
      text.append(text: marker(item))
      prose.appendWords(3 + random.below(6), capitalized: true, to: &text, &random)
      if random.chance(40) {
        text.append(UInt8(ascii: " "))
        writeInline()
      }
      text.append(UInt8(ascii: "\n"))
    }
    text.append(UInt8(ascii: "\n"))
  }

  private mutating func writeBlockquote() {
    text.append(text: "> ")
    writeSentence()
    text.append(text: "\n> ")
    prose.appendSentence(8 + random.below(8), to: &text, &random)
    text.append(text: "\n\n")
  }

  private mutating func writeCodeBlock() {
    text.append(text: "```text\n")
    for _ in 0..<(2 + random.below(3)) {
      prose.appendWords(4 + random.below(4), to: &text, &random)
      text.append(text: " <\(random.below(1000))> & *\n")
    }
    text.append(text: "```\n\n")
  }

  private mutating func writeTable() {
    let columns = 3 + random.below(2)
    for _ in 0..<columns {
      text.append(text: "| ")
      text.append(contentsOf: prose.vocabulary.contentWord(&random).capitalized)
      text.append(UInt8(ascii: " "))
    }
    text.append(text: "|\n")
    for _ in 0..<columns { text.append(text: random.pick(["| --- ", "| --- ", "| ---: ", "| :---: "])) }
    text.append(text: "|\n")
    for _ in 0..<(3 + random.below(4)) {
      for column in 0..<columns {
        text.append(text: "| ")
        writeCell(column)
        text.append(UInt8(ascii: " "))
      }
      text.append(text: "|\n")
    }
    text.append(UInt8(ascii: "\n"))
  }

  private mutating func writeCell(_ column: Int) {
    switch random.below(10) {
    case 0..<2 where column == 0:
      let entity = article.cast.sample(article.corpus, &random)
      text.append(text: "[[")
      text.append(contentsOf: entity.id)
      text.append(text: "\\|")
      text.append(contentsOf: entity.name(in: language))
      text.append(text: "]]")
    case 2..<5:
      text.append(contentsOf: CivilDay(offset: article.outline.day - random.below(30)).text)
    case 5..<7: text.append(decimal: random.below(5000))
    default: text.append(contentsOf: phrase())
    }
  }
}
