@testable import ArchiveModel
import Testing

@testable import Publishing

extension TemporaryFolder {
  /// Opens a session for `public/` in the archive that this folder is.
  func session(
    _ output: String = "public", adopt: Bool = false, changes: String? = nil,
    worksInside: Bool = false,
    step: @escaping CommitStep = { _ in }
  ) throws -> OutputSession {
    try OutputSession(
      output: directory(output), archive: directory, adopt: adopt, changes: changes.map(path),
      worksInside: worksInside, step: step)
  }

  /// Publishes `files`, given as texts by path, as a build would.
  @discardableResult
  func publish(
    _ files: [String: String], _ output: String = "public", adopt: Bool = false, changes: String? = nil,
    worksInside: Bool = false,
    step: @escaping CommitStep = { _ in }
  ) throws -> PublishReport {
    let session = try session(
      output, adopt: adopt, changes: changes, worksInside: worksInside, step: step)
    for (path, text) in files { try session.write(#require(OutputPath(path)), bytes(text)) }
    return try session.commit()
  }

  /// Whether nothing unfinished is left beside or in `public/`.
  var isTidy: Bool {
    !exists("public.partial") && !exists("public/\(WorkFolder.innerName)")
  }

  /// The texts of the files below `public/`, without the manifest.
  var published: [String: String] {
    tree("public").compactMapValues { $0 }.filter { $0.key != Manifest.fileName }
  }
}
