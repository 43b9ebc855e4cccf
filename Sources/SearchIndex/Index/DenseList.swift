/// How a list is written that has many of all documents: most of them in one digit each.
enum DenseList {
  static let mark = UInt8(ascii: "!")
  /// What a number says beside the documents between: a count, or that more follows.
  static let codes = 8
  static let other = 7
  /// The times up to which a term's stand in that number.
  static let most = 6

  /// Whether every eighth document is in the list, up to the last.
  ///
  /// - Parameters:
  ///   - parts: of each part of the list, how many documents it has, and the last of them.
  ///   - first: the number of the first document that the list could have.
  static func isWorth(_ parts: [(count: UInt32, last: UInt32)], from first: Int) -> Bool {
    guard let last = parts.last?.last else { return false }
    let count = parts.reduce(0) { $0 + Int($1.count) }
    return Int(last) + 1 - first <= 8 * count
  }
}
