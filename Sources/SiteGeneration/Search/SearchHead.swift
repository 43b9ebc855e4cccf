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
    let endings = Set(languages.flatMap(WordLists.endings)).sorted {
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
    // Records of sources often have no text, and say nothing of how long texts are.
    let lengths = index.lengths.filter { $0 > 0 }
    json = .members([
      "languages": .array(languages.map { .string($0.rawValue) }),
      "kinds": .array(DocumentKind.allCases.map { .string($0 == .page ? "" : $0.rawValue) }),
      "articles": blocks(plan.articles), "others": blocks(plan.others),
      "average": .integer(max(1, lengths.reduce(0, +) / max(1, lengths.count))),
      "documents": .string(codes.articles), "foreign": .string(codes.foreign),
      "exceptions": .string(codes.others),
      "words": leaves(index.words), "named": leaves(index.named),
      "names": leaves(names.beginnings), "endings": leaves(names.ends),
      "stopWords": list(stopWords), "suffixes": list(endings),
    ])
  }
}

/// How long texts are, in which language, and which are of one document.
private struct DocumentCodes {
  /// A digit of 64 for each text of an article: how long its body is, 8 words times 2 to the power of half of it; 16 more
  /// where it is of the same article as the one before; and 32 more where it isn't in the first language.
  private(set) var articles = ""
  /// The languages of the latter, by number.
  private(set) var foreign = ""
  /// For each text of another document that isn't in the first language, or of the same document as the one before: the texts
  /// since the one before, twice the number of its language, and one more for the same document.
  private(set) var others = ""

  init(_ plan: SearchPlan, _ lengths: [Int], _ languages: [LanguageTag]) {
    var digits: [UInt8] = []
    var foreign: [UInt8] = []
    var others: [UInt8] = []
    var last: Subject?
    var lastOther = plan.articleCount - 1
    for (number, document) in plan.documents.enumerated() {
      let language = languages.firstIndex(of: document.language) ?? 0
      let isSame = document.subject == last
      last = document.subject
      if number < plan.articleCount {
        let size = Self.sizeClass(of: lengths[number])
        ScriptDigits.append(single: size + (isSame ? 16 : 0) + (language > 0 ? 32 : 0), to: &digits)
        if language > 0 { ScriptDigits.append(language, to: &foreign) }
      } else if language > 0 || isSame {
        ScriptDigits.append(number - lastOther - 1, to: &others)
        ScriptDigits.append(language * 2 + (isSame ? 1 : 0), to: &others)
        lastOther = number
      }
    }
    articles = String(decoding: digits, as: UTF8.self)
    self.foreign = String(decoding: foreign, as: UTF8.self)
    self.others = String(decoding: others, as: UTF8.self)
  }

  /// Whole numbers alone, so that every machine finds the same.
  private static func sizeClass(of length: Int) -> Int {
    // Squares: the borders between classes are 8 times powers of the root of 2.
    var (size, limit) = (0, 128)
    while size < 15, length * length > limit {
      size += 1
      limit *= 2
    }
    return size
  }
}
