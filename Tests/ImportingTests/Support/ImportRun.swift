import ArchiveModel
import Testing

@testable import Importing

/// An import of a text, for tests.
struct ImportRun {
  let result: ImportResult

  init(
    _ format: ImportFormat, _ bytes: [UInt8], name: String = "in", into target: ImportTarget? = nil,
    settings: ImportSettings = ImportSettings()
  ) {
    result = format.run(
      [ImportInput(name: name, bytes: bytes)], into: target ?? ImportTarget(languages: [LanguageTag("en")!]),
      settings: settings)
  }

  init(
    _ format: ImportFormat, _ text: String, into target: ImportTarget? = nil,
    settings: ImportSettings = ImportSettings()
  ) {
    self.init(format, Array(text.utf8), into: target, settings: settings)
  }

  /// The files by their paths.
  var files: [String: String] {
    Dictionary(
      uniqueKeysWithValues: result.archive.files.map {
        ($0.path.rawValue, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  /// The one file that was made.
  func file() throws -> String {
    #expect(problems == [])
    try #require(result.archive.files.count == 1)
    return String(decoding: result.archive.files[0].bytes, as: UTF8.self)
  }

  var problems: [String] { result.problems.map(\.description) }
  var notes: [String] { result.report.notes.map { "\($0.place): \($0.message)" } }
  var skipped: [String] { result.report.skipped.map { "\($0.place): \($0.message)" } }

  /// What became of the fields of a name, a line each.
  func fates(_ name: String) -> [String] {
    result.report.fields.filter { $0.name == name }.map {
      [$0.fate.word, $0.fate.key, $0.fate.reason].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// How many fields were counted.
  var count: Int { result.report.fields.reduce(0) { $0 + $1.count } }
}

/// Random numbers that are the same in each run.
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
