import ArchiveModel
import Diagnostics
import Testing

@testable import Importing

/// An import of a site whose folder is a table of files, for tests.
struct SiteRun {
  let result: ImportResult

  init(
    _ format: SiteFormat, _ files: [String: String], others: [(path: String, reason: String)] = [],
    languages: [String] = ["en", "it"], settings: ImportSettings? = nil
  ) {
    self.init(
      format, files.mapValues { Array($0.utf8) }, others: others, languages: languages, settings: settings)
  }

  init(
    _ format: SiteFormat, _ files: [String: [UInt8]], others: [(path: String, reason: String)] = [],
    languages: [String] = ["en", "it"], settings: ImportSettings? = nil
  ) {
    let folder = SiteFolder(
      files: files.map { SiteFolder.File(path: $0.key, size: $0.value.count) }, others: others
    ) { path, limit in
      guard let bytes = files[path] else { throw SiteFolder.Unreadable(reason: "it isn't there") }
      guard bytes.count <= limit else {
        throw SiteFolder.Unreadable(reason: "it has more than \(limit) bytes")
      }
      return bytes
    }
    result = format.run(
      folder, into: ImportTarget(languages: languages.map { LanguageTag($0)! }),
      settings: settings ?? Self.settings)
  }

  static var settings: ImportSettings {
    var settings = ImportSettings()
    settings.date = "2026-11-30"
    settings.today = "2026-11-30"
    return settings
  }

  /// The files by their paths.
  var files: [String: String] {
    Dictionary(
      uniqueKeysWithValues: result.archive.files.map {
        ($0.path.rawValue, String(decoding: $0.bytes, as: UTF8.self))
      })
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

  /// Documents, images and what was left out.
  var accountedFiles: Int {
    result.report.leftOut.reduce(0) { $0 + $1.count }
  }
}
