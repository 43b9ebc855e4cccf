internal import ArchiveModel

/// How the filter of the timeline finds events without loading all of them: in files by year or month, and for each
/// region, topic, person and organisation, in which of these files it occurs. The same in every language.
final class FilterPlan: Sendable {
  /// Events of one file; some 70 KB.
  static let perShard = 400

  /// In order of time; the last have the events that no one year holds.
  let shards: [FilterShard]
  private let shardOfEvent: [Int]

  init(of timeline: TimelinePlan, in archive: Archive) {
    var shards: [FilterShard] = []
    var shardOfEvent = Array(repeating: 0, count: archive.events.count)
    func add(_ name: String, _ events: [Handle<Event>]) {
      guard !events.isEmpty else { return }
      let events = events.sorted()
      for part in 1...PageLimits.pages(events.count, of: Self.perShard) {
        let slice = Array(PageLimits.slice(events, part: part, of: Self.perShard))
        for event in slice { shardOfEvent[event.index] = shards.count }
        shards.append(
          FilterShard(
            number: shards.count, name: Addresses.numbered(name, part), events: slice,
            extent: Self.extent(of: slice, in: archive)))
      }
    }
    for year in timeline.years {
      let name = Period.year(year.year).name
      guard year.count > Self.perShard else {
        add(name, year.events)
        continue
      }
      add(name, year.loose)
      for month in year.months {
        add(Period.month(year: year.year, month: month.month).name, month.events)
      }
    }
    add("undated", timeline.loose)
    self.shards = shards
    self.shardOfEvent = shardOfEvent
  }

  /// The shards with any of the events, as the lengths of runs: so many without, so many with, so many without, each a
  /// digit of base 36. `0611` is those numbered 0 to 5, and 7.
  func shards(of events: [Handle<Event>]) -> String {
    // Events in order of time are almost in the order of their shards.
    var numbers: [Int] = []
    for event in events where numbers.last != shardOfEvent[event.index] {
      numbers.append(shardOfEvent[event.index])
    }
    var lengths: [Int] = []
    var next = 0
    for number in Set(numbers).sorted() {
      if number > next || lengths.isEmpty { lengths += [number - next, 0] }
      lengths[lengths.count - 1] += 1
      next = number + 1
    }
    return lengths.map(Self.digits).joined()
  }

  /// A length of more than 35 goes on after a run of none.
  private static func digits(of length: Int) -> String {
    String(repeating: "z0", count: max(0, length - 1) / 35)
      + String(length - max(0, length - 1) / 35 * 35, radix: 36)
  }

  private static func extent(of events: [Handle<Event>], in archive: Archive) -> FilterExtent? {
    var extent: FilterExtent?
    for other in events.lazy.compactMap({ FilterExtent(archive[$0].date) }) {
      extent?.formUnion(other)
      extent = extent ?? other
    }
    return extent
  }
}
