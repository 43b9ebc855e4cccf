internal import Diagnostics
internal import Digests
internal import ImageParts
internal import Importing
internal import Publishing

/// Makes a new archive of what others have written.
package struct ArchiveImporter: Sendable {
  private let archive: String

  /// - Parameter archive: the folder that is to hold it.
  package init(into archive: String) {
    self.archive = archive
  }

  /// A file of data that is larger isn't one of ours.
  private static let fileLimit = 1 << 30

  /// What an import made, or why it made nothing.
  package struct Report: Sendable {
    /// How many files the archive has now.
    package let files: Int
    /// What is wrong with what was to be imported.
    package let problems: [String]
    /// What is wrong with the archive that it would have made; with the lines that are meant.
    package let diagnostics: String
    package var isFine: Bool { problems.isEmpty && diagnostics.isEmpty }
  }

  /// The archive whose data stand in a folder: that of a site, or its `data/`.
  ///
  /// - Throws: ``EnvironmentError`` where a folder can't be read or written, or isn't free.
  package func importData(from folder: String) throws(EnvironmentError) -> Report {
    try EnvironmentError.catching {
      let data = try dataFolder(folder)
      let (archive, problems) = try DataImport.run { name in
        let path = data.path(to: name)
        guard try FileStatus.of(path, followingLinks: true) != nil else { return nil }
        return try readFile(path, limit: Self.fileLimit)
      }
      let told = problems.map { "\(data)/\($0)" } + unusable(archive.copies, beside: data)
      guard told.isEmpty else { return Report(files: 0, problems: told, diagnostics: "") }
      return try place(archive, from: data)
    }
  }

  private func dataFolder(_ path: String) throws -> DirectoryPath {
    guard let folder = DirectoryPath(path) else {
      throw EnvironmentError(description: "“\(path)” can't be the path of a folder")
    }
    for candidate in [folder.rawValue, folder.path(to: "data")] {
      guard let data = DirectoryPath(candidate),
        try FileStatus.of(data.path(to: DataImport.packageName), followingLinks: true) != nil
      else { continue }
      return data
    }
    throw EnvironmentError(
      description: "“\(folder)” has no \(DataImport.packageName): name a site's folder, or its data/")
  }

  /// What is wrong with files that are to be taken over as they are.
  private func unusable(_ copies: [ImportedCopy], beside data: DirectoryPath) -> [String] {
    copies.compactMap { copy in
      do throws(EnvironmentError) { _ = try Self.bytes(of: copy, beside: data) } catch {
        return error.description
      }
      return nil
    }
  }

  private static func bytes(
    of copy: ImportedCopy, beside data: DirectoryPath
  ) throws(EnvironmentError) -> [UInt8] {
    let path = data.path(to: "../\(copy.address)")
    guard let bytes = try? readFile(path, limit: max(copy.size, 1 << 20)) else {
      throw EnvironmentError(
        description: "\(path): this image can't be read; data/ alone has none, so name the whole site")
    }
    guard bytes.count == copy.size, SHA256Digest(of: bytes) == copy.digest else {
      throw EnvironmentError(description: "\(path): this isn't the image that the data tell of")
    }
    guard PublishedFile.isPicture(bytes, format: copy.format) else {
      throw EnvironmentError(description: "\(path): there is more in it than a picture")
    }
    return bytes
  }

  /// Writes the files apart, and puts them in their place if they are an archive without errors.
  private func place(_ archive: ImportedArchive, from folder: DirectoryPath) throws -> Report {
    guard let root = DirectoryPath(self.archive) else {
      throw EnvironmentError(description: "“\(self.archive)” can't be the path of a folder")
    }
    try NewArchive.makeRoom(in: root)
    let lock = try ArchiveLock(try StateFolder(archive: root), waitingUpTo: ArchiveBuilder.patience)
    defer { withExtendedLifetime(lock) {} }
    let new = try NewArchive(in: root)
    let files = archive.files
    for file in files { try new.write(file.path, file.bytes) }
    for copy in archive.copies { try new.write(copy.path, try Self.bytes(of: copy, beside: folder)) }
    let check = try ArchiveBuilder(BuildOptions(archive: new.draft.rawValue)).check()
    // The templates that the archive will be built with may have strings for other languages than the embedded ones.
    let errors = check.diagnostics.filter { $0.severity == .error && $0.id != .missingString }
    guard errors.isEmpty else {
      let made = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      let told = errors.map { error in
        let origin =
          made[error.location.path].map { ["the file would be made of \(folder)/\($0.origin)"] } ?? []
        return Diagnostic(
          error.id, at: error.location, error.message, help: error.help + origin, severity: error.severity)
      }
      return Report(
        files: 0, problems: [],
        diagnostics: DiagnosticTextFormatter(color: false) { made[$0]?.bytes }.report(told))
    }
    try new.place()
    return Report(files: files.count + archive.copies.count, problems: [], diagnostics: "")
  }
}
