import Diagnostics
import Foundation
import Testing

@testable import ArchiveBuild

/// A small broken archive in `Tests/Fixtures/Invalid`, and the report that it must give.
struct InvalidArchive: CustomTestStringConvertible, Sendable {
  static let reportName = "expected-report.txt"

  /// The folder's name, which says what is wrong.
  let name: String

  var testDescription: String { name }

  /// All of them, by name.
  static let all: [InvalidArchive] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(InvalidArchive.init)
  }()

  /// Whether expectations are rewritten instead of checked.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["REGESTA_RECORD"] == "1" }

  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../Fixtures/Invalid").standardized

  var path: String { Self.folder.appending(path: name).path }

  /// What stands in the folder itself.
  var entries: Set<String> {
    get throws { Set(try FileManager.default.contentsOfDirectory(atPath: path)) }
  }

  /// What `check` finds.
  func diagnostics() throws -> [Diagnostic] {
    try ArchiveBuilder(BuildOptions(archive: path)).check().diagnostics
  }

  /// What `check` finds, as people read it.
  func report() throws -> String {
    let formatter = DiagnosticTextFormatter { [path] in ArchiveSource.bytes(of: $0, in: path) }
    return formatter.report(try diagnostics())
  }

  /// Nil where it was never recorded.
  var expectedReport: String? {
    try? String(contentsOfFile: "\(path)/\(Self.reportName)", encoding: .utf8)
  }

  func record(_ report: String) throws {
    try report.write(toFile: "\(path)/\(Self.reportName)", atomically: true, encoding: .utf8)
  }
}
