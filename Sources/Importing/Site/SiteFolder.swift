/// A site's folder: its files are listed once, and what they hold is read when it is asked for.
package struct SiteFolder: Sendable {
  package struct File: Hashable, Sendable {
    /// From the folder, with `/` between its parts.
    package let path: String
    /// In bytes.
    package let size: Int

    package init(path: String, size: Int) {
      self.path = path
      self.size = size
    }
  }

  /// Why a file can't be read.
  package struct Unreadable: Error, Sendable {
    package let reason: String

    package init(reason: String) { self.reason = reason }
  }

  /// A larger text isn't one that people write.
  static let documentLimit = 16 << 20
  /// As for images of an archive.
  package static let imageLimit = 200 << 20

  /// By the bytes of their paths.
  package let files: [File]
  /// What isn't a file that may be read, with the reason: links, pipes, hidden folders.
  package let others: [(path: String, reason: String)]
  private let bytes: @Sendable (String, Int) throws -> [UInt8]
  private let sizes: [String: Int]

  /// - Parameter read: gives the bytes of a file, unless they are more than a number.
  package init(
    files: [File], others: [(path: String, reason: String)] = [],
    read: @escaping @Sendable (String, Int) throws -> [UInt8]
  ) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.others = others
    bytes = read
    sizes = Dictionary(files.map { ($0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
  }

  func has(_ path: String) -> Bool { sizes[path] != nil }

  func size(of path: String) -> Int { sizes[path] ?? 0 }

  /// The files below a folder, which ends in a slash.
  func files(below folder: String) -> [File] { files.filter { $0.path.hasPrefix(folder) } }

  func read(_ path: String, limit: Int = documentLimit) throws(ImportProblem) -> [UInt8] {
    do {
      return try bytes(path, limit)
    } catch {
      let reason = (error as? Unreadable)?.reason ?? "\(error)"
      throw ImportProblem(at: ImportPlace(file: path), "it can't be read: \(reason)")
    }
  }

  /// A text of the site.
  func text(_ path: String) throws(ImportProblem) -> InputText {
    try InputText(try read(path), file: path)
  }
}
