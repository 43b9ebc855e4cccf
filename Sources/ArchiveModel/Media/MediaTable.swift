/// What is known of the files below `content/media/` that texts and metadata name.
package struct MediaTable: Sendable {
  /// What becomes of a file.
  package enum Entry: Sendable {
    case image(PreparedImage)
    case refused(message: String, help: [String])
    /// It can't be made ready here, which is said once for all such images.
    case unprepared
  }

  /// No file at all.
  package static let none = MediaTable([:], files: [])

  private let entries: [MediaPath: Entry]
  /// All files below the folder, named or not, in order.
  let files: [MediaPath]
  /// How many parts the longest of their paths has.
  let depth: Int
  /// Those that are published, by path.
  let images: [PreparedImage]
  private let handles: [MediaPath: Handle<PreparedImage>]

  /// - Parameters:
  ///   - entries: what becomes of each file that is named.
  ///   - files: the paths of all files, whether or not anything names them.
  package init(_ entries: [MediaPath: Entry], files: some Sequence<MediaPath>) {
    self.entries = entries
    self.files = files.sorted()
    depth = self.files.lazy.map { $0.rawValue.utf8.count { $0 == UInt8(ascii: "/") } + 1 }.max() ?? 0
    images = entries.values.compactMap { if case .image(let image) = $0 { image } else { nil } }
      .sorted { $0.path < $1.path }
    handles = Dictionary(uniqueKeysWithValues: images.enumerated().map { ($1.path, Handle($0)) })
  }

  /// Nil where there is no such file.
  subscript(path: MediaPath) -> Entry? { entries[path] }

  func handle(of image: PreparedImage) -> Handle<PreparedImage> { handles[image.path]! }
}
