/// What a page may still cost. Filters pay by the round as loops do, so that no template can make one page last.
struct RenderBudget {
  /// Bytes of text that a filter handles for the price of one round.
  static let bytesPerRound = 16

  let limits: RenderLimits
  private var rounds: Int

  init(_ limits: RenderLimits) {
    self.limits = limits
    rounds = limits.rounds
  }

  mutating func spend(rounds count: Int) throws(RenderError) {
    rounds -= count
    if rounds < 0 { throw .tooManyRounds(limit: limits.rounds) }
  }

  mutating func spend(bytes count: Int) throws(RenderError) {
    try spend(rounds: count / Self.bytesPerRound)
  }

  /// A text longer than a page may be can't be written, and must not grow further either.
  func check(size: Int) throws(RenderError) {
    if size > limits.bytes { throw .outputTooLarge(limit: limits.bytes) }
  }
}
