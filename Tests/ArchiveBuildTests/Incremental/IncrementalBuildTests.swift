import Foundation
import Testing

/// After any edits, a build that takes over what it can gives the very bytes of a build from nothing.
struct IncrementalBuildTests {
  /// How many archives are edited, and how often each: few in every run, many where the environment asks for a long one.
  private static let (archives, edits) =
    ProcessInfo.processInfo.environment["REGESTA_LONG_TESTS"] == nil ? (12, 4) : (1_000, 6)

  @Test(arguments: 0..<archives)
  func equalsABuildFromNothing(_ seed: Int) throws {
    let archive = try EditedArchive(seed: seed)
    try archive.check()
    for _ in 0..<Self.edits {
      try archive.edit()
      try archive.check()
    }
  }
}
