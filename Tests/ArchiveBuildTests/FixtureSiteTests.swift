import Foundation
import Testing

/// Small whole sites with the very bytes that they have, in `Tests/Fixtures/Sites/NAME/{source,expected}`.
///
/// Each has a theme of its own, so that a change of the default theme moves none. With REGESTA_RECORD=1 in the
/// environment the expected trees are written anew.
struct FixtureSiteTests {
  static let folder = "\(Repository.root)/Tests/Fixtures/Sites"

  static var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.filter { !$0.hasPrefix(".") }.sorted()
      ?? []
  }

  @Test func thereAreFixtures() {
    #expect(Self.names.contains("minimal"))
  }

  @Test(arguments: names)
  func aSiteHasTheExpectedBytes(_ name: String) throws {
    let source = try FileTree(at: "\(Self.folder)/\(name)/source")
    let site = try TestArchive(source).site()
    let path = "\(Self.folder)/\(name)/expected"
    if ProcessInfo.processInfo.environment["REGESTA_RECORD"] == "1" {
      try? FileManager.default.removeItem(atPath: path)
      try site.write(to: path)
    }
    let expected = try FileTree(at: path)
    for difference in site.differences(from: expected) {
      let file = String(difference.prefix { $0 != " " })
      Issue.record(
        "built, and expected: \(difference)\n\(site[file] ?? "")\n--- expected:\n\(expected[file] ?? "")")
    }
  }
}
