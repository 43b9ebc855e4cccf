import Synchronization
import Testing

@testable import ParallelWork

@Suite struct OnceTests {
  @Test func manyThreadsMakeOneValue() throws {
    let made = Mutex(0)
    let once = Once {
      made.withLock {
        $0 += 1; return $0
      }
    }
    let values = try ParallelMap(jobs: 8).map(Array(0..<1_000)) { _ in once.value }
    #expect(Set(values) == [1])
    #expect(made.withLock { $0 } == 1)
  }

  @Test func nothingIsMadeBeforeItIsAskedFor() {
    let once = Once<Int> { fatalError("nobody asked") }
    withExtendedLifetime(once) {}
  }
}
