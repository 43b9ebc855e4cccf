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

  /// The file itself, called by its name alone.
  func read() throws -> [ImportInput] { [try input(path)] }

  private func input(_ path: String) throws -> ImportInput {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return ImportInput(name: name, bytes: try readFile(path, limit: Self.limit))
  }
}
