import Testing

@testable import ArchiveModel

/// Links and backlinks say the same, in archives that nobody thought of.
@Suite struct BacklinkMirrorTests {
  @Test(arguments: 0..<10)
  func backlinksAreExactlyTheLinksOfRandomArchives(_ block: UInt64) throws {
    var links = 0
    for seed in block * 100..<(block + 1) * 100 {
      let random = RandomLinks(seed: seed)
      let sketch = try ArchiveSketch(random.files)
      #expect(sketch.report == [], "seed \(seed)")
      let archive = sketch.archive
      var found: Set<RandomLinks.Link> = []
      for target in archive.subjects {
        let backlinks = archive.backlinks[target]
        let origins = backlinks.map(\.origin)
        #expect(origins == origins.sorted() && Set(origins).count == origins.count, "seed \(seed)")
        for backlink in backlinks {
          for sentence in backlink.sentences {
            found.insert(
              .init(
                origin: archive.id(of: backlink.origin).description, language: sentence.language.rawValue,
                target: archive.id(of: target).description, sentence: sentence.text))
          }
        }
      }
      #expect(found == random.links, "seed \(seed)")
      links += found.count
    }
    #expect(links > 500)
  }
}

/// An archive of random links, and what they must come to.
private struct RandomLinks {
  struct Link: Hashable {
    let origin: String
    let language: String
    let target: String
    let sentence: String
  }

  private(set) var files: [String: String] = [:]
  private(set) var links: Set<Link> = []
  private var random: SplitMix64

  /// Paths without their ending, ids, and the one word by which an article mentions an entity.
  private static let documents: [(path: String, id: String, name: String?)] = [
    ("content/articles/2022/uno", "articles/2022/uno", nil),
    ("content/articles/due", "articles/due", nil),
    ("content/articles/tre", "articles/tre", nil),
    ("content/regions/r", "regions/r", "Alfa"),
    ("content/regions/q", "regions/q", "Дагестан"),
    ("content/people/p", "people/p", "Gamma"),
    ("content/organisations/o", "organisations/o", "Delta"),
    ("content/topics/t", "topics/t", "Épsilon"),
    ("seeds/s", "sources/s", nil),
    ("content/pages/g", "pages/g", nil),
  ]

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    for document in Self.documents {
      let isArticle = document.id.hasPrefix("articles/")
      let metadata =
        document.name.map { "name: \($0)" } ?? (isArticle ? "title: T\ndate: 2022-09-01" : "title: T")
      files["\(document.path).md"] = "---\n\(metadata)\n---\n" + text(of: document.id, "it")
      if Bool.random(using: &random) {
        let title = document.name == nil && document.id != "sources/s" ? "title: E\n" : ""
        files["\(document.path).en.md"] = "---\n\(title)---\n" + text(of: document.id, "en")
      }
    }
  }

  /// Sentences of which each names one document; the first to link to another is what its backlink must say.
  private mutating func text(of origin: String, _ language: String) -> String {
    var sentences: [(target: String, isMention: Bool, written: String, plain: String)] = []
    for number in 0..<Int.random(in: 0...6, using: &random) {
      let target = Self.documents.randomElement(using: &random)!
      switch (Int.random(in: 0..<3, using: &random), target.name) {
      case (0, let name?) where origin.hasPrefix("articles/"):
        let sentence = "Frase \(number) con \(name) dentro."
        sentences.append((target.id, true, sentence, sentence))
      case (1, _) where target.id == "sources/s":
        sentences.append((target.id, false, "Frase \(number) [@s, p. 3].", "Frase \(number)."))
      default:
        sentences.append(
          (target.id, false, "Frase \(number) su [[\(target.id)|parole]].", "Frase \(number) su parole."))
      }
    }
    let linkedByAuthor = Set(sentences.filter { !$0.isMention }.map(\.target))
    var known: Set<String> = [origin]
    var text = ""
    for sentence in sentences {
      let isLinked = !sentence.isMention || !linkedByAuthor.contains(sentence.target)
      if isLinked, known.insert(sentence.target).inserted {
        links.insert(
          Link(origin: origin, language: language, target: sentence.target, sentence: sentence.plain))
      }
      text += sentence.written + (Bool.random(using: &random) ? " " : "\n\n")
    }
    return text
  }
}
