internal import ArchiveModel
internal import Synchronization

/// The markup of previews that many pages show.
final class PreviewCache: Sendable {
  /// All that a preview depends on.
  struct Key: Hashable {
    let subject: Subject
    let pageLanguage: LanguageTag
    let textLanguage: LanguageTag
    /// Templates may link from there.
    let rootPrefix: String?
  }

  /// A few megabytes; what is linked to most comes among the first.
  private static let capacity = 16_384

  private let markup = Mutex<[Key: [UInt8]]>([:])

  /// The markup for `key`, rendered where it isn't known yet.
  func markup(for key: Key, render: () throws -> [UInt8]) rethrows -> [UInt8] {
    if let known = markup.withLock({ $0[key] }) { return known }
    let new = try render()
    markup.withLock { if $0.count < Self.capacity { $0[key] = new } }
    return new
  }
}
