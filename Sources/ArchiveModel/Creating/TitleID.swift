internal import NameMatching
internal import UnicodeForms

/// Makes ids of titles: small letters and digits, with hyphens between words; Latin where there is a table for the script.
enum TitleID {
  /// In bytes of UTF-8: short enough for any disk, and to be read.
  static let longest = 80

  /// The id for a title; nil where it has no letter or digit.
  static func id(for title: String) -> String? {
    var result = ""
    for word in words(of: title) {
      if result.isEmpty {
        result = cut(word)
      } else if result.utf8.count + 1 + word.utf8.count <= longest {
        result += "-" + word
      } else {
        break
      }
    }
    return result.isEmpty ? nil : result
  }

  /// A word that alone is too long, up to a whole letter.
  private static func cut(_ word: String) -> String {
    var result = ""
    for letter in word {
      guard result.utf8.count + letter.utf8.count <= longest else { break }
      result.append(letter)
    }
    return result
  }

  private static func words(of title: String) -> [String] {
    let scalars = Array(String(decoding: FoldedName(title).utf8, as: UTF8.self).unicodeScalars)
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(UnicodeForm.composed(String(word))) }
      word.removeAll()
    }
    for (index, scalar) in scalars.enumerated() {
      let rest = scalars[(index + 1)...]
      if let letters = letters(of: scalar, after: index > 0 ? scalars[index - 1] : nil, before: rest.first) {
        if letters.replacesLast, !word.isEmpty { word.removeLast() }
        word.append(contentsOf: letters.text.unicodeScalars)
      } else if isKept(scalar, after: word.last) {
        word.append(scalar)
      } else if scalar != "'" || word.isEmpty || !isEnding(rest) {
        end()
      }
    }
    end()
    return words
  }

  /// What becomes of a letter of another alphabet.
  private static func letters(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> (text: String, replacesLast: Bool)? {
    guard let letters = Romanization.letters[scalar] else { return nil }
    guard let previous else { return (letters, false) }
    let pair = Romanization.Pair(previous, scalar)
    if let both = Romanization.pairs[pair] { return (both, true) }
    if Romanization.adjectiveEnds.contains(pair), next.map({ Romanization.letters[$0] == nil }) ?? true {
      return ("y", true)
    }
    return (letters, false)
  }

  /// Whether a letter, mark or digit stands in ids as it is.
  private static func isKept(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
    switch CodePointForm.category(of: scalar.value) {
    case .capitalLetter, .titleCaseLetter, .smallLetter, .letterWithoutCase, .digit, .letterNumber: true
    // A frame around a digit is no vowel.
    case .mark: last.map { !$0.isASCII } ?? false
    case .space, .other: false
    }
  }

  /// Whether what follows an apostrophe belongs to the word before: “don't”, and not “l'été”.
  private static func isEnding(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...2).contains(rest.prefix { $0.properties.isAlphabetic }.count)
  }
}
