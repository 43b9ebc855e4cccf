import Foundation
import Testing

/// Who may say that bytes are safe markup: everyone else escapes.
struct SafeHTMLTests {
  /// A way past escaping, and the files that take it, each as often as is known and for a known reason.
  struct Door: Sendable, CustomTestStringConvertible {
    let pattern: String
    let files: [String: Int]
    var testDescription: String { pattern }
  }

  static let doors = [
    Door(
      pattern: #"\btrusted:|\binit\(trusted"#,
      files: [
        // A script of JSON, in which no text has a `<`.
        "SiteGeneration/Metadata/PageHead.swift": 1,
        // What an open body is when its holes are filled: the renderer escaped the rest.
        "SiteGeneration/Building/PageBuilder+Bodies.swift": 1,
        // A figure, made of escaped words and addresses.
        "SiteGeneration/Building/PageBuilder+Pictures.swift": 1,
        // Where it is declared and explained, and nothing at all.
        "TrustedMarkup/SafeHTML.swift": 3,
      ]),
    Door(
      pattern: #"\bOpenBody\((html|decoding):"#,
      files: [
        // The renderer's own output, and no text at all.
        "Markup/MarkdownParser.swift": 2,
        // What the renderer stored, read back.
        "Markup/OpenBody+Coding.swift": 1, "SiteGeneration/Building/PageBuilder+Bodies.swift": 1,
      ]),
    Door(
      pattern: #"\.html\(get"#,
      files: [
        // A field of the type, given on as it is.
        "Templating/Contracts/Field.swift": 1
      ]),
    Door(
      pattern: #"\.html\.bytes\b|\bhtml\.bytes\b"#,
      files: [
        // Where it is escaped, as the text of a feed.
        "SiteGeneration/Feeds/PageBuilder+Feeds.swift": 1,
        // Where it is written to a page.
        "Templating/Rendering/Value+Write.swift": 1,
      ]),
    // Nobody turns one type into another behind the compiler's back.
    Door(
      pattern: #"\bunsafe(BitCast|Downcast)\b"#,
      files: [
        // A contract's readers, which its initializer takes in one type only.
        "Templating/Contracts/Contract.swift": 1
      ]),
  ]

  @Test(arguments: doors)
  func onlyKnownFilesPassMarkupUnescaped(_ door: Door) throws {
    let pattern = try Regex(door.pattern)
    var found: [String: Int] = [:]
    for (path, text) in try Self.sources() {
      let count = text.matches(of: pattern).count
      if count > 0 { found[path] = count }
    }
    #expect(found == door.files)
  }

  /// The texts of all Swift files below `Sources`, by their paths from there.
  private static func sources() throws -> [String: String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources").path
    let paths = try #require(FileManager.default.enumerator(atPath: folder))
    var sources: [String: String] = [:]
    for case let path as String in paths where path.hasSuffix(".swift") {
      sources[path] = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }
    try #require(sources.count > 100)
    return sources
  }
}
