/// The numbers that the facts of an earlier build have now.
struct FactRenumbering: Sendable {
  /// By their numbers then, -1 for a fact that there is no more; nil where all have the same.
  private let numbers: [Int32]?

  /// - Parameter numbers: by the numbers then, -1 for a fact that there is no more.
  init(_ numbers: [Int32]) {
    self.numbers = numbers
  }

  private init() {
    numbers = nil
  }

  /// All facts are there, with the numbers that they had.
  static let unchanged = FactRenumbering()

  /// Nil for a fact that there is no more.
  subscript(former: Int) -> Int? {
    guard let numbers else { return former }
    return numbers[former] < 0 ? nil : Int(numbers[former])
  }

  /// A list of facts, all of which are still there.
  func list(_ former: FactList) -> FactList {
    guard numbers != nil else { return former }
    var now: [UInt32] = []
    former.forEach { number in
      if let number = self[number] { now.append(UInt32(number)) }
      return true
    }
    return FactList(now.sorted())
  }
}
