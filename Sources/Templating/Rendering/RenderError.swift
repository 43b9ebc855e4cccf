/// Why a page was given up.
package enum RenderError: Error, Hashable, Sendable {
  /// The page, or a text that a filter makes for it, would have more than `limit` bytes.
  case outputTooLarge(limit: Int)
  /// The page's loops go round more than `limit` times, or its filters and includes do as much.
  case tooManyRounds(limit: Int)
}

extension RenderError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .outputTooLarge(let limit): "it, or a text made for it, would have more than \(limit) bytes"
    case .tooManyRounds(let limit): "its loops, filters and includes would take more than \(limit) rounds"
    }
  }
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
