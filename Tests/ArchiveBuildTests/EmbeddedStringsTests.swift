import Testing

@testable import ArchiveBuild
@testable import Chronology
@testable import Diagnostics
@testable import SiteGeneration
@testable import Templating

/// The interface strings that the binary carries, a table for each language.
struct EmbeddedStringsTests {
  static let languages = ["ar", "en", "fr", "it", "ru"]

  /// The table of one language, read as a build reads it.
  static func table(_ language: String) throws -> StringTable {
    let file = try #require(EmbeddedTheme.files.first { $0.name == "strings/\(language).yml" })
    let (table, diagnostics) = InterfaceStrings.read(file, language: language)
    try #require(diagnostics.isEmpty)
    return try #require(table)
  }

  /// All texts of a string, whatever their number.
  static func texts(_ message: StringTable.Message) -> [String] {
    switch message {
    case .plain(let text): [text]
    case .plural(let forms): PluralCategory.allCases.compactMap { forms[$0] }
    }
  }

  private static func placeholders(_ message: StringTable.Message) -> Set<String> {
    Set(texts(message).flatMap { MessagePattern($0)?.placeholders ?? ["not a pattern"] })
  }

  @Test func theThemeSpeaksEveryLanguageThatDatesCanBeWordedIn() {
    let names = EmbeddedTheme.files.map(\.name).filter { $0.hasPrefix("strings/") }.sorted()
    #expect(names == Self.languages.map { "strings/\($0).yml" })
    #expect(DateWording.languages == Self.languages)
  }

  @Test(arguments: languages) func aLanguageHasTheKeysAndPlaceholdersOfEnglish(_ language: String) throws {
    let (table, english) = (try Self.table(language).messages, try Self.table("en").messages)
    #expect(table.keys.sorted() == english.keys.sorted())
    for (key, message) in table {
      let model = try #require(english[key])
      #expect(Self.placeholders(message) == Self.placeholders(model), "\(key)")
    }
  }

  @Test(arguments: languages) func aPluralHasTheFormsOfItsLanguageAndNoOthers(_ language: String) throws {
    let english = try Self.table("en").messages
    let rule = PluralRule(language: language)
    // Beyond what is required, Italian and French have a form for full millions.
    let used = Set([0, 1, 2, 3, 5, 11, 21, 100, 1_000_000].map(rule.category))
    for (key, message) in try Self.table(language).messages {
      switch (message, english[key]) {
      case (.plain, .plain): break
      case (.plural(let forms), .plural): #expect(Set(forms.keys) == used, "\(key)")
      default: Issue.record("\(key) is a plural in one language only")
      }
    }
  }

  @Test(arguments: languages) func noTextIsEmptyOrEndsInSpaceButSeparators(_ language: String) throws {
    for (key, message) in try Self.table(language).messages {
      for text in Self.texts(message) {
        let isSeparator = ["comma", "semicolon", "colon"].contains(key)
        #expect(!text.isEmpty && (text.last == " ") == isSeparator && text.first != " ", "\(key)")
      }
    }
  }

  /// U+00A0 before a colon, U+202F before other high punctuation, so that no line begins with it.
  @Test func frenchPunctuationIsHeldByANoBreakSpace() throws {
    for (key, message) in try Self.table("fr").messages {
      for text in Self.texts(message).map({ Array($0.unicodeScalars) }) {
        for (index, scalar) in text.enumerated() where ":;!?".unicodeScalars.contains(scalar) {
          #expect(index > 0 && text[index - 1] == (scalar == ":" ? "\u{A0}" : "\u{202F}"), "\(key)")
        }
      }
    }
  }

  @Test func everyNameOfALanguageIsUsed() throws {
    let file = try #require(EmbeddedTheme.files.first { $0.name == "partials/language-name.html" })
    let template = String(decoding: file.bytes, as: UTF8.self)
    let keys = try Self.table("en").messages.keys.filter {
      $0.hasPrefix("language_") && $0 != "language_name"
    }
    #expect(keys.count > 30)
    for key in keys {
      let tag = key.dropFirst("language_".count)
      #expect(template.contains("tag == \"\(tag)\" %}{{ t(\"\(key)\") }}"), "\(key)")
    }
  }
}
