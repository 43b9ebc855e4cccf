internal import ArchiveModel
internal import NameMatching

/// Makes names of documents of the titles and keys that others gave.
enum DocumentName {
  /// In bytes. Longer names are cut between words.
  private static let longest = 60

  /// The name of a file without its ending.
  static func stem(of file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }

  /// Letters and digits without case and accents, with hyphens between; nil where nothing is left.
  static func name(from text: String) -> String? {
    let folded = String(decoding: FoldedName(text).utf8, as: UTF8.self)
    var name = ""
    for word in folded.split(whereSeparator: { !isLetter($0) }) {
      let length = name.utf8.count + word.utf8.count + 1
      if length > longest {
        if name.isEmpty { name = cut(word) }
        break
      }
      name += (name.isEmpty ? "" : "-") + word
    }
    guard !name.isEmpty else { return nil }
    let isFree = NameRules.problem(in: name) == nil && !ownNames.contains(name)
    return isFree ? name : "\(name)-1"
  }

  /// What pages of the archive's own lists are called.
  private static let ownNames: Set<String> = ["index", "backlinks", "within", "timeline"]

  private static func isLetter(_ character: Character) -> Bool {
    character.unicodeScalars.first.map {
      $0.properties.isAlphabetic || $0.properties.numericType == .decimal
    } ?? false
  }

  private static func cut(_ word: Substring) -> String {
    var result = ""
    for character in word {
      guard result.utf8.count + character.utf8.count <= longest else { break }
      result.append(character)
    }
    return result
  }
}
