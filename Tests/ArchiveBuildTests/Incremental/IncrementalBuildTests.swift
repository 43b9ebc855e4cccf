import Foundation
import Testing

/// After any edits, a build that takes over what it can gives the very bytes of a build from nothing.
struct IncrementalBuildTests {
  /// How many archives are edited, and how often each: few in every run, as many as the environment says in a long one.
  private static let (archives, edits) =
    ProcessInfo.processInfo.environment["REGESTA_LONG_TESTS"].flatMap { Int($0) }.map { ($0, 6) } ?? (12, 4)

  @Test(arguments: 0..<archives)
  func equalsABuildFromNothing(_ seed: Int) throws {
    let archive = try EditedArchive(seed: seed)
    try archive.check()
    #expect(archive.errors == [], "the archive can be built")
    for _ in 0..<Self.edits {
      try archive.edit()
      try archive.check()
    }
  }

  /// What the tests above compare isn't nothing.
  @Test func editsLeaveArchivesThatCanBeBuiltAndPagesThatCanBeKept() throws {
    var (published, kept) = (0, 0)
    for seed in 1_000_000..<1_000_004 {
      let archive = try EditedArchive(seed: seed)
      for _ in 0..<3 {
        try archive.check()
        try archive.edit()
      }
      published += archive.published
      kept += archive.kept
    }
    #expect(published > 6 && kept > 100)
  }
}
