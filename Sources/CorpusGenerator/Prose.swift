/// Running text without any markup.
struct Prose: Sendable {
  /// The words it is made of.
  let vocabulary: Vocabulary

  /// Appends `count` words with spaces, and at times a comma, between them.
  func appendWords(
    _ count: Int, capitalized: Bool = false, to text: inout [UInt8], _ random: inout SplitMix64
  ) {
    for position in 0..<count {
      let word = vocabulary.word(&random)
      if position > 0 {
        if random.chance(8), position < count - 1 { text.append(UInt8(ascii: ",")) }
        text.append(UInt8(ascii: " "))
      }
      text.append(contentsOf: position == 0 && capitalized ? word.capitalized : word)
    }
  }

  /// Appends a sentence of `count` words with its closing mark.
  func appendSentence(_ count: Int, to text: inout [UInt8], _ random: inout SplitMix64) {
    appendWords(count, capitalized: true, to: &text, &random)
    appendMark(to: &text, &random)
  }

  /// Appends what ends a sentence.
  func appendMark(to text: inout [UInt8], _ random: inout SplitMix64) {
    let draw = random.below(100)
    text.append(UInt8(ascii: draw < 94 ? "." : draw < 98 ? "?" : "!"))
  }

  /// Appends two to four words without a mark, such as a place or a cell.
  func appendPhrase(to text: inout [UInt8], _ random: inout SplitMix64) {
    text.append(contentsOf: vocabulary.contentWord(&random).capitalized)
    for _ in 0..<(1 + random.below(3)) {
      text.append(UInt8(ascii: " "))
      text.append(contentsOf: vocabulary.contentWord(&random))
    }
  }

  /// A summary: one or two sentences, at times with what YAML needs quoted.
  func summary(_ random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    appendWords(6 + random.below(8), capitalized: true, to: &text, &random)
    switch random.below(12) {
    case 0: text.append(text: ": ")
    case 1: text.append(text: " – ")
    case 2: text.append(text: " & ")
    default: text.append(text: ", ")
    }
    appendWords(5 + random.below(8), to: &text, &random)
    appendMark(to: &text, &random)
    if random.chance(30) {
      text.append(UInt8(ascii: " "))
      appendSentence(6 + random.below(8), to: &text, &random)
    }
    return text
  }
}
