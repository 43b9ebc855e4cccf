import Testing

@testable import ArchiveBuild

/// A small archive in every language that the embedded theme speaks.
struct FiveLanguagesTests {
  static let languages = ["it", "en", "fr", "ru", "ar"]

  /// Six articles, one of them retracted; names and texts share no word with the strings of the interface.
  static func archive() throws -> TestArchive {
    var files = [
      "content/archive.yml": """
      title: {it: Confine, en: Border, fr: Frontière, ru: Граница, ar: الحدود}
      languages: [it, en, fr, ru, ar]
      base_url: https://archive.example/
      publisher: Xanadu
      license: {it: CC0, ar: CC0}
      contact: xanadu@example.org
      """,
      "content/regions/lars.md":
        "---\nname: {ru: Ларс, ar: لارس, it: Ларс-it}\nkind: crossing\nspellings: [Верхний]\nparent: georgia\n---\n",
      "content/regions/georgia.md": "---\nname: {ru: Грузия, ar: جورجيا}\nkind: country\n---\n",
      "content/people/zhan.md": "---\nname: {ru: Жан, ar: جان}\n---\n",
      "content/organisations/fsb.md": "---\nname: {ru: ФСБ, ar: الأمن}\n---\n",
      "content/topics/mobil.md": "---\nname: {ru: Мобилизация, ar: التعبئة}\n---\n",
      "seeds/ukaz.md":
        "---\ntitle: Указ\nlang: ru\npublisher: Xanadu\npublished: 2022-09-21\nurl: https://kremlin.example/\n---\n",
    ]
    for (number, language) in (languages + ["it"]).enumerated() {
      files["content/articles/2022/a\(number).md"] = """
        ---
        title: Титул \(number)
        lang: \(language)
        date: 2022-09-2\(number)
        updated: 2022-10-01
        status: \(number == 1 ? "retracted" : "published")
        regions: [lars]
        people: [zhan]
        organisations: [fsb]
        topics: [mobil]
        sources: [ukaz]
        corrections:
          - {date: 2022-10-02, note: Нота}
        \(number == 4 ? events : "")
        ---
        ## Ъ

        [[lars]] [[2022/a0]] ۞[^1] [@ukaz, ۞; @ukaz]

        - [x] ۞
        - [ ] ۞

        | ۞ |
        | --- |
        | 1 |

        [^1]: ۞
        """
    }
    return try TestArchive(files)
  }

  private static let events = """
    events:
      - {date: 2022-09-25~, title: Ъ, status: disputed, place: Ъ}
      - {date: 2022-08/2022-10, title: Ъ, status: confirmed}
    """

  /// The words in Latin letters that readers of a page see or hear.
  static func latinWords(_ bytes: [UInt8]) -> Set<String> {
    var words: Set<String> = []
    for token in HTMLTokenizer.tokens(of: bytes) {
      switch token {
      case .text(let text): words.formUnion(latinWords(in: text))
      case .startTag(let tag):
        for name in ["aria-label", "alt", "title"] { words.formUnion(latinWords(in: tag[name] ?? "")) }
      default: break
      }
    }
    return words
  }

  private static func latinWords(in text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter }
    return Set(words.filter { $0.unicodeScalars.allSatisfy { $0.value < 0x250 } }.map(String.init))
  }

  /// The words of Italian and English that Arabic doesn't use itself, such as names of languages in themselves.
  private static func foreignWords() throws -> Set<String> {
    func words(_ language: String) throws -> Set<String> {
      try EmbeddedStringsTests.table(language).messages.values.reduce(into: []) { words, message in
        for text in EmbeddedStringsTests.texts(message) {
          // Names of placeholders aren't shown.
          words.formUnion(latinWords(in: text.replacing(/\{[a-z_]+\}/, with: " ")))
        }
      }
    }
    return try words("it").union(words("en")).subtracting(words("ar"))
      .subtracting(["italiano", "english"])
  }

  @Test func theArchiveBuildsStrictlyAndHasNothingBroken() throws {
    let archive = try Self.archive()
    #expect(try archive.build { $0.strict = true }.diagnostics == [])
    #expect(SiteCrawl(try archive.tree(), baseURL: "https://archive.example/").problems == [])
  }

  @Test func onlyTheArabicTreeRunsFromRightToLeft() throws {
    let site = try Self.archive().site()
    let pages = site.paths.filter { $0.hasSuffix(".html") }
    for path in pages {
      let opening = path.hasPrefix("ar/") ? #"<html lang="ar" dir="rtl">"# : "<html lang=\""
      #expect(site[path]?.contains(opening) == true, "\(path)")
      #expect(path.hasPrefix("ar/") || site[path]?.contains(" dir=\"rtl\"") == false, "\(path)")
    }
    #expect(pages.count { $0.hasPrefix("ar/") } > 15)
  }

  @Test func noWordOfItalianOrEnglishIsLeftInTheArabicTree() throws {
    let site = try Self.archive().site()
    let foreign = try Self.foreignWords()
    #expect(foreign.count > 200)
    for path in site.paths where path.hasSuffix(".html") && path != "404.html" {
      // What programs read, and addresses, are nobody's language.
      let machines = /<(pre|script).*?<\/(pre|script)>|<bdi class="url">.*?<\/bdi>/.dotMatchesNewlines()
      let page = (site[path] ?? "").replacing(machines, with: "")
      let found = Self.latinWords(Array(page.utf8)).intersection(foreign)
      if path.hasPrefix("ar/") {
        #expect(found == [], "\(path)")
      } else if !path.hasPrefix("ru/"), !path.hasPrefix("fr/") {
        #expect(found.count > 5, "\(path)")
      }
    }
  }

  @Test(arguments: [
    ("", "5 articoli", "2 eventi"), ("en/", "5 articles", "2 events"), ("fr/", "5 articles", "2 événements"),
    ("ru/", "5 статей", "2 события"), ("ar/", "5 مقالات", "حدثان"),
  ])
  func wordsAgreeWithTheirNumber(_ tree: String, _ articles: String, _ events: String) throws {
    let page = try #require(try Self.archive().site()["\(tree)regions/lars.html"])
    #expect(page.contains("<li>\(articles)</li>"))
    #expect(page.contains("<li>\(events)</li>"))
  }

  @Test(arguments: [
    ("", "21 settembre 2022"), ("en/", "21 September 2022"), ("fr/", "21 septembre 2022"),
    ("ru/", "21 сентября 2022 года"), ("ar/", "21 سبتمبر 2022"),
  ])
  func datesAreInTheWordsOfTheirTree(_ tree: String, _ date: String) throws {
    let page = try #require(try Self.archive().site()["\(tree)sources/ukaz.html"])
    #expect(page.contains(">\(date)</time>"))
  }

  @Test func namesBetweenArabicWordsKeepTheirOwnDirection() throws {
    let site = try Self.archive().site()
    #expect(site["ar/articles/2022/a4.html"]!.contains(". <bdi>Xanadu</bdi>، <time"))
    #expect(site["ar/articles/2022/a4.html"]!.contains(#"lang="ru" dir="auto">Указ</a>"#))
    #expect(site["ar/index.html"]!.contains("\u{2068}Xanadu\u{2069}"))
    #expect(site["ar/sources/ukaz.html"]!.contains(#"dir="ltr" href="https://kremlin.example/""#))
  }
}
