@testable import ArchiveModel

/// An archive made of texts by path, and what becomes of it by a rename, without a disk.
struct RenamedSketch {
  let renaming: Renaming
  let files: [String: String]

  /// Throws what the rename throws, and where a reference would come to mean something else.
  init(
    _ files: [String: String], _ old: String, to new: String, keepingAddresses: Bool = false,
    originals: [String: [OriginalFile]] = [:]
  ) throws {
    let before = try ArchiveSketch(files, originals: originals)
    let request = try RenameRequest(old, to: new, in: before.loaded)
    let addresses = [request.old, request.new].map { OutputPath("\($0).html")! }
    renaming = try Renaming.plan(
      request, in: before.loaded, addresses: .init(old: [addresses[0]], new: [addresses[1]]),
      keepingAddresses: keepingAddresses
    ) { Array((files[$0.rawValue] ?? "").utf8) }
    var result = files
    for file in renaming.files { result[file.path.rawValue] = String(decoding: file.after, as: UTF8.self) }
    for move in renaming.moves { result[move.new.rawValue] = result.removeValue(forKey: move.old.rawValue) }
    self.files = result
    try renaming.verify(before.loaded, against: try ArchiveSketch(result).loaded)
  }

  /// What the references of one file become, each as `line:column: old → new`.
  func edits(of path: String) -> [String] {
    renaming.files.filter { $0.path.rawValue == path }.flatMap(\.edits).map {
      "\($0.position.line):\($0.position.column): \($0.old) → \($0.new)"
    }
  }
}
