/// Latin letters for those of other alphabets, as names on maps and in passports mostly have them.
///
/// One table for all languages of a script: an id has to be read and typed, not turned back. Scripts that write no vowels,
/// or words and not sounds, have no table.
enum Romanization {
  /// For small letters, as `FoldedName` has them; an empty text for letters without a sound.
  static let letters: [Unicode.Scalar: String] = [latin, cyrillic, greek, armenian, georgian].reduce(into: [:]
  ) {
    $0.merge($1) { first, _ in first }
  }

  /// Two letters that are one sound: what the first has become, and what both are.
  static let pairs: [Pair: String] = [
    Pair("ο", "υ"): "ou", Pair("ո", "ւ"): "u",
  ]

  /// The ends of Cyrillic adjectives, which names have as one letter: Верхний is Verkhny.
  static let adjectiveEnds: Set<Pair> = [Pair("и", "й"), Pair("ы", "й")]

  struct Pair: Hashable, Sendable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
      self.first = first
      self.second = second
    }
  }

  private static let latin: [Unicode.Scalar: String] = [
    "ð": "d", "þ": "th", "ŋ": "ng", "ə": "a", "ɛ": "e", "ɔ": "o",
  ]

  private static let cyrillic: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "ѓ": "g", "ғ": "gh", "д": "d", "ђ": "dj", "е": "e",
    "є": "ye", "ж": "zh", "җ": "zh", "з": "z", "ѕ": "dz", "ҙ": "z", "и": "i", "і": "i", "ї": "yi", "й": "y",
    "ј": "j", "к": "k", "қ": "q", "ҡ": "q", "ќ": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj",
    "ң": "ng", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "ҫ": "s", "т": "t", "у": "u", "ў": "u",
    "ұ": "u", "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ҳ": "h", "ц": "ts", "ч": "ch", "ћ": "c", "ҷ": "j",
    "џ": "dz", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "ӏ": "", "э": "e", "ә": "a", "ю": "yu",
    "я": "ya",
  ]

  private static let greek: [Unicode.Scalar: String] = [
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k",
    "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t",
    "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
  ]

  private static let armenian: [Unicode.Scalar: String] = [
    "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "y", "թ": "t", "ժ": "zh",
    "ի": "i", "լ": "l", "խ": "kh", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh", "ճ": "ch", "մ": "m",
    "յ": "y", "ն": "n", "շ": "sh", "ո": "o", "չ": "ch", "պ": "p", "ջ": "j", "ռ": "r", "ս": "s", "վ": "v",
    "տ": "t", "ր": "r", "ց": "ts", "ւ": "v", "փ": "p", "ք": "k", "օ": "o", "ֆ": "f",
  ]

  private static let georgian: [Unicode.Scalar: String] = [
    "ა": "a", "ბ": "b", "გ": "g", "დ": "d", "ე": "e", "ვ": "v", "ზ": "z", "თ": "t", "ი": "i", "კ": "k",
    "ლ": "l", "მ": "m", "ნ": "n", "ო": "o", "პ": "p", "ჟ": "zh", "რ": "r", "ს": "s", "ტ": "t", "უ": "u",
    "ფ": "p", "ქ": "k", "ღ": "gh", "ყ": "q", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch",
    "ხ": "kh", "ჯ": "j", "ჰ": "h",
  ]
}
