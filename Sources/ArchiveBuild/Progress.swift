internal import Synchronization

/// Tells whoever asked how far a stage is.
struct Progress: Sendable {
  let report: (@Sendable (String, Int, Int) -> Void)?

  func counter(_ stage: String, of total: Int) -> Counter { Counter(stage, total, report) }

  /// Counts what is done, from any number of threads.
  final class Counter: Sendable {
    private let stage: String
    private let total: Int
    private let report: (@Sendable (String, Int, Int) -> Void)?
    private let done = Atomic(0)

    fileprivate init(_ stage: String, _ total: Int, _ report: (@Sendable (String, Int, Int) -> Void)?) {
      self.stage = stage
      self.total = total
      self.report = report
    }

    func count() {
      guard let report else { return }
      let done = done.add(1, ordering: .relaxed).newValue
      // Often enough for a bar, and too seldom to cost anything.
      if done % 32 == 0 || done == total { report(stage, done, total) }
    }
  }
}
