#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Synchronization

/// A line on a terminal that grows with the work; none for work of less than a second, and none in a pipe.
final class ProgressBar: Sendable {
  private static let width = 30
  private static let patience = Duration.seconds(1)
  private static let step = Duration.milliseconds(100)

  private struct State {
    var last: ContinuousClock.Instant
    var isShown = false
  }

  private let start = ContinuousClock.now
  private let state: Mutex<State>
  private let terminal = Terminal.standardError

  /// Nil where standard error is no terminal.
  init?() {
    guard isatty(2) == 1 else { return nil }
    state = Mutex(State(last: start))
  }

  /// Draws the bar anew, if it is time.
  func show(_ stage: String, _ done: Int, of total: Int) {
    let now = ContinuousClock.now
    guard now - start > Self.patience, total > 0 else { return }
    state.withLock { state in
      guard now - state.last > Self.step else { return }
      state.last = now
      state.isShown = true
      let filled = done * Self.width / total
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
      terminal.write("\r\(stage) [\(bar)] \(done)/\(total)\u{1B}[K")
    }
  }

  /// Takes the bar away, so that the report begins on a clean line.
  func end() {
    state.withLock { if $0.isShown { terminal.write("\r\u{1B}[K") } }
  }
}
