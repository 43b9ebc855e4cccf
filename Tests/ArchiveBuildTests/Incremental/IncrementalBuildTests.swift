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
    #expect(archive.published == 1, "the archive can be built")
    for _ in 0..<Self.edits {
      try archive.edit()
      try archive.check()
    }
    #expect(archive.published > 1 && archive.kept > 0)
  }
}
