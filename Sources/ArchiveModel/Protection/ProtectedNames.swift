internal import BinaryCoding
package import Digests
internal import NameMatching

/// The names of protected persons, to be found wherever somebody wrote them.
///
/// Found is what agrees word by word, whatever stands between the words: as letters without case and accents, by how it
/// sounds, so that one alphabet tells the other's spelling, or with another ending. A name of two words is found in either
/// order, a longer one also by its first word and its last.
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
  }

  private var names: [Name] = []
  /// By how the first word begins.
  private var byBeginning: [String: [Int]] = [:]
  /// What each person's id may not have in it.
  private let persons: [DocumentID: [SpokenWord]]

  /// Nil where nobody is protected.
  package init?(_ files: some Sequence<LoadedFile>) {
    var persons: [DocumentID: [SpokenWord]] = [:]
    var all: [Name] = []
    for case .entity(let entity) in files where !entity.metadata.protectedNames.isEmpty {
      for name in entity.metadata.protectedNames {
        let words = SpokenWord.words(of: Array(name.utf8)).map(\.word)
        persons[entity.id, default: []] += words
        all += Self.forms(of: words).map { Name(words: $0, person: entity.id) }
      }
    }
    guard !persons.isEmpty else { return nil }
    self.persons = persons
    names = all
    for (number, name) in names.enumerated() {
      byBeginning[name.words[0].beginning, default: []].append(number)
    }
  }

  private static func forms(of words: [SpokenWord]) -> [[SpokenWord]] {
    switch words.count {
    case 0: []
    case 1: [words]
    case 2: [words, [words[1], words[0]]]
    default: [words, [words[0], words[words.count - 1]], [words[words.count - 1], words[0]]]
    }
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
      guard let (name, isCertain) = name(at: index, of: words, in: text) else {
        index += 1
        continue
      }
      let last = words[index + name.words.count - 1]
      matches.append(
        Match(
          range: words[index].range.lowerBound..<last.range.upperBound, person: name.person,
          isCertain: isCertain))
      index += name.words.count
    }
    return matches
  }

  /// The name that begins with a word; of several, one that is certain, and then the longest.
  private func name(
    at index: Int, of words: [(word: SpokenWord, range: Range<Int>)], in text: [UInt8]
  ) -> (Name, isCertain: Bool)? {
    var best: (name: Name, isCertain: Bool)?
    for number in byBeginning[words[index].word.beginning] ?? [] {
      let name = names[number]
      guard index + name.words.count <= words.count else { continue }
      let found = words[index..<index + name.words.count]
      guard zip(found, found.dropFirst()).allSatisfy({ Self.areOneName($0.range, $1.range, in: text) }) else {
        continue
      }
      let agreements = zip(found, name.words).map { $0.word.agreement(with: $1) }
      guard let weakest = agreements.min(), weakest > .none else { continue }
      let isAlone = name.words.count == 1
      if isAlone, weakest != .letters, name.words[0].isShort { continue }
      let isCertain = weakest == .letters || weakest == .sound && !isAlone
      if let best, (best.isCertain ? 1 : 0, best.name.words.count) >= (isCertain ? 1 : 0, name.words.count) {
        continue
      }
      best = (name, isCertain)
    }
    return best
  }

  /// Whether what stands between two words may stand in a name: a few signs, and no end of a sentence or paragraph.
  private static func areOneName(_ left: Range<Int>, _ right: Range<Int>, in text: [UInt8]) -> Bool {
    let gap = text[left.upperBound..<right.lowerBound]
    guard gap.count <= 12 else { return false }
    if gap.count(where: { $0 == UInt8(ascii: "\n") }) > 1 { return false }
    let endsSentence = gap.contains {
      [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains($0)
    }
    // The dot behind an initial ends nothing.
    return !endsSentence || left.count <= 4
      || !gap.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  }

  /// A word of the person's names that stands in their id, and so would in the address of their page.
  package func wordOfName(inID id: DocumentID) -> String? {
    guard let own = persons[id] else { return nil }
    return SpokenWord.words(of: Array(id.name.utf8)).map(\.word).first { word in
      !word.isShort && own.contains { word.agreement(with: $0) > .none }
    }?.folded
  }
}
