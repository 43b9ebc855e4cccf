/// What somebody should look at where HTML became Markdown, each with how often it was met.
struct HTMLNotes: Sendable {
  private var order: [String] = []
  private var counts: [String: Int] = [:]

  mutating func add(_ message: String, count: Int = 1) {
    if counts.updateValue(counts[message, default: 0] + count, forKey: message) == nil {
      order.append(message)
    }
  }

  mutating func add(_ others: HTMLNotes) {
    for message in others.order { add(message, count: others.counts[message]!) }
  }

  /// In the order in which they were met first.
  var lines: [String] {
    order.map { counts[$0]! == 1 ? $0 : "\($0) (\(counts[$0]!)×)" }
  }
}
