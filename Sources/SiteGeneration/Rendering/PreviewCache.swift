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

  private struct Preview {
    let markup: [UInt8]
    /// What it shows.
    let facts: [UInt32]
  }

  private let previews = Mutex<[Key: Preview]>([:])

  /// The markup for `key`, rendered where it isn't known yet.
  func markup(for key: Key, noting reader: SiteReader, render: () throws -> [UInt8]) rethrows -> [UInt8] {
    if let known = previews.withLock({ $0[key] }) {
      reader.note(known.facts)
      return known.markup
    }
    let (markup, facts) = try reader.reads(during: render)
    previews.withLock { if $0.count < Self.capacity { $0[key] = Preview(markup: markup, facts: facts) } }
    return markup
  }
}
