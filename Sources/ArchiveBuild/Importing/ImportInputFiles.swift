internal import Importing
internal import Publishing

/// The files that an import is asked to read.
struct ImportInputFiles {
  /// A larger file isn't one that people keep such records in.
  private static let limit = 256 << 20

  private let path: String
  private let format: ImportFormat

  init(_ path: String, _ format: ImportFormat) {
    self.path = path
    self.format = format
  }

  /// The file itself, called by its name alone, or the texts of a folder.
  ///
  /// - Returns: the names of those files of the folder, too, that aren't texts.
  func read() throws -> (inputs: [ImportInput], others: [String]) {
    guard format == .text, let folder = DirectoryPath(path),
      try FileStatus.of(path, followingLinks: true)?.kind == .folder
    else { return ([try input(path)], []) }
    let names = try fileNames(in: folder)
    let texts = names.filter { $0.lowercased().hasSuffix(".txt") }
    guard !texts.isEmpty else {
      throw EnvironmentError(description: "“\(folder)” has no file that ends in .txt")
    }
    return (try texts.map { try input(folder.path(to: $0)) }, names.filter { !texts.contains($0) })
  }

  private func input(_ path: String) throws -> ImportInput {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return ImportInput(name: name, bytes: try readFile(path, limit: Self.limit))
  }
}
