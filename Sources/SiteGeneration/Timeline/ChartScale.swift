internal import ArchiveModel
internal import Chronology

/// Where days lie on a chart whose periods are all of one width, in ten-thousandths of it: whole numbers are the same on
/// every machine.
struct ChartScale: Sendable {
  static let width = 10_000

  /// The ordinals of each period's days, in order of time; years without events may be left out between them.
  private let slots: [Range<Int>]

  /// - Parameter periods: at least one.
  init(_ periods: [Period]) {
    slots = periods.map { $0.firstDay.ordinal..<$0.lastDay.ordinal + 1 }
  }

  var first: Int { slots[0].lowerBound }
  var last: Int { slots[slots.count - 1].upperBound - 1 }

  /// Where a day begins. Days beyond the chart are at its edges, those of years left out between their neighbours.
  func place(of day: Int) -> Int {
    let index = index(of: day)
    guard index < slots.count else { return Self.width }
    let slot = slots[index]
    let dayOfSlot = max(day, slot.lowerBound) - slot.lowerBound
    return (index * slot.count + dayOfSlot) * Self.width / (slots.count * slot.count)
  }

  /// Where a day ends.
  func end(of day: Int) -> Int { day == .max ? Self.width : place(of: day + 1) }

  /// Whether one period holds both days.
  func haveOnePeriod(_ first: Int, _ last: Int) -> Bool {
    let index = index(of: first)
    return index < slots.count && slots[index].contains(first) && slots[index].contains(last)
  }

  private func index(of day: Int) -> Int { slots.partitioningIndex { $0.upperBound > day } }
}

extension Period {
  fileprivate var firstDay: CalendarDay {
    switch self {
    case .year(let year): CalendarDay(year: year, month: 1, day: 1)!
    case .month(let year, let month): CalendarDay(year: year, month: month, day: 1)!
    case .day(let day): day
    }
  }

  fileprivate var lastDay: CalendarDay {
    switch self {
    case .year(let year): CalendarDay(year: year, month: 12, day: 31)!
    case .month(let year, let month):
      CalendarDay(year: year, month: month, day: CalendarDay.daysInMonth(month, year: year))!
    case .day(let day): day
    }
  }
}
