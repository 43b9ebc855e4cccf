internal import Synchronization

/// Splits work over threads in parts, each of which writes to a place of its own.
package struct ParallelMap: Sendable {
  /// Small enough to spread uneven work, large enough that taking one costs nothing.
  private static let chunk = 32
  private let jobs: Int

  /// - Parameter jobs: how many threads; all cores if nil.
  package init(jobs: Int? = nil) {
    self.jobs = max(1, jobs ?? Self.cores)
  }

  /// `transform` of each item, in the items' order whatever the number of threads.
  ///
  /// - Throws: the error of the first item, in the items' order, among those that threw.
  package func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) throws -> Result
  ) throws -> [Result] {
    try map(items, with: { () }) { item, _ in try transform(item) }
  }

  /// The same, with something for each thread that it uses for one item after the other.
  package func map<Item: Sendable, Tool, Result: Sendable>(
    _ items: [Item], with makeTool: @Sendable () -> Tool, _ transform: @Sendable (Item, Tool) throws -> Result
  ) throws -> [Result] {
    let parts = parts(of: items.count, sized: Self.chunk, with: makeTool) { range, tool in
      Swift.Result { try items[range].map { try transform($0, tool) } }
    }
    var joined: [Result] = []
    joined.reserveCapacity(items.count)
    for part in parts { joined += try part.get() }
    return joined
  }

  /// `transform` of each part of `0..<count`, in order. The parts are the same whatever the number of threads.
  package func parts<Result: Sendable>(
    of count: Int, sized size: Int, _ transform: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    parts(of: count, sized: size, with: { () }) { range, _ in transform(range) }
  }

  private func parts<Tool, Result: Sendable>(
    of count: Int, sized size: Int, with makeTool: @Sendable () -> Tool,
    _ transform: @Sendable (Range<Int>, Tool) -> Result
  ) -> [Result] {
    let parts = (count + size - 1) / size
    let results = PartResults<Result>(count: parts)
    let next = Atomic(0)
    let work: @Sendable () -> Void = {
      let tool = makeTool()
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < parts else { return }
        results.set(number, transform(number * size..<min(count, (number + 1) * size), tool))
      }
    }
    perform(on: SharedWork.isGoingOn ? 1 : min(jobs, parts), work)
    return results.all
  }

  /// Runs `body` for each number.
  package func each(_ numbers: [Int], _ body: @Sendable (Int) throws -> Void) throws {
    _ = try map(numbers, body)
  }

  /// What two pieces of work give that don't need each other. Either may be split further, over as many threads each.
  package func both<First, Second: Sendable>(
    _ first: () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard jobs > 1, !SharedWork.isGoingOn else { return (first(), second()) }
    return withoutActuallyEscaping(second) { second in
      let result = PartResults<Second>(count: 1)
      guard let thread = WorkerThread({ result.set(0, second()) }) else { return (first(), second()) }
      let value = first()
      thread.join()
      return (value, result.all[0])
    }
  }

  /// Runs `work` on this thread and as many others as there are, up to `threads` in all.
  private func perform(on threads: Int, _ work: @Sendable () -> Void) {
    guard threads > 1 else { return work() }
    withoutActuallyEscaping(work) { work in
      var others: [WorkerThread] = []
      while others.count < threads - 1, let other = WorkerThread({ SharedWork.during(work) }) {
        others.append(other)
      }
      SharedWork.during(work)
      for other in others { other.join() }
    }
  }

  private static var cores: Int {
    // A build has at least one thread even where the system won't say.
    max(1, ProcessorCount.online)
  }
}

/// One place for each part's result.
private final class PartResults<Element: Sendable>: Sendable {
  private let parts: Mutex<[Element?]>

  init(count: Int) {
    parts = Mutex(Array(repeating: nil, count: count))
  }

  func set(_ index: Int, _ result: Element) {
    parts.withLock { $0[index] = result }
  }

  /// Once all are there.
  var all: [Element] {
    parts.withLock { $0.map { $0! } }
  }
}
