import Diagnostics
import Testing

@testable import Markup

/// The text of an article as the archive's data have it.
@Suite struct PublishableMarkdownTests {
  private func publishable(
    _ text: String, mentions: MentionFinder? = nil, patience: Int = MarkdownParser.patience
  ) -> String? {
    let bytes = Array(text.utf8)
    let parser = MarkdownParser()
    let parsed = parser.parse(bytes[...], path: SourcePath("a.md"), mentions: mentions)
    return bytes.withUnsafeBufferPointer {
      parser.publishable(
        $0, parsedAs: parsed, path: SourcePath("a.md"), mentions: mentions, patience: patience)
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("a <!-- secret --> b\n", "a <!----> b\n"),
    ("<!-- secret\n\nsecret -->\n\ntext\n", "<!---->\n\ntext\n"),
    ("> <!-- secret\n> secret -->\n> text\n", "> <!---->\n> text\n"),
    ("- one\n  <!-- secret - secret -->\n- two\n", "- one\n  <!---->\n- two\n"),
    ("<div><!-- secret --></div>\n", "<div><!----></div>\n"),
    ("`<!-- shown -->` and <!-- secret -->\n", "`<!-- shown -->` and <!---->\n"),
    ("`<!-- both -->` and <!-- both -->\n", "`<!-- both -->` and <!---->\n"),
    ("```html\n<!-- shown -->\n```\n", "```html\n<!-- shown -->\n```\n"),
    ("a\\<!-- shown -->\n", "a\\<!-- shown -->\n"),
  ])
  func commentsAreEmptiedAndExamplesOfThemStay(_ text: String, _ expected: String) {
    #expect(publishable(text) == expected)
  }

  @Test(arguments: [
    ("text\n\n[secret]: /secret \"secret\"\n", "text\n\n\n"),
    ("text\n\n[secret]:\n/secret\n'secret\nsecret'\n\nmore\n", "text\n\n\n\nmore\n"),
    ("[//]: # (secret)\n\ntext\n", "\n\ntext\n"),
    ("[a]\n\n[a]: /shown\n[A]: /secret\n", "[a]\n\n[a]: /shown\n\n"),
    ("> - [secret]: /secret\n\ntext\n", "> - \n\ntext\n"),
    ("\\[a]\n\n[a]: /secret\n", "\\[a]\n\n\n"),
    ("[a][b]\n\n[b]: /shown 'shown'\n", "[a][b]\n\n[b]: /shown 'shown'\n"),
  ])
  func definitionsThatNothingUsesGo(_ text: String, _ expected: String) {
    #expect(publishable(text) == expected)
  }

  @Test(arguments: [
    ("text[^a]\n\n[^a]: shown\n[^b]: secret\n", "text[^a]\n\n[^a]: shown\n\n"),
    ("[^b]: secret\n  secret\n\n    secret\n\ntext\n", "\n\ntext\n"),
    ("text[^a]\n\n[^a]: shown\n\n    shown\n", "text[^a]\n\n[^a]: shown\n\n    shown\n"),
  ])
  func footnotesThatNothingNamesGo(_ text: String, _ expected: String) {
    #expect(publishable(text) == expected)
  }

  @Test(arguments: [
    ("```swift secret\nshown\n```\n", "```swift\nshown\n```\n"),
    ("> ~~~ text secret secret\n> shown\n> ~~~\n", "> ~~~ text\n> shown\n> ~~~\n"),
    ("| a | b |\n|---|---|\n| 1 | 2 | secret |\n", "| a | b |\n|---|---|\n| 1 | 2 |\n"),
    ("a | b\n--- | ---\n1 \\| 1 | 2 | secret | secret\n3 | 4\n", "a | b\n--- | ---\n1 \\| 1 | 2 |\n3 | 4\n"),
  ])
  func whatCodeAndTablesDropGoes(_ text: String, _ expected: String) {
    #expect(publishable(text) == expected)
  }

  @Test func mentionsStayWhatTheyAre() {
    let finder = MentionFinder { text in
      guard let start = text.indices.first(where: { text[$0...].starts(with: "Nalchik".utf8) }) else {
        return []
      }
      return [.init(range: start..<start + 7, name: .one(1))]
    }
    #expect(publishable("In Nalchik <!-- Nalchik -->\n", mentions: finder) == "In Nalchik <!---->\n")
  }

  /// Each word is on the page, or is what a link or a block of code is told by.
  @Test func noExampleOfTheSpecificationHidesAWord() throws {
    // The number of a list, and an address in the words that stand for an image.
    let exceptions: Set = [246, 528]
    for example in try GFMSpecification().examples where !exceptions.contains(example.number) {
      let text = try #require(publishable(example.markdown))
      let before = parse(example.markdown)
      let after = parse(text)
      #expect(after.html == before.html, "example \(example.number)")
      #expect(publishable(text) == text, "example \(example.number)")
      var shown = after.html.lowercased()
      for reference in after.references {
        shown += " \(reference.target) \(reference.fragment ?? "")".lowercased()
      }
      for word in words(of: text) where !shown.contains(word) && !isTolerated(word, in: text) {
        Issue.record("example \(example.number) hides “\(word)”:\n\(text)")
      }
    }
  }

  private func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 }
  }

  private func isTolerated(_ word: String, in text: String) -> Bool {
    // Labels of definitions in use, and characters by name.
    text.lowercased().contains("[\(word)") || text.lowercased().contains("\(word)]") || text.contains("&")
      || text.contains("%")
  }

  @Test func workIsBounded() {
    let hidden = String(repeating: "`<!-- x -->`\n\n", count: 300) + "<!-- x -->"
    #expect(publishable(hidden, patience: 100_000) == nil)
  }

  @Test(arguments: [
    String(repeating: "[INFO]: started\n", count: 200),
    "```\n" + String(repeating: "[INFO]: started\n", count: 200) + "```\n",
    String(repeating: "[Q]: When did it start?\n\n[A]: At dawn.\n\n", count: 100),
    String(repeating: "<!-- a\n", count: 300), String(repeating: "[^a]: b\n", count: 300),
    String(repeating: "| a ", count: 300) + "\n" + String(repeating: "|-", count: 300) + "\n"
      + String(repeating: "| a ", count: 300),
  ])
  func textsOfManyGuessesAreDecided(_ text: String) throws {
    let result = try #require(publishable(text))
    #expect(parse(result).html == parse(text).html)
    #expect(publishable(result) == result)
  }

  @Test(arguments: [
    ("Text <!-- [^1] -->\n\n[^1]: secret\n", "Text <!---->\n\n\n"),
    ("Write `[^1]`.\n\n[^1]: secret\n", "Write `[^1]`.\n\n\n"),
    (
      "[x](https://e.org/)\n\n<!-- [a] -->\n\n[a]: https://e.org/ 'secret'\n",
      "[x](https://e.org/)\n\n<!---->\n\n\n"
    ),
    ("```\n<!-- TODO\n```\n\n<!-- TODO\nsecret -->\n", "```\n<!-- TODO\n```\n\n<!---->\n"),
    ("<div>\n<!--> shown <!-- secret -->\n", "<div>\n<!--> shown <!---->\n"),
    ("x[^1]\n\n[^1]: [a]: /secret\n", "x[^1]\n\n[^1]: \n"),
  ])
  func whatHidesBehindOtherThingsGoes(_ text: String, _ expected: String) {
    #expect(publishable(text) == expected)
  }
}
