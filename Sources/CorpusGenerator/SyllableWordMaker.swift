/// Makes pronounceable words, syllable by syllable.
struct SyllableWordMaker: Sendable {
  private let onsets: [String]
  private let vowels: [String]
  private let codas: [String]
  private let endings: [String]
  private let codaPercent: Int

  /// Words in the sound of Italian, which end in a vowel, now and then an accented one.
  static let italian = SyllableWordMaker(
    onsets: [
      "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "z", "r", "t", "l", "n", "s", "c", "d",
      "m",
      "p", "v", "br", "gr", "pr", "tr", "st", "sp", "sc", "ll", "tt", "nn", "ss", "gn",
    ],
    vowels: ["a", "e", "i", "o", "a", "e", "i", "o", "u", "ia"],
    codas: ["n", "r", "l", "s"],
    endings: [
      "o", "a", "e", "i", "o", "a", "e", "i", "o", "a", "e", "i", "azione", "amento", "ezza", "ista", "are",
      "ato",
      "oso", "ità", "erà",
    ],
    codaPercent: 22)

  /// Words in the sound of English.
  static let english = SyllableWordMaker(
    onsets: [
      "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "w", "th", "sh", "ch", "br", "cl",
      "dr",
      "gr", "pl", "st", "tr",
    ],
    vowels: ["a", "e", "i", "o", "u", "ea", "oo", "ai"],
    codas: ["n", "r", "l", "s", "d", "t", "m"],
    endings: [
      "er", "ing", "ed", "es", "ely", "ation", "iness", "ow", "and", "el", "ock", "ist", "ent", "ard",
    ],
    codaPercent: 35)

  /// Names of people and places, without accents and without the endings of ordinary words.
  static let names = SyllableWordMaker(
    onsets: [
      "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "v", "k", "br", "dr", "kr", "vl",
      "gr",
      "zh", "sh", "tr",
    ],
    vowels: ["a", "e", "i", "o", "u", "a", "o"],
    codas: ["n", "r", "l", "s", "m", "v"],
    endings: [
      "ov", "an", "ek", "ia", "asti", "uri", "elo", "ina", "ovo", "erk", "ast", "ane", "izi", "olla",
    ],
    codaPercent: 30)

  /// A word of `syllables` syllables, the last of which is an ending.
  func word(syllables: Int, _ random: inout SplitMix64) -> [UInt8] {
    var word: [UInt8] = []
    var isOpen = false
    for syllable in 0..<syllables {
      // Doubled consonants can't open a word, nor follow another one.
      var onset = random.pick(onsets)
      while !isOpen, Self.isDoubled(onset) { onset = random.pick(onsets) }
      word.append(text: onset)
      guard syllable < syllables - 1 else { break }
      word.append(text: random.pick(vowels))
      isOpen = !random.chance(codaPercent)
      if !isOpen { word.append(text: random.pick(codas)) }
    }
    word.append(text: random.pick(endings))
    return word
  }

  private static func isDoubled(_ onset: String) -> Bool {
    onset.utf8.count == 2 && onset.utf8.first == onset.utf8.last
  }
}
