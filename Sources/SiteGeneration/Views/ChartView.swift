internal import Templating

/// How many events each of several periods has, as a bar chart.
struct ChartView: Sendable {
  /// A period of the chart. Lengths are in units of the chart's coordinates, from the upper left corner.
  struct Bar: Sendable {
    let url: String?
    let words: String
    let iso: String
    let count: Int
    let x: Int
    let height: Int

    static let contract = Contract<Bar>(
      "chart_bar", "A period in a chart of events.",
      [
        .optionalURL("url", "Its page or place; nothing where it has no events.") { $0.url },
        .text("words", "The period in words.") { $0.words },
        .text("iso", "The period as ISO 8601 writes it.") { $0.iso },
        .integer("count", "How many events are in it.") { $0.count },
        .integer("x", "Where its bar begins.") { $0.x },
        .integer("width", "How wide its bar is.") { _ in ChartView.barWidth },
        .integer("slot_x", "Where its bar begins with half of the space before it.") {
          $0.x - (ChartView.slot - ChartView.barWidth) / 2
        },
        .integer("slot", "How wide its bar is with half of the space on either side.") { _ in ChartView.slot
        },
        .integer("y", "Where its bar has its upper end.") { ChartView.height - $0.height },
        .integer("height", "How high its bar is.") { $0.height },
      ])
  }

  /// What each bar stands for.
  enum Unit: String, Sendable {
    case year, month, day
  }

  static let height = 100
  static let slot = 12
  static let barWidth = 10

  let unit: Unit
  let bars: [Bar]
  /// How many events aren't in its bars, since their date is less precise than a bar.
  let missing: Int
  /// Whether periods without events are left out between the others.
  let hasGaps: Bool
  let lanes: ChartLanesView?

  static let contract = Contract<ChartView>(
    "chart", "How many events each of several periods has.",
    [
      .text("unit", "What each bar stands for: year, month or day.") { $0.unit.rawValue },
      .integer("width", "How wide the chart is.") { $0.bars.count * slot },
      .integer("height", "How high the chart is; the highest bar is as high.") { _ in height },
      .list("bars", Bar.contract, "The periods, in order of time.") { $0.bars },
      .record("first", Bar.contract, "The first of them.") { $0.bars[0] },
      .record("last", Bar.contract, "The last of them.") { $0.bars[$0.bars.count - 1] },
      .record(
        "highest", Bar.contract,
        "The first of those that have most events; all have none where only lines are drawn."
      ) {
        $0.highest
      },
      .integer("missing", "How many events aren't in its bars, since their date is less precise than a bar.")
      {
        $0.missing
      },
      .boolean("has_gaps", "Whether periods without events are left out.") { $0.hasGaps },
      .optionalRecord(
        "lanes", ChartLanesView.contract, "The lines below the bars, for dates that a bar doesn't say."
      ) { $0.lanes },
    ])

  /// - Parameter periods: in order of time. Nil, as a chart of less says nothing, unless two or more have events, or
  ///   there are lines over two or more.
  init?(
    _ unit: Unit, _ periods: [(url: String, words: String, iso: String, count: Int)], missing: Int,
    hasGaps: Bool = false, lanes: ChartLanesView? = nil
  ) {
    guard lanes != nil && periods.count > 1 || periods.count(where: { $0.count > 0 }) > 1,
      let longest = periods.map(\.count).max()
    else { return nil }
    self.lanes = lanes
    self.unit = unit
    self.missing = missing
    self.hasGaps = hasGaps
    bars = periods.enumerated().map { index, period in
      // At least a line, so that a bar shows and can be hit.
      let height = period.count == 0 ? 0 : max(2, period.count * Self.height / longest)
      return Bar(
        url: period.count == 0 ? nil : period.url, words: period.words, iso: period.iso, count: period.count,
        x: index * Self.slot + (Self.slot - Self.barWidth) / 2, height: height)
    }
  }

  private var highest: Bar {
    bars.dropFirst().reduce(bars[0]) { $1.count > $0.count ? $1 : $0 }
  }
}
