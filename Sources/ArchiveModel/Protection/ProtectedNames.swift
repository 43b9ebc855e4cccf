internal import BinaryCoding
package import Digests
internal import NameMatching

/// The names of protected persons, to be found wherever somebody wrote them.
///
/// Found is what agrees word by word, whatever stands between the words: as letters without case and accents, by how it
/// sounds, so that one alphabet tells the other's spelling, or with another ending. A name of two words is found in either
/// order, with an initial or a patronymic between them, and written as one word; a longer one also by its first word and its
/// last, and by its first two.
package struct ProtectedNames: Sendable {
  /// A stretch of text that has a name.
  package struct Match: Hashable, Sendable {
    /// In bytes.
    package let range: Range<Int>
    package let person: DocumentID
    /// False where it may be another name.
    package let isCertain: Bool
  }

  private struct Name: Sendable {
    let words: [SpokenWord]
    let person: DocumentID
    /// Whether it is a single word as its author wrote it, which may be an everyday word, too.
    let isWord: Bool
  }

  private typealias Found = (word: SpokenWord, range: Range<Int>)

  private var names: [Name] = []
  /// By the first two sounds of the first word.
  private var byBeginning: [String: [Int]] = [:]
  /// What a word begins with that may be the first of a name.
  private var firstLetters: Set<Unicode.Scalar> = []
  /// What each person's id may not have in it.
  private let persons: [DocumentID: [SpokenWord]]

  /// Nil where nobody is protected.
  package init?(_ files: some Sequence<LoadedFile>) {
    var persons: [DocumentID: [SpokenWord]] = [:]
    for case .entity(let entity) in files where !entity.metadata.protectedNames.isEmpty {
      for name in entity.metadata.protectedNames {
        let words = SpokenWord.words(of: Array(name.utf8)).map(\.word)
        persons[entity.id, default: []] += words
        names += Self.forms(of: words).map {
          Name(words: $0, person: entity.id, isWord: words.count == 1)
        }
      }
    }
    guard !persons.isEmpty else { return nil }
    self.persons = persons
    for (number, name) in names.enumerated() {
      let sound = name.words[0].sound
      byBeginning[Self.beginning(of: sound), default: []].append(number)
      if let first = sound.unicodeScalars.first { firstLetters.formUnion(SoundKey.letters(beginning: first)) }
    }
  }

  private static func beginning(of sound: String) -> String {
    String(String.UnicodeScalarView(sound.unicodeScalars.prefix(2)))
  }

  private static func forms(of words: [SpokenWord]) -> [[SpokenWord]] {
    guard let first = words.first, let last = words.last, words.count > 1 else {
      return words.isEmpty ? [] : [words]
    }
    // Where each letter is a word, two of three are half of a name.
    if words.allSatisfy({ $0.folded.unicodeScalars.count == 1 }) { return [words] }
    func joined(_ words: [SpokenWord]) -> [SpokenWord] { [SpokenWord(folded: words.map(\.folded).joined())] }
    var forms = [
      words, [first, last], [last, first], joined(words), joined([first, last]), joined([last, first]),
    ]
    if words.count > 2 { forms.append(Array(words[..<2])) }
    var seen: Set<[SpokenWord]> = []
    return forms.filter { seen.insert($0).inserted }
  }

  /// Tells these names apart from others, in every build.
  package var fingerprint: Fingerprint {
    var writer = BinaryWriter()
    for name in names { writer.write(name.words.map(\.folded) + [name.person.description]) }
    return SHA256Digest(of: writer.bytes).fingerprint
  }

  /// The names in a text, none within another.
  package func matches(in text: [UInt8]) -> [Match] {
    let words = SpokenWord.words(of: text)
    var matches: [Match] = []
    var index = 0
    while index < words.count {
      guard let first = words[index].word.folded.unicodeScalars.first, firstLetters.contains(first),
        let (match, count) = match(at: index, of: words, in: text)
      else {
        index += 1
        continue
      }
      matches.append(match)
      index += count
    }
    return matches
  }

  /// The name that begins with a word, and how many words it takes; of several, one that is certain, and then the longest.
  private func match(at index: Int, of words: [Found], in text: [UInt8]) -> (Match, Int)? {
    var best: (match: Match, count: Int)?
    for number in byBeginning[Self.beginning(of: words[index].word.sound)] ?? [] {
      let name = names[number]
      guard let (count, isCertain) = agreement(of: name, at: index, of: words, in: text) else { continue }
      if let best, (best.match.isCertain ? 1 : 0, best.count) >= (isCertain ? 1 : 0, count) { continue }
      let range = words[index].range.lowerBound..<words[index + count - 1].range.upperBound
      best = (Match(range: range, person: name.person, isCertain: isCertain), count)
    }
    return best
  }

  private func agreement(
    of name: Name, at index: Int, of words: [Found], in text: [UInt8]
  ) -> (count: Int, isCertain: Bool)? {
    var weakest = words[index].word.agreement(with: name.words[0])
    var next = index + 1
    var isDirect = true
    for wanted in name.words.dropFirst() {
      guard weakest > .none, next < words.count,
        Self.areOneName(words[next - 1].range, words[next].range, in: text)
      else { return nil }
      var agreement = words[next].word.agreement(with: wanted)
      if agreement == .none, name.words.count == 2, next + 1 < words.count,
        Self.areOneName(words[next].range, words[next + 1].range, in: text),
        let isMiddle = Self.mayBeMiddleName(words[next], in: text)
      {
        agreement = words[next + 1].word.agreement(with: wanted)
        isDirect = isMiddle
        next += 1
      }
      weakest = min(weakest, agreement)
      next += 1
    }
    guard weakest > .none else { return nil }
    let count = next - index
    if name.words.count > 1 { return (count, weakest >= .sound && isDirect) }
    guard name.isWord else { return weakest >= .sound ? (count, true) : nil }
    // An everyday word begins with a small letter, and few that only begin as a name does are one.
    let isCapital = Self.isCapital(words[index], in: text)
    switch weakest {
    case .letters: return (count, isCapital)
    case .sound: return isCapital && !name.words[0].isShort ? (count, false) : nil
    case .beginning: return isCapital && name.words[0].sound.unicodeScalars.count > 5 ? (count, false) : nil
    case .none: return nil
    }
  }

  /// Whether a word begins with something else than a small letter.
  private static func isCapital(_ word: Found, in text: [UInt8]) -> Bool {
    let letters = String(decoding: text[word.range], as: UTF8.self)
    return letters.unicodeScalars.first?.properties.isLowercase == false
  }

  /// Nil for a word that doesn't stand between the first and the last name; false for one that only may.
  private static func mayBeMiddleName(_ word: Found, in text: [UInt8]) -> Bool? {
    guard isCapital(word, in: text) else { return nil }
    let folded = word.word.folded
    let endings = [
      "vna", "vich", "vic", "vitch", "вна", "вич", "чна", "ична", "uly", "qyzy", "ovic", "ogly", "kyzy",
    ]
    return folded.unicodeScalars.count <= 2 || endings.contains { folded.hasSuffix($0) }
  }

  /// Whether what stands between two words may stand in a name: space, a few signs, and no end of a sentence or paragraph.
  private static func areOneName(_ left: Range<Int>, _ right: Range<Int>, in text: [UInt8]) -> Bool {
    let gap = String(decoding: text[left.upperBound..<right.lowerBound].prefix(256), as: UTF8.self)
      .unicodeScalars
    let signs = gap.filter { !$0.properties.isWhitespace }
    guard signs.count <= 8, right.lowerBound - left.upperBound <= 256, gap.count(where: { $0 == "\n" }) < 2
    else {
      return false
    }
    let endsSentence = signs.contains { ".!?".unicodeScalars.contains($0) }
    // The dot behind an initial ends nothing.
    return !endsSentence || left.count <= 4 || signs.count == gap.count
  }

  /// A word of the person's names that stands in their id, and so would in the address of their page.
  package func wordOfName(inID id: DocumentID) -> String? {
    guard let own = persons[id]?.filter({ !$0.isShort }) else { return nil }
    let words = SpokenWord.words(of: Array(id.name.utf8)).map(\.word)
    let letters = words.map(\.folded).joined()
    return own.first { name in
      letters.contains(name.folded) || words.contains { !$0.isShort && $0.agreement(with: name) > .none }
    }?.folded
  }
}
