/// What HTML consists of.
enum HTMLToken: Hashable, Sendable {
  /// Decoded.
  case text(String)
  case start(HTMLTag)
  /// The name, and where the end stands.
  case end(String, Range<Int>)
  case comment(String)
}
