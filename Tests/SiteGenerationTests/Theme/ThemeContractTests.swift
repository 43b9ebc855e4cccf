import Foundation
import Templating
import Testing

@testable import SiteGeneration

/// What every version of the contract promised, in `Tests/Fixtures/Contracts/VERSION.txt`. The current one is written
/// anew with REGESTA_RECORD=1; that of a release must not change any more.
@Suite(.serialized) struct ThemeContractTests {
  static let folder = URL(filePath: #filePath).appending(path: "../../../Fixtures/Contracts").standardized

  // First, so that recording comes before the others read.
  @Test func theCurrentVersionPromisesExactlyWhatIsRecorded() throws {
    let file = Self.folder.appending(path: "\(ThemeContract.version).txt")
    let promises = ThemeContract.promises
    if ProcessInfo.processInfo.environment["REGESTA_RECORD"] == "1" {
      try (promises.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(Self.changes(from: try Self.lines(of: file), to: promises) == [])
  }

  @Test func earlierVersionsOfTheSameMajorStillHold() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
    let recorded = try files.filter { $0.pathExtension == "txt" }.map { file in
      let version = try #require(ContractVersion(file.deletingPathExtension().lastPathComponent))
      return (version, try Self.lines(of: file))
    }
    #expect(recorded.contains { $0.0 == ThemeContract.version })
    #expect(
      recorded.allSatisfy {
        ($0.0.major, $0.0.minor) <= (ThemeContract.version.major, ThemeContract.version.minor)
      })
    for (version, lines) in recorded where version.major == ThemeContract.version.major {
      #expect(Set(lines).subtracting(ThemeContract.promises) == [], "version \(version)")
    }
  }

  @Test func removingAddingAndRetypingAreChanges() {
    let old = ["a.b: text", "a.c: integer"]
    #expect(Self.changes(from: old, to: ["a.b: text"]) == ["- a.c: integer"])
    #expect(Self.changes(from: old, to: old + ["a.d: text"]) == ["+ a.d: text"])
    #expect(
      Self.changes(from: old, to: ["a.b: optional text", "a.c: integer"]) == [
        "+ a.b: optional text", "- a.b: text",
      ])
  }

  @Test func promisesNameEveryFieldOfEveryPageAndRecordOnce() {
    let promises = ThemeContract.promises
    #expect(Set(promises.map { $0.prefix { $0 != ":" } }).count == promises.count)
    for kind in PageKind.allCases {
      #expect(promises.contains("\(kind.rawValue).site: site"))
    }
    for type in ThemeContract.records {
      for field in type.fields { #expect(promises.contains("\(type.name).\(field.name): \(field.type)")) }
    }
    #expect(promises.contains("filter optional T | default(T) → T"))
  }

  private static func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static func changes(from old: [String], to new: [String]) -> [String] {
    let (old, new) = (Set(old), Set(new))
    return (new.subtracting(old).map { "+ \($0)" } + old.subtracting(new).map { "- \($0)" }).sorted()
  }
}
