/// When articles appear: ten years of ordinary days, and bursts in which much happens at once.
struct PublicationCalendar: Sendable {
  /// The days on which a burst begins, in order.
  private let bursts: [Int]
  private let cumulative: [Int]

  /// The calendar of one seed.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed, stream: .calendar)
    var weights = (0..<CivilDay.corpusDays).map { $0 % 7 == 3 || $0 % 7 == 4 ? 4 : 9 }
    var bursts: [Int] = []
    for _ in 0..<40 {
      let start = random.below(CivilDay.corpusDays)
      bursts.append(start)
      var height = 60 + random.below(300)
      for day in start..<min(start + 5, CivilDay.corpusDays) {
        weights[day] += height
        height = height * 3 / 5
      }
    }
    self.bursts = bursts.sorted()
    var total = 0
    cumulative = weights.map { weight in
      total += weight
      return total
    }
  }

  /// The day of item `index` among `count`, never earlier than the day of the one before.
  func day(of index: Int, among count: Int) -> Int {
    let position = (2 * index + 1) * cumulative[cumulative.count - 1] / (2 * count)
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > position { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The latest burst that began in the month up to `day`.
  func burst(upTo day: Int) -> Int? {
    guard let burst = bursts.last(where: { $0 <= day }), day - burst <= 30 else { return nil }
    return burst
  }
}
