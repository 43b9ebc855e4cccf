/// Numbers the sources that a text cites, in the order in which it first does.
package struct CitationNumbers {
  private var numbers: [String: Int] = [:]
  private var counts: [Int] = []

  package init() {}

  /// The source's number, and how often the text has cited it by now; both count from 1.
  package mutating func cite(_ key: String) -> (number: Int, place: Int) {
    let number = numbers[key] ?? counts.count + 1
    if number > counts.count {
      numbers[key] = number
      counts.append(0)
    }
    counts[number - 1] += 1
    return (number, counts[number - 1])
  }
}
