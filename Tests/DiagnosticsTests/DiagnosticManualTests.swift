import Foundation
import Testing

@testable import Diagnostics

/// The manual's page on diagnostics.
struct DiagnosticManualTests {
  @Test func everyIDHasOneSectionInTheOrderOfTheRules() throws {
    #expect(try headings(level: 3) == DiagnosticID.allCases.map(\.rawValue))
  }

  @Test func theListAtItsTopNamesTheSectionsUnderTheirGroups() throws {
    let listed = try lines().filter { $0.hasPrefix("- **") }
    let groups = listed.map { String($0.dropFirst(4).prefix { $0 != ":" }) }
    #expect(try groups == headings(level: 2))
    let links = listed.flatMap { $0.split(separator: "[").dropFirst().map { $0.prefix { $0 != ")" } } }
    #expect(links == DiagnosticID.allCases.map { "\($0.rawValue)](#\($0.rawValue)" })
  }

  @Test func everySectionShowsAReportOfItsIDAndAFix() throws {
    let sections = try lines().joined(separator: "\n").split(separator: "\n### ").dropFirst()
    for section in sections {
      let id = section.prefix { $0 != "\n" }
      #expect(section.contains(" [\(id)]\n"), "\(id)")
      #expect(section.contains("\n**Fix.** "), "\(id)")
    }
  }

  private func headings(level: Int) throws -> [String] {
    let prefix = String(repeating: "#", count: level) + " "
    return try lines().filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }

  /// Reports stand in fences, and none of their lines begins like a heading.
  private func lines(from path: String = "docs/diagnostics.md") throws -> [Substring] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
