/// Titles: a pair of words that no other article has, and around it what makes YAML need quotes.
enum Title {
  /// The number of different pairs.
  private static let pairs = Vocabulary.contentCount * Vocabulary.contentCount

  /// The two words that belong to `index` alone; neighbours get unlike pairs.
  static func pair(_ index: Int, _ vocabulary: Vocabulary) -> (first: [UInt8], second: [UInt8]) {
    // An odd factor permutes the numbers below a power of two.
    let mixed = Int((UInt64(truncatingIfNeeded: index) &* 0x9E_3779 &+ 0x5D_588B) & UInt64(pairs - 1))
    return (
      vocabulary.contentWord(at: mixed / Vocabulary.contentCount),
      vocabulary.contentWord(at: mixed % Vocabulary.contentCount)
    )
  }

  /// A title that starts with the pair of `index`.
  static func text(index: Int, _ vocabulary: Vocabulary, _ random: inout SplitMix64) -> [UInt8] {
    let pair = pair(index, vocabulary)
    let opening = pair.first.capitalized + " ".utf8 + pair.second
    return embellished(opening, vocabulary, &random)
  }

  /// A title of its own words, for an event.
  static func text(_ vocabulary: Vocabulary, _ random: inout SplitMix64) -> [UInt8] {
    let opening =
      vocabulary.contentWord(&random).capitalized + " ".utf8 + vocabulary.word(&random) + " ".utf8
      + vocabulary.contentWord(&random)
    return embellished(opening, vocabulary, &random)
  }

  private static func embellished(
    _ opening: [UInt8], _ vocabulary: Vocabulary, _ random: inout SplitMix64
  ) -> [UInt8] {
    let next = vocabulary.contentWord(&random)
    let last = vocabulary.contentWord(&random)
    switch random.below(16) {
    case 0: return opening + ": ".utf8 + next + " ".utf8 + last
    case 1: return "\"".utf8 + opening + "\" e ".utf8 + next
    case 2: return opening + " & ".utf8 + next
    case 3: return opening + " tra l'".utf8 + next + " e \"".utf8 + last + "\"".utf8
    case 4: return opening + ", perché l'".utf8 + next + " è ".utf8 + last
    case 5: return opening + " #".utf8 + [UInt8(ascii: "1") + UInt8(random.below(9))] + " ".utf8 + next
    case 6: return "«".utf8 + opening + "»: ".utf8 + next + "?".utf8
    case 7: return opening + " – ".utf8 + next + " (".utf8 + last + ")".utf8
    case 8: return opening + " più ".utf8 + next
    default: return opening + " ".utf8 + next + (random.chance(50) ? " ".utf8 + last : [])
    }
  }
}
