import Foundation
import Publishing
import Testing

@testable import ArchiveBuild
@testable import ArchiveModel
@testable import SiteGeneration

/// The smallest theme of a site that there is: the fixture “minimal”, which stands alone.
struct StandaloneThemeTests {
  static let source = "\(FixtureSiteTests.folder)/minimal/source"

  private func compiled(over base: [ThemeFile]) throws -> Theme {
    let root = try #require(DirectoryPath(Self.source))
    let input = try ArchiveInput(scan(root), in: root)
    let (theme, diagnostics) = Theme.compile(
      base: base, own: input.theme().files, for: input.configuration)
    #expect(diagnostics == [])
    return try #require(theme)
  }

  @Test func itNeedsNoFileOfTheDefaultTheme() throws {
    let alone = try compiled(over: [])
    let over = try compiled(over: EmbeddedTheme.files)
    #expect(alone.assets.map(\.bytes) == over.assets.map(\.bytes))
    #expect(alone.assets.map(\.path.rawValue) == ["assets/regesta.css"])
    #expect(alone.markupLabels == over.markupLabels)
  }

  @Test func itsSiteHoldsNothingOfTheDefaultTheme() throws {
    let site = try TestArchive(FileTree(at: Self.source)).site()
    let own = try FileTree(at: "\(Self.source)/templates")
    // What both say by chance, such as a doctype, is no proof of anything.
    let ownLines = Set(own.files.values.flatMap(Self.lines))
    var lines = Set(EmbeddedTheme.files.flatMap { Self.lines($0.bytes) }).subtracting(ownLines)
    lines = lines.filter { $0.utf8.count > 12 && !$0.contains("{{") && !$0.contains("{%") }
    #expect(lines.count > 200)
    let built = Set(site.files.values.flatMap(Self.lines))
    #expect(built.intersection(lines) == [])
    #expect(site.files(with: "--accent") == [])
  }

  @Test func itSharesNoStringWithTheDefaultThemeButThoseOfTheCode() throws {
    let own = try Self.keys(FileTree(at: "\(Self.source)/templates")["strings/en.yml"])
    let theirs = try Self.keys(FileTree(at: "\(Repository.root)/templates")["strings/en.yml"])
    #expect(!own.isEmpty)
    #expect(own.intersection(theirs).isSubset(of: InterfaceStrings.ownKeys))
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  private static func keys(_ text: String?) throws -> Set<String> {
    Set(try #require(text).split(separator: "\n").map { String($0.prefix { $0 != ":" }) })
  }
}
