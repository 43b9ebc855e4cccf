/// What words sound like, roughly: a key that Latin and Cyrillic spellings of one name share, such as `dagestan` for
/// Daghestan and Дагестан, or `verhni` for Verkhny, Verkhniy and Верхний.
///
/// The search script works out the same keys (`templates/assets/search.js`). Words of other scripts are their own keys.
package enum SoundKey {
  /// - Parameter word: folded, as ``FoldedName`` does it.
  package static func of(_ word: String) -> String {
    var sound = String.UnicodeScalarView()
    func add(_ sounds: String) {
      for scalar in sounds.unicodeScalars where scalar != sound.last {
        // Ye and ie are e: Yekaterinburg.
        if scalar == "e", sound.last == "i" { sound.removeLast() }
        if scalar != sound.last { sound.append(scalar) }
      }
    }
    var rest = word.unicodeScalars[...]
    while let first = rest.first {
      if let sounds = cyrillic[first] {
        add(sounds)
        rest = rest.dropFirst()
      } else if let rule = latin[first]?.first(where: { rest.starts(with: $0.letters) }) {
        let isSoft = rule.softens && isFrontVowel(rest.dropFirst(rule.letters.count).first)
        add(isSoft ? rule.soft : rule.sounds)
        rest = rest.dropFirst(rule.letters.count)
      } else {
        add(String(first))
        rest = rest.dropFirst()
      }
    }
    return String(sound)
  }

  /// The letters that a word may begin with which sounds as one that begins with `sound`; others may as well, if it is none of these.
  package static func letters(beginning sound: Unicode.Scalar) -> Set<Unicode.Scalar> {
    var letters: Set<Unicode.Scalar> = [sound]
    for (letter, sounds) in cyrillic where sounds.isEmpty || sounds.unicodeScalars.first == sound {
      letters.insert(letter)
    }
    for (letter, rules) in latin
    where rules.contains(where: { [$0.sounds, $0.soft].contains { $0.unicodeScalars.first == sound } }) {
      letters.insert(letter)
    }
    return letters
  }

  private static func isFrontVowel(_ scalar: Unicode.Scalar?) -> Bool {
    scalar == "e" || scalar == "i" || scalar == "y"
  }

  private struct Rule {
    let letters: String.UnicodeScalarView
    let sounds: String
    /// What it sounds like before e, i and y.
    let soft: String
    var softens: Bool { soft != sounds }

    init(_ letters: String, _ sounds: String, soft: String? = nil) {
      self.letters = letters.unicodeScalars
      self.sounds = sounds
      self.soft = soft ?? sounds
    }
  }

  /// By first letter, the longest first.
  private static let latin: [Unicode.Scalar: [Rule]] = Dictionary(
    grouping: [
      Rule("shch", "s"), Rule("sch", "s"), Rule("sh", "s"), Rule("sc", "sk", soft: "s"),
      Rule("tsch", "h"), Rule("tch", "h"), Rule("th", "t"), Rule("tz", "ts"), Rule("ch", "h"),
      Rule("ck", "k"), Rule("c", "k", soft: "h"), Rule("kh", "h"), Rule("zh", "z"), Rule("gh", "g"),
      Rule("ph", "v"), Rule("dj", "dz"), Rule("ou", "u"), Rule("f", "v"), Rule("w", "v"), Rule("q", "k"),
      Rule("x", "ks"), Rule("y", "i"), Rule("j", "i"),
    ], by: { $0.letters.first! })

  private static let cyrillic: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "ѓ": "g", "ғ": "g", "д": "d", "ђ": "d", "е": "e",
    "є": "e",
    "ж": "z", "җ": "z", "з": "z", "ѕ": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "ј": "i", "к": "k",
    "қ": "k",
    "ќ": "k", "л": "l", "љ": "l", "м": "m", "н": "n", "њ": "n", "ң": "n", "о": "o", "ө": "o", "п": "p",
    "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ұ": "u", "ү": "u", "ф": "v", "х": "h", "һ": "h", "ҳ": "h",
    "ц": "ts",
    "ч": "h", "ћ": "h", "ҷ": "h", "џ": "dz", "ш": "s", "щ": "s", "ъ": "", "ы": "i", "ь": "", "ӏ": "",
    "э": "e",
    "ә": "a", "ю": "iu", "я": "ia",
  ]
}
