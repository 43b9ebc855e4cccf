import Diagnostics
import Foundation
import Testing

@testable import Templating

/// Every message of the room has a broken template that triggers it.
@Suite struct EveryDiagnosticTests {
  @Test(arguments: BrokenTemplate.all.indices)
  func aBrokenTemplateIsReportedAtItsPlace(number: Int) {
    let template = BrokenTemplate.all[number]
    #expect(template.found == template.reports)
    #expect(!template.reports.isEmpty)
  }

  @Test func stringsAreChecked() {
    #expect(Self.library.diagnostics.map { ([$0.line] + $0.help).joined(separator: " = ") } == Self.ofFiles)
  }

  /// Fails where a text of several words in the sources is part of no report that is expected above.
  @Test func noMessageIsWithoutABrokenTemplate() throws {
    let reports = BrokenTemplate.all.flatMap(\.reports) + CustomRecordTests.reports.values + Self.ofFiles
    var untested: [String] = []
    for file in try Self.sources() {
      for parts in MessageLiterals(source: try String(contentsOf: file, encoding: .utf8)).found
      where !Self.isDocumentation(parts, in: file.lastPathComponent)
        && !reports.contains(where: { Self.has($0, parts) })
      {
        untested.append("\(file.lastPathComponent): \(parts.joined(separator: "…"))")
      }
    }
    #expect(untested == [])
  }

  @Test func theSearchForMessagesSeesThroughInterpolations() {
    let source = #"""
      // "not this one"
      report("a \(x ? "b c" : y(")")) d", help: "plain", "e “f” g")
      """#
    #expect(MessageLiterals(source: source).found == [["b c"], ["a ", " d"], ["e “f” g"]])
  }
}

extension EveryDiagnosticTests {
  private static let ofFiles = [
    "big.html file-too-large: a template has at most 1048576 bytes, and this has 1048577",
    "bytes.html not-utf-8: a template must be UTF-8, and this has other bytes",
    "en.yml missing-string: the language “en” has no string “only_russian” = write “only_russian: …” in this file",
    "en.yml template-syntax: the string “brace” has a brace that belongs to no placeholder such as “{count}”",
    "ru.yml missing-string: the language “ru” has no string “brace” = write “brace: …” in this file",
    "ru.yml missing-string: the string “only_russian” lacks the plural form “few” of “ru”",
    "ru.yml missing-string: the string “only_russian” lacks the plural form “one” of “ru”",
  ]

  private static let library = TemplateLibrary(
    sources: [
      TemplateSource(path: SourcePath("bytes.html"), name: "bytes.html", bytes: [0xFF]),
      TemplateSource(
        path: SourcePath("big.html"), name: "big.html", bytes: [UInt8](repeating: 32, count: 1 << 20 + 1)),
    ],
    strings: [
      StringTable(language: "en", path: SourcePath("en.yml"), messages: ["brace": .plain("{")]),
      StringTable(
        language: "ru", path: SourcePath("ru.yml"), messages: ["only_russian": .plural([.many: "{count}"])]),
    ])

  /// Whether `report` has all `parts` in their order.
  private static func has(_ report: String, _ parts: [String]) -> Bool {
    var rest = Substring(report)
    for part in parts where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  /// What the manual says of filters and groups, and the preconditions of contracts, are no diagnostics.
  private static func isDocumentation(_ parts: [String], in file: String) -> Bool {
    switch file {
    case "BuiltinFilter+Description.swift": true
    case "ListGroup.swift": !parts[0].hasPrefix("group of")
    // Of rendering: see RenderLimitTests.
    case "RenderError.swift": true
    case "Contract.swift": parts[0].hasPrefix("a contract")
    case "CustomRecord.swift":
      parts[0].lowercased().contains("custom field") && !parts[0].hasPrefix("a theme")
    default: false
    }
  }

  private static func sources() throws -> [URL] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Templating")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }
}
