internal import ArchiveModel
internal import Diagnostics
internal import Publishing

/// Makes a new archive with an example of each thing that an archive holds.
package struct ArchiveStarter: Sendable {
  private let folder: String

  /// - Parameter folder: the folder that is to hold it, made where it is missing.
  package init(in folder: String) {
    self.folder = folder
  }

  /// The languages in which an archive can begin.
  package static var languages: [String] { StarterArchive.languages }

  /// Where the folder has no name to take.
  private static let anyTitle = "Archive"
  /// What `git` needn't keep: what builds remember, and what they make.
  private static let ignored = ".regesta/\npublic/\n"

  /// Writes the archive; returns the paths of its files.
  ///
  /// - Parameters:
  ///   - title: the folder's name if nil.
  ///   - now: what the clock says, in seconds since 1970.
  /// - Throws: ``EnvironmentError`` where the folder can't be written or isn't free, or the archive can't be called so.
  package func start(title: String?, language: String, now: Int) throws(EnvironmentError) -> [String] {
    try EnvironmentError.catching {
      guard let root = DirectoryPath(folder) else {
        throw EnvironmentError(description: "“\(folder)” can't be the path of a folder")
      }
      guard let today = LocalTime.day(at: now, in: "UTC") else {
        throw EnvironmentError(description: "the system's clock shows no day that can be written")
      }
      // Before anything is made, what is asked for must make sense; the folder's own name is known only once it is there.
      _ = try StarterArchive(title: title ?? Self.anyTitle, language: language, today: today)
      try NewArchive.makeRoom(in: root, without: ["templates"])
      let starter = try StarterArchive(title: title ?? Self.name(of: root), language: language, today: today)
      return try place(starter.files.map { ($0.path, Array($0.text.utf8)) }, in: root)
    }
  }

  /// Writes the files apart, and puts them in their place if they are an archive without errors.
  private func place(_ files: [(path: SourcePath, bytes: [UInt8])], in root: DirectoryPath) throws -> [String]
  {
    let lock = try ArchiveLock(try StateFolder(archive: root), waitingUpTo: ArchiveBuilder.patience)
    defer { withExtendedLifetime(lock) {} }
    let new = try NewArchive(in: root)
    for file in files { try new.write(file.path, file.bytes) }
    let check = try ArchiveBuilder(BuildOptions(archive: new.draft.rawValue)).check()
    if let error = check.diagnostics.first(where: { $0.severity == .error }) {
      // The title is all that comes from outside.
      throw EnvironmentError(description: "the archive can't have this title: \(error.message)")
    }
    try new.writeBeside(".gitignore", Array(Self.ignored.utf8))
    try new.place()
    return files.map { root.path(to: $0.path.rawValue) }
  }

  private static func name(of folder: DirectoryPath) -> String {
    let name = folder.resolved?.split(separator: "/").last.map(String.init) ?? ""
    return name.utf8.contains { $0 > 0x20 } ? name : anyTitle
  }
}
