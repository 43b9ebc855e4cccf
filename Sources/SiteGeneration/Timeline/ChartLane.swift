internal import Chronology

/// How an event's date is drawn below the bars of a chart, where it is no plain bar.
struct ChartLane: Sendable {
  /// A stroke; `x` and `end` are in ten-thousandths of the chart's width.
  struct Mark: Equatable, Sendable {
    enum Shape: String, Sendable {
      /// A line through the days on which something went on.
      case line
      /// An outline around the days of which some are meant.
      case box
      /// Such an outline that goes on beyond the chart: its long sides alone.
      case rails
      /// A stroke across the line, where it ends for sure.
      case cap
      /// A line too short for its pattern to be seen, so that it has a length of its own.
      case point
      /// The arrowheads of an open start and of an open end.
      case startTip = "start-tip"
      case endTip = "end-tip"
    }

    let shape: Shape
    let x: Int
    let end: Int

    init(_ shape: Shape, _ x: Int, _ end: Int? = nil) {
      self.shape = shape
      self.x = x
      self.end = end ?? x
    }
  }

  /// What the key to the lines explains, in its order.
  enum Key: String, CaseIterable, Sendable {
    case lasting, beyond, within, approximate, uncertain
    case both = "approximate-and-uncertain"
    case open
  }

  let marks: [Mark]
  /// How sure the date is; nil if it has no doubts.
  let doubt: Key?
  let keys: Set<Key>
  /// How many days of the chart it covers.
  let dayCount: Int
  /// Whether it may have been at any time of the chart, so that its line says little.
  let isAnywhere: Bool

  /// Nil for what lies beyond the chart.
  init?(_ span: TimeSpan, on scale: ChartScale) {
    guard span.first <= scale.last, span.last >= scale.first else { return nil }
    // Long charts have days of no width, which would not be drawn.
    let x = min(scale.place(of: span.first), ChartScale.width - Self.shortest)
    let end = max(scale.end(of: span.last), x + Self.shortest)
    dayCount = min(span.last, scale.last) - max(span.first, scale.first) + 1
    isAnywhere = span.kind == .within && span.first <= scale.first && span.last >= scale.last
    doubt = Key(span.qualification)
    var keys = Set(doubt.map { [$0] } ?? [])
    var marks: [Mark] = []
    let isWithinChart = span.first >= scale.first && span.last <= scale.last
    if !span.qualification.isEmpty, end - x < Self.longestPoint, isWithinChart {
      marks = [Mark(.point, (x + end) / 2)]
    } else if span.kind == .within {
      marks = Self.outline(x, end, of: span.first...span.last, on: scale)
      keys.insert(.within)
    } else {
      marks = [Mark(.line, x, end)]
      if span.kind == .lasting {
        keys.insert(.lasting)
        let ends =
          Self.marks(of: span.start, at: x, of: span, on: scale)
          + Self.marks(of: span.end, at: end, of: span, on: scale)
        if ends.contains(where: { $0.shape == .box || $0.shape == .rails }) { keys.insert(.within) }
        if span.start != .open && span.first < scale.first || span.end != .open && span.last > scale.last {
          keys.insert(.beyond)
        }
        marks += ends
      }
    }
    if span.start == .open { marks.append(Mark(.startTip, x)) }
    if span.end == .open { marks.append(Mark(.endTip, end)) }
    if span.start == .open || span.end == .open { keys.insert(.open) }
    self.marks = marks
    self.keys = keys
  }

  private static let shortest = 20
  /// Below this length a pattern of dashes or dots can't be told on a small screen.
  private static let longestPoint = 400

  /// Whether a date has a line: whether the bar that counts its event leaves something unsaid. Bars of years may leave
  /// unsaid which day of theirs it is: with the events of all years, there would be no end of lines.
  static func isNeeded(for span: TimeSpan, on scale: ChartScale, of unit: ChartView.Unit) -> Bool {
    let hasOneBar = scale.haveOnePeriod(span.first, span.last)
    let hasDoubts = !span.qualification.isEmpty
    if unit == .year, hasOneBar { return hasDoubts && span.isCoarse }
    if hasDoubts { return true }
    return span.kind == .lasting ? span.first != span.last : !hasOneBar
  }

  /// What stands where an interval begins or ends: nothing where it goes on beyond the chart, or is not sure to end.
  private static func marks(
    of side: TimeSpan.End, at place: Int, of span: TimeSpan, on scale: ChartScale
  ) -> [Mark] {
    let days: ClosedRange<Int>
    switch side {
    case .open: return []
    case .day(let day): days = day...day
    case .someDay(let range): days = range
    }
    guard days.lowerBound <= scale.last, days.upperBound >= scale.first else { return [] }
    if scale.haveOnePeriod(days.lowerBound, days.upperBound) {
      return span.qualification.isEmpty ? [Mark(.cap, place)] : []
    }
    return outline(scale.place(of: days.lowerBound), scale.end(of: days.upperBound), of: days, on: scale)
  }

  private static func outline(_ x: Int, _ end: Int, of days: ClosedRange<Int>, on scale: ChartScale) -> [Mark]
  {
    guard days.lowerBound < scale.first || days.upperBound > scale.last else { return [Mark(.box, x, end)] }
    var marks = [Mark(.rails, x, end)]
    if days.lowerBound >= scale.first { marks.append(Mark(.cap, x)) }
    if days.upperBound <= scale.last { marks.append(Mark(.cap, end)) }
    return marks
  }
}

extension ChartLane.Key {
  /// How a date's doubts are drawn; nil for none.
  fileprivate init?(_ qualification: Qualification) {
    switch (qualification.contains(.approximate), qualification.contains(.uncertain)) {
    case (true, true): self = .both
    case (true, false): self = .approximate
    case (false, true): self = .uncertain
    case (false, false): return nil
    }
  }
}
