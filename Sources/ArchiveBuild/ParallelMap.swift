internal import Dispatch
internal import Synchronization

/// Splits work over threads in chunks, each of which writes to places of its own.
struct ParallelMap: Sendable {
  /// Small enough to spread uneven work, large enough that taking one costs nothing.
  private static let chunk = 32
  private let jobs: Int

  /// - Parameter jobs: how many threads; all cores if nil.
  init(jobs: Int?) {
    self.jobs = max(1, jobs ?? Self.cores)
  }

  /// `transform` of each item, in the items' order whatever the number of threads.
  ///
  /// - Throws: the error of the first item, in the items' order, among those that threw.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) throws -> Result
  ) throws -> [Result] {
    try map(items, with: { () }) { item, _ in try transform(item) }
  }

  /// The same, with something for each thread that it uses for one item after the other.
  func map<Item: Sendable, Tool, Result: Sendable>(
    _ items: [Item], with makeTool: @Sendable () -> Tool, _ transform: @Sendable (Item, Tool) throws -> Result
  ) throws -> [Result] {
    let chunks = (items.count + Self.chunk - 1) / Self.chunk
    let results = ChunkResults<Result>(count: chunks)
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
      let tool = makeTool()
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < chunks else { return }
        let range = number * Self.chunk..<min(items.count, (number + 1) * Self.chunk)
        results.set(number, Swift.Result { try items[range].map { try transform($0, tool) } })
      }
    }
    return try results.joined(capacity: items.count)
  }

  /// Runs `body` for each number.
  func each(_ numbers: [Int], _ body: @Sendable (Int) throws -> Void) throws {
    _ = try map(numbers, body)
  }

  private static var cores: Int {
    // A build has at least one thread even where the system won't say.
    max(1, ProcessorCount.online)
  }
}

/// One place for each chunk's results.
private final class ChunkResults<Element: Sendable>: Sendable {
  private let chunks: Mutex<[Result<[Element], any Error>?]>

  init(count: Int) {
    chunks = Mutex(Array(repeating: nil, count: count))
  }

  func set(_ index: Int, _ result: Result<[Element], any Error>) {
    chunks.withLock { $0[index] = result }
  }

  func joined(capacity: Int) throws -> [Element] {
    try chunks.withLock { chunks in
      var joined: [Element] = []
      joined.reserveCapacity(capacity)
      for chunk in chunks { joined += try chunk?.get() ?? [] }
      return joined
    }
  }
}
