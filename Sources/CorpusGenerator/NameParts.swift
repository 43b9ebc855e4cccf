/// The stems of one entity's name, and the forms that languages and transliterations give it.
struct NameParts {
  private let kind: EntityKind
  private let stems: [[UInt8]]
  private let pattern: Pattern

  /// What stands around the stems, per language; `*` is where they go.
  private struct Pattern {
    let italian: String
    let english: String
    let russian: String
  }

  /// Draws the name of an entity of that kind.
  init(kind: EntityKind, _ random: inout SplitMix64) {
    self.kind = kind
    let maker = SyllableWordMaker.names
    var stems = [maker.word(syllables: 2 + random.below(2), &random).capitalized]
    if kind == .person {
      stems.append(maker.word(syllables: 2 + random.below(2), &random).capitalized)
    }
    // An accent now and then, as in names that Italian has made its own.
    if random.chance(4), let last = stems[stems.count - 1].last, last == UInt8(ascii: "a") {
      stems[stems.count - 1].removeLast()
      stems[stems.count - 1].append(text: "à")
    }
    self.stems = stems
    pattern = random.pick(Self.patterns(kind))
  }

  private static func patterns(_ kind: EntityKind) -> [Pattern] {
    let bare = Pattern(italian: "*", english: "*", russian: "*")
    switch kind {
    case .person: return [bare]
    case .region:
      return [
        bare, bare, bare, bare, bare, bare,
        Pattern(italian: "Monte *", english: "Mount *", russian: "Гора *"),
        Pattern(italian: "Valle di *", english: "* Valley", russian: "Долина *"),
        Pattern(italian: "Alto *", english: "Upper *", russian: "Верхний *"),
      ]
    case .organisation:
      return [
        Pattern(italian: "Comitato *", english: "* Committee", russian: "Комитет *"),
        Pattern(italian: "Unione *", english: "* Union", russian: "Союз *"),
        Pattern(italian: "Agenzia di *", english: "Agency of *", russian: "Агентство *"),
        Pattern(italian: "Fondazione *", english: "* Foundation", russian: "Фонд *"),
        Pattern(italian: "Rete * & Amici", english: "* & Friends Network", russian: "Сеть *"),
        bare,
      ]
    case .topic:
      return [
        bare, Pattern(italian: "Diritto di *", english: "Right to *", russian: "Право *"),
        Pattern(italian: "Libertà di *", english: "Freedom of *", russian: "Свобода *"),
      ]
    }
  }

  /// The form in Italian, which is the entity's own.
  var italian: [UInt8] { fill(pattern.italian, with: stems) }

  /// The form in English, with its own transliteration.
  var english: [UInt8] {
    fill(pattern.english, with: stems.map { Self.respelled($0, [("zh", "j"), ("k", "c"), ("ia", "ya")]) })
  }

  /// The form in Russian.
  var russian: [UInt8] { fill(pattern.russian, with: stems.map(Self.cyrillic)) }

  /// One more form that documents use.
  func spelling(_ random: inout SplitMix64) -> [UInt8] {
    switch random.below(kind == .person || kind == .organisation ? 6 : 4) {
    case 0: return fill(pattern.italian, with: stems.map { Self.respelled($0, [("v", "w"), ("z", "s")]) })
    case 1:
      return fill(pattern.italian, with: stems.map { Self.respelled($0, [("sh", "sc"), ("ia", "iya")]) })
    case 2: return russian
    case 3: return fill(pattern.english, with: stems.map { Self.respelled($0, [("k", "q"), ("ov", "off")]) })
    default: return kind == .person ? shortened(&random) : acronym(&random)
    }
  }

  private func shortened(_ random: inout SplitMix64) -> [UInt8] {
    if random.chance(50) { return stems[1] + " ".utf8 + stems[0] }
    return stems[0].prefix(1) + ". ".utf8 + stems[1]
  }

  /// Capitals from the stem, and two more to tell many organisations apart.
  private func acronym(_ random: inout SplitMix64) -> [UInt8] {
    var letters = stems[0].slug.prefix(2).map { $0 - 32 }
    for _ in 0..<(1 + random.below(2)) { letters.append(UInt8(ascii: "A") + UInt8(random.below(26))) }
    return letters
  }

  private func fill(_ pattern: String, with stems: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    for byte in pattern.utf8 {
      if byte == UInt8(ascii: "*") {
        text.append(contentsOf: stems.joined(separator: [UInt8(ascii: " ")]))
      } else {
        text.append(byte)
      }
    }
    return text
  }

  /// The stem with letters written as another tradition does; its capital stays as it is.
  private static func respelled(_ stem: [UInt8], _ rules: [(from: String, to: String)]) -> [UInt8] {
    var text = Array(stem.prefix(1))
    var rest = stem.dropFirst()
    while let byte = rest.first {
      if let rule = rules.first(where: { rest.starts(with: $0.from.utf8) }) {
        text.append(text: rule.to)
        rest = rest.dropFirst(rule.from.utf8.count)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private static let alphabet = [
    "а", "б", "к", "д", "е", "ф", "г", "х", "и", "й", "к", "л", "м", "н", "о", "п", "к", "р", "с", "т", "у",
    "в",
    "в", "х", "ы", "з",
  ]
  private static let capitals = [
    "А", "Б", "К", "Д", "Е", "Ф", "Г", "Х", "И", "Й", "К", "Л", "М", "Н", "О", "П", "К", "Р", "С", "Т", "У",
    "В",
    "В", "Х", "Ы", "З",
  ]

  /// Letter by letter: close enough to Russian for a search or a matcher to work on.
  private static func cyrillic(_ stem: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for (position, byte) in stem.slug.enumerated() {
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) else { continue }
      let letter = Int(byte - UInt8(ascii: "a"))
      text.append(text: position == 0 ? capitals[letter] : alphabet[letter])
    }
    return text
  }
}
