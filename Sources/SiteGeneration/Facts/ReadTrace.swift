/// Notes which facts one page after another reads. For one thread.
package final class ReadTrace {
  /// For each fact the number of the list that it was noted in last, and the number of the current list at the end. In
  /// memory of its own, since facts are read some millions of times.
  private let stamps: UnsafeMutablePointer<UInt32>
  private let count: Int
  private var lists: UInt32 = 1
  private var numbers: [UInt32] = []

  init(of facts: FactNumbers) {
    count = facts.count
    stamps = .allocate(capacity: count + 1)
    stamps.initialize(repeating: 0, count: count + 1)
    stamps[count] = lists
  }

  deinit {
    stamps.deallocate()
  }

  /// Notes that the page reads a fact.
  func note(_ fact: Int) {
    let list = stamps[count]
    if stamps[fact] == list { return }
    stamps[fact] = list
    numbers.append(UInt32(truncatingIfNeeded: fact))
  }

  /// Runs `body`, and says what it reads, whether or not the page had read it before.
  func reads<Value>(during body: () throws -> Value) rethrows -> (value: Value, facts: [UInt32]) {
    let (page, list) = (numbers, stamps[count])
    numbers = []
    begin()
    defer {
      let facts = numbers
      numbers = page
      stamps[count] = list
      for fact in facts { note(Int(fact)) }
    }
    return (try body(), numbers)
  }

  /// What the page read, in order and each once; then the next page begins.
  package func finish() -> FactList {
    numbers.sort()
    let facts = FactList(numbers)
    numbers.removeAll(keepingCapacity: true)
    begin()
    return facts
  }

  private func begin() {
    lists += 1
    stamps[count] = lists
  }
}
