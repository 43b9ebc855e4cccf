internal import ArchiveModel
internal import Synchronization

/// The related articles that were looked up already: pages in several languages ask for the same, and so does the check of
/// what has changed.
final class RelatedMemory: Sendable {
  private let archive: Archive
  private let known: Mutex<[[Handle<Article>]?]>

  init(_ archive: Archive) {
    self.archive = archive
    known = Mutex(Array(repeating: nil, count: archive.articles.count))
  }

  /// The articles most related to one, the most related first.
  func nearest(to article: Handle<Article>) -> [Handle<Article>] {
    if let found = found(article) { return found }
    let nearest = archive.related.nearest(to: article, limit: PageLimits.related)
    known.withLock { $0[article.index] = nearest }
    return nearest
  }

  /// Those of an article that were looked up; nil where they weren't.
  func found(_ article: Handle<Article>) -> [Handle<Article>]? { known.withLock { $0[article.index] } }
}
