internal import ArchiveModel
internal import JSONWriting
internal import SearchIndex

/// What the search loads first: all that depends on the archive as a whole.
struct SearchHead {
  static let path = "head.js"
  let json: JSONValue

  init(_ archive: Archive, _ plan: SearchPlan, _ index: TermIndex, _ names: NameIndex) {
    let languages = archive.configuration.languages
    let stopWords = Set(languages.flatMap(WordLists.stopWords)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    // Names are inflected in texts of any language that they are written in.
    let named = archive.entities.flatMap { $0.name.variants.compactMap(\.language) }
    let endings = Set(Set(languages + named).flatMap(WordLists.endings)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    func list(_ words: [String]) -> JSONValue { .string(words.joined(separator: ",")) }
    // What no name of a file has parts them: an empty list isn't one with an empty beginning.
    func leaves(_ names: [String]) -> JSONValue {
      names.isEmpty ? .null : .string(names.joined(separator: "|"))
    }
    func blocks(_ blocks: [SearchPlan.Block]) -> JSONValue {
      .array(blocks.map { .array([.string($0.name), .integer($0.count), .integer($0.perFile)]) })
    }
    let codes = DocumentCodes(plan, index.lengths, languages)
    json = .members([
      "languages": .array(languages.map { .string($0.rawValue) }),
      "kinds": .array(DocumentKind.allCases.map { .string($0 == .page ? "" : $0.rawValue) }),
      "articles": blocks(plan.articles), "others": blocks(plan.others),
      "average": .integer(codes.average), "sizes": .array(codes.sizes.map { .integer($0) }),
      "lengths": .string(codes.lengths), "codes": .string(codes.languages),
      "repeats": .string(codes.repeats), "exceptions": .string(codes.others),
      "words": leaves(index.words), "lists": leaves(index.lists), "named": leaves(index.named),
      "names": leaves(names.beginnings), "endings": leaves(names.ends),
      "stopWords": list(stopWords), "suffixes": list(endings),
    ])
  }
}

/// How long texts are, in which language, and which are of one document.
private struct DocumentCodes {
  /// How many words a text has on average, and those of each class of articles' texts.
  let average: Int
  let sizes: [Int]
  /// The class of each text of an article, three to a digit.
  let lengths: String
  /// The number of its language, where there are several: as many to a digit as it has room for.
  let languages: String
  /// The texts of articles that are of the same article as the one before: those between them.
  let repeats: String
  /// For each text of another document that isn't in the first language, or of the same document as the one before: the texts
  /// since the one before, twice the number of its language, and one more for the same document.
  let others: String

  init(_ plan: SearchPlan, _ lengths: [Int], _ languages: [LanguageTag]) {
    let articles = plan.documents.prefix(plan.articleCount)
    let classes = LengthClasses(lengths.prefix(plan.articleCount))
    let means = classes.means
    sizes = means
    // Records of sources often have no text, and say nothing of how long texts are.
    let written = lengths.filter { $0 > 0 }
    average = max(1, written.reduce(0, +) / max(1, written.count))
    func text(_ append: (inout [UInt8]) -> Void) -> String {
      var digits: [UInt8] = []
      append(&digits)
      return String(decoding: digits, as: UTF8.self)
    }
    func language(_ document: SearchPlan.Document) -> Int {
      languages.firstIndex(of: document.language) ?? 0
    }
    func isRepeat(_ number: Int) -> Bool {
      number > 0 && plan.documents[number].subject == plan.documents[number - 1].subject
    }
    self.lengths = text { digits in
      ScriptDigits.append(
        packed: lengths.prefix(plan.articleCount).map(classes.number), radix: means.count, to: &digits)
    }
    self.languages = text { digits in
      guard languages.count > 1 else { return }
      ScriptDigits.append(packed: articles.map(language), radix: languages.count, to: &digits)
    }
    repeats = text { digits in
      var last = -1
      for number in articles.indices where isRepeat(number) {
        ScriptDigits.append(number - last - 1, to: &digits)
        last = number
      }
    }
    others = text { digits in
      var last = plan.articleCount - 1
      for number in plan.documents.indices.dropFirst(plan.articleCount) {
        let code = language(plan.documents[number]) * 2 + (isRepeat(number) ? 1 : 0)
        guard code > 0 else { continue }
        ScriptDigits.append(number - last - 1, to: &digits)
        ScriptDigits.append(code, to: &digits)
        last = number
      }
    }
  }
}

/// Classes of lengths: how long a text is matters only beside the others. The longest tenth has one of its own, since some texts
/// are many times as long as most.
private struct LengthClasses {
  /// The shortest of each class but the first.
  private let borders: [Int]
  let means: [Int]

  init(_ lengths: some Collection<Int>) {
    let sorted = lengths.sorted()
    let borders = sorted.isEmpty ? [] : [3, 6, 9].map { sorted[sorted.count * $0 / 10] }
    var sums = Array(repeating: (sum: 0, count: 0), count: 4)
    for length in sorted {
      let number = Self.number(of: length, borders)
      sums[number].sum += length
      sums[number].count += 1
    }
    self.borders = borders
    means = sums.map { $0.count == 0 ? 0 : $0.sum / $0.count }
  }

  func number(of length: Int) -> Int { Self.number(of: length, borders) }

  private static func number(of length: Int, _ borders: [Int]) -> Int { borders.count { $0 <= length } }
}
