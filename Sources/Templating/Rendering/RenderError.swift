/// Why a page was given up.
package enum RenderError: Error, Hashable, Sendable {
  /// The page, or a text that a filter makes for it, would have more than `limit` bytes.
  case outputTooLarge(limit: Int)
  /// The page's loops go round more than `limit` times, or its filters and includes do as much.
  case tooManyRounds(limit: Int)
}

/// What a page may cost at most.
package struct RenderLimits: Hashable, Sendable {
  package var bytes: Int
  package var rounds: Int

  package init(bytes: Int = 16 << 20, rounds: Int = 10_000_000) {
    self.bytes = bytes
    self.rounds = rounds
  }
}
