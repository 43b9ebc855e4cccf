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
    func blocks(_ blocks: [SearchPlan.Block]) -> JSONValue {
      .array(blocks.map { .array([.string($0.name), .integer($0.count), .integer($0.perFile)]) })
    }
    let total = index.lengths.reduce(0, +)
    json = .members([
      "languages": .array(languages.map { .string($0.rawValue) }),
      "kinds": .array(DocumentKind.allCases.map { .string($0 == .page ? "" : $0.rawValue) }),
      "articles": blocks(plan.articles), "others": blocks(plan.others),
      "average": .integer(total / max(1, index.lengths.count)),
      "documents": .string(Self.digits(plan, index.lengths, languages)),
      "words": list(index.words), "named": list(index.named),
      "names": list(names.beginnings), "endings": list(names.ends),
      "stopWords": list(stopWords), "suffixes": list(endings),
    ])
  }

  /// For each text, two digits of 64: the number of its language, and 32 more where it is of the same document as the one
  /// before; and how long its body is: of 2 to the power of half the
  /// digit, times eight, words.
  private static func digits(_ plan: SearchPlan, _ lengths: [Int], _ languages: [LanguageTag]) -> String {
    var digits: [UInt8] = []
    var last: Subject?
    for (document, length) in zip(plan.documents, lengths) {
      let language = min(languages.firstIndex(of: document.language) ?? 0, 31)
      ScriptDigits.append(single: language + (document.subject == last ? 32 : 0), to: &digits)
      last = document.subject
      ScriptDigits.append(single: sizeClass(of: length), to: &digits)
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Whole numbers alone, so that every machine finds the same.
  static func sizeClass(of length: Int) -> Int {
    // The squares of 8 times the root of 2, to the power of one more than twice the class.
    var (size, limit) = (0, 128)
    while size < 63, length * length > limit {
      size += 1
      limit = limit.multipliedReportingOverflow(by: 2).partialValue
    }
    return size
  }
}
