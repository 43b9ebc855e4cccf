import ArchiveModel
import Foundation
import Publishing
import Testing

@testable import ArchiveBuild

/// What stands on every page, with every payload: the texts of archive.yml, and the words of the interface.
struct ConfigurationAttackTests {
  /// An archive that shows most of the interface's words.
  static let files: [String: String] = [
    "content/articles/a.md": """
    ---
    title: A
    date: 2022-09-25
    regions: [r]
    sources: [s]
    events: [{date: 2022-09-25~, title: A, place: A}]
    corrections: [{date: 2022-09-26, note: A}]
    aliases: [old.html]
    ---
    ## A
    a[^1] [[r]] [[s]]

    - [x] a

    | a |
    | --- |
    | b |

    [^1]: a
    """,
    "content/regions/r.md": "---\nname: R\nkind: city\nspellings: [A]\n---\n",
    "seeds/s.md": "---\ntitle: S\n---\n",
  ]

  /// Without a language for which the theme has no words.
  static func configuration(_ text: String, contact: String) -> String {
    let writer = AttackWriter(number: 0, count: 1) { field in
      switch field.path {
      case "archive.languages+": nil
      case "archive.contact": contact
      default: field.rule == .free ? text : field.example
      }
    }
    return AttackYAML(writer.node(.archive), firstLine: 1).text
  }

  /// `text` in place of each of the theme's words, of which only the placeholders stay.
  static func strings(_ text: String) throws -> String {
    let path = "\(Repository.root)/templates/strings/en.yml"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return lines.map { line in
      let key = line.prefix { $0 != ":" }
      let placeholders = line.matches(of: /\{[a-z]+\}/).map { String($0.output) }
      let value = AttackYAML.quoted(([text] + placeholders + [text]).joined(separator: " "))
      return line.contains("{one:") ? "\(key): {one: \(value), other: \(value)}" : "\(key): \(value)"
    }.joined(separator: "\n") + "\n"
  }

  static let baseURL = "https://a.example/d0/"

  static func audit(_ configuration: String, strings: String) throws -> SiteAudit? {
    var files = files
    files["content/archive.yml"] = configuration
    files["templates/strings/en.yml"] = strings
    let archive = try TestArchive(files)
    let report = try archive.build()
    return report.errors.isEmpty ? SiteAudit(try archive.tree(), baseURL: baseURL, comparing: true) : nil
  }

  /// What a harmless archive has, with a contact that is linked and with one that isn't.
  static let models = Result {
    try ["word", "https://a.example/"].map { contact in
      try audit(configuration("word", contact: contact), strings: strings("word"))
    }
  }

  @Test(arguments: AttackPayload.all)
  func aPayloadOnEveryPageStaysText(_ payload: AttackPayload) throws {
    let strings = try Self.strings(payload.text)
    let configuration = Self.configuration(payload.text, contact: payload.text)
    // Braces belong to placeholders, and control characters to no text.
    let isInStrings = !payload.text.contains { "{}".contains($0) }
    let words = try Self.strings("word")
    guard !payload.hasControls else {
      #expect(try Self.audit(configuration, strings: words) == nil)
      let audit = try #require(try Self.audit(Self.configuration("word", contact: "word"), strings: strings))
      return #expect(audit.problems == [])
    }
    if !isInStrings {
      #expect(try Self.audit(Self.configuration("word", contact: "word"), strings: strings) == nil)
    }
    let audit = try #require(try Self.audit(configuration, strings: isInStrings ? strings : words))
    #expect(audit.problems == [])
    let models = try Self.models.get().compactMap { $0?.structures }
    #expect(models.count == 2 && models.contains(audit.structures))
  }

  /// Addresses on every page, too: refused, or harmless.
  @Test(arguments: AttackPayload.all.filter { !$0.hasControls })
  func aPayloadInTheBaseURLIsRefusedOrHarmless(_ payload: AttackPayload) throws {
    for url in [payload.text, Self.baseURL + payload.text] {
      guard RootURL.problem(in: url) == nil else { continue }
      var files = Self.files
      files["content/archive.yml"] = "base_url: \(AttackYAML.quoted(url))\n"
      let site = try TestArchive(files).site()
      #expect(SiteAudit(site, baseURL: url.hasSuffix("/") ? url : url + "/").problems == [])
    }
  }

  @Test func otherTextsOfArchiveYMLAreChecked() throws {
    let archive = try TestArchive([:])
    let root = try #require(DirectoryPath(archive.path))
    for payload in AttackPayload.all {
      let value = AttackYAML.quoted(payload.text)
      try archive.write(
        "content/archive.yml", "timezone: \(value)\nlanguages: [en, \(value)]\nbase_url: \(value)\n")
      let lines = Set(
        try ArchiveInput(scan(root), in: root).diagnostics.filter { $0.severity == .error }
          .compactMap { $0.location.range?.start.line })
      #expect(
        lines.isSuperset(of: RootURL.problem(in: payload.text) == nil ? [1, 2] : [1, 2, 3]), "\(payload)")
    }
  }
}
