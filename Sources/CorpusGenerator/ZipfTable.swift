/// Ranks drawn with Zipf's frequencies: rank r in proportion to 1 / (r + offset).
struct ZipfTable: Sendable {
  private let cumulative: [UInt64]
  private let guide: [Int32]
  private static let guideBits = 10

  /// A table over `count` ranks; a larger `offset` flattens its head.
  init(count: Int, offset: Int) {
    var total: UInt64 = 0
    var cumulative: [UInt64] = []
    cumulative.reserveCapacity(count)
    for rank in 0..<count {
      total += (1 << 32) / UInt64(rank + offset)
      cumulative.append(total)
    }
    self.cumulative = cumulative
    // For each value of the top bits, the first rank it can mean: a draw scans on from there.
    var guide: [Int32] = []
    var rank = 0
    for bucket in 0..<(1 << Self.guideBits) {
      let lowest = (UInt64(bucket) << (64 - Self.guideBits)).multipliedFullWidth(by: total).high
      while rank + 1 < count, cumulative[rank] <= lowest { rank += 1 }
      guide.append(Int32(rank))
    }
    self.guide = guide
  }

  /// A rank, 0 the most frequent.
  func sample(_ random: inout SplitMix64) -> Int {
    guard let total = cumulative.last else { return 0 }
    let bits = random.next()
    let drawn = bits.multipliedFullWidth(by: total).high
    var rank = Int(guide[Int(bits >> (64 - Self.guideBits))])
    while cumulative[rank] <= drawn { rank += 1 }
    return rank
  }
}
