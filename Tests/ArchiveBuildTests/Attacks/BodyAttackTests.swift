import Diagnostics
import Foundation
import Testing

@testable import ArchiveBuild

/// Every payload in every part of a text: what Markdown makes of it may be a link or emphasis, and nothing active.
struct BodyAttackTests {
  /// Where in a text the payload stands.
  enum Part: String, CaseIterable {
    case paragraph, heading, listItem, task, tableCell, code,
      fence
    case fenceLanguage, linkText, linkTarget, bracketedTarget, linkTitle, autolink, definition,
      footnote
    case citationKey, citationLocator
    case wikiLabel, wikiTarget, wikiFragment, htmlBlock, comment, imageText, imageTarget

    /// Whether what stands there is text to Markdown, so that hardly a payload can be wrong.
    var isText: Bool {
      switch self {
      case .linkTarget, .bracketedTarget, .autolink, .definition, .citationKey, .wikiTarget, .wikiFragment,
        .imageText, .imageTarget:
        false
      default: true
      }
    }

    func markdown(_ payload: String) -> String {
      let line = payload.replacing("\r", with: " ").replacing("\n", with: " ")
      return switch self {
      case .paragraph: payload
      case .heading: "## \(line)"
      case .listItem: "- \(payload)\n- > \(line)"
      case .task: "- [x] \(payload)"
      case .tableCell:
        "| \(line.replacing("|", with: "\\|")) | b |\n| --- | --- |\n| \(line) | \(line.replacing("|", with: "\\|")) |"
      case .code: "a `\(line)` b ``` \(line) ```"
      case .fence: "~~~~~\n\(payload)\n~~~~~"
      case .fenceLanguage: "~~~~ \(line)\na\n~~~~"
      case .linkText: "[\(payload)](#a)\n\n## a"
      case .linkTarget: "[a](\(line))"
      case .bracketedTarget: "[a](<\(line)>)"
      case .linkTitle: "[a](https://a.example/ \"\(line)\") [a](#a '\(line)')\n\n## a"
      case .autolink: "<https://a.example/\(line)> https://a.example/\(line) www.a.example/\(line)"
      case .definition: "[a] [a][b]\n\n[a]: \(line) \"\(line)\"\n[b]: <\(line)> '\(line)'"
      case .footnote: "a[^1] b[^1]\n\n[^1]: \(payload)"
      case .citationKey: "[@\(line)] [@a; @\(line), p. 3]"
      case .citationLocator: "[@a, \(line)] [@a; @a, \(line)]"
      case .wikiLabel: "[[#a|\(line)]]\n\n## a"
      case .wikiTarget: "[[\(line)]] [[\(line)|a]]"
      case .wikiFragment: "[[#\(line)]]\n\n## \(line)"
      case .htmlBlock: "<div title=\"\(line)\">\n\(payload)\n</div>"
      case .comment: "a <!-- \(payload) --> b"
      case .imageText: "![\(payload)](#a)"
      case .imageTarget: "![a](\(line))"
      }
    }
  }

  /// What a text may be refused for.
  private static let reasons: Set = [
    "unsafe-link", "unknown-reference", "unknown-fragment", "ambiguous-reference", "unclosed-comment",
    "not-utf-8",
  ]

  static let configuration = "title: Archive\nbase_url: https://a.example/archive/\n"

  @Test(arguments: stride(from: 0, to: Part.allCases.count, by: 6).map { $0 })
  func payloadsInTextsOfArticlesAreHarmless(_ first: Int) throws {
    var files = ["content/archive.yml": Self.configuration, "seeds/a.md": "---\ntitle: A\n---\n"]
    var texts: [Part: [String]] = [:]
    for part in Part.allCases.dropFirst(first).prefix(6) {
      for payload in AttackPayload.all {
        let path = "content/articles/\(part.rawValue)/d\(payload.number).md"
        let day = payload.number % 28 + 1
        files[path] =
          "---\ntitle: A\ndate: 2022-\(payload.number % 3 + 10)-\(day < 10 ? "0" : "")\(day)\n---\n\(part.markdown(payload.text))\n"
        texts[part, default: []].append(path)
      }
    }
    let kept = try Self.publish(files)
    for (part, paths) in texts {
      let count = paths.filter(kept.contains).count
      if part == .imageText || part == .imageTarget { continue }
      #expect(count > (part.isText ? AttackPayload.all.count * 3 / 4 : 10), "\(part): \(count)")
    }
  }

  @Test(arguments: [false, true])
  func payloadsInTextsOfOtherKindsAreHarmless(_ isPage: Bool) throws {
    let kinds =
      isPage
      ? [.page, .pageTranslation]
      : [.region, .person, .organisation, .topic, .source, .sourceTranslation, .articleTranslation]
        + AttackKind.entityTranslations
    for start in stride(from: 0, to: AttackPayload.all.count, by: isPage ? 60 : 1_000) {
      var archive = AttackArchive(kinds + [.article]) { document, field in
        field.rule == .free ? document.payload.harmless : field.isRequired ? field.example : nil
      }
      let end = start + (isPage ? 60 : 1_000)
      archive.documents.removeAll { !(start..<end).contains($0.number) || $0.payload.text.contains("[[") }
      archive.body = { document in
        let figure = AttackArchive.figure(of: document) + "\n"
        let payload = document.payload
        return document.kind.name == "article"
          ? figure : "\(figure)## \(payload.harmless)\n\n\(payload.text)\n"
      }
      let kept = try Self.publish(archive.files().files)
      #expect(kept.count > archive.documents.count * 3 / 4)
    }
  }

  /// Publishes the files that a build lets pass, looks at all pages, and returns the files' paths.
  private static func publish(_ files: [String: String]) throws -> Set<String> {
    var kept = Set(files.keys)
    let archive = try TestArchive(files, images: AttackArchive.images)
    for _ in 0..<4 {
      let errors = try archive.build().diagnostics.filter { $0.severity == .error }
      if errors.isEmpty { break }
      for error in errors {
        // A translation goes with its original.
        if error.id != .orphanTranslation, !reasons.contains(error.id.rawValue) {
          Issue.record("\(error.location.path): \(error.message)")
        }
        guard kept.remove("\(error.location.path)") != nil else { continue }
        try FileManager.default.removeItem(atPath: "\(archive.path)/\(error.location.path)")
      }
    }
    let problems = SiteAudit(try archive.tree()).problems
    #expect(problems == [])
    return kept
  }
}
