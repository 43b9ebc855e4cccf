internal import ArchiveModel
internal import Templating

/// The lines below the bars of a chart: one for each event whose date a bar doesn't say.
struct ChartLanesView: Sendable {
  /// One event's line.
  struct Lane: Sendable {
    let event: EventView
    let lane: ChartLane

    static let contract = Contract<Lane>(
      "chart_lane", "The line of an event in a chart.",
      [
        .record("event", EventView.contract, "The event.") { $0.event },
        .optionalText(
          "doubt",
          "approximate, uncertain or approximate-and-uncertain, where the date is; for the line's pattern."
        ) { $0.lane.doubt?.rawValue },
        .list("marks", Mark.contract, "The strokes that it is made of.") { $0.lane.marks.map(Mark.init) },
      ])
  }

  /// A stroke of a line.
  struct Mark: Sendable {
    let mark: ChartLane.Mark

    static let contract = Contract<Mark>(
      "chart_mark",
      "A stroke of an event's line. Places and lengths are in hundredths of the chart's width, such as 12.34.",
      [
        .text(
          "shape",
          "line (it went on), box (some time in it), rails (a box that goes on beyond the chart), cap (across the line's end), point (too short for its pattern), start-tip or end-tip (open there)."
        ) { $0.mark.shape.rawValue },
        .text("x", "Where it begins, or stands.") { ChartLanesView.hundredths($0.mark.x) },
        .text("end", "Where it ends.") { ChartLanesView.hundredths($0.mark.end) },
        .text("width", "How long it is.") { ChartLanesView.hundredths($0.mark.end - $0.mark.x) },
      ])
  }

  /// In order of time.
  let lanes: [Lane]
  /// How many more there would be.
  let leftOut: Int

  static let contract = Contract<ChartLanesView>(
    "chart_lanes", "Lines for events whose date a bar doesn't say, below the bars of a chart.",
    [
      .list("lanes", Lane.contract, "The lines, in order of time.") { $0.lanes },
      .integer("left_out", "How many more events would have one.") { $0.leftOut },
      .texts(
        "keys",
        "What occurs in them: lasting, beyond (the chart), within, approximate, uncertain, approximate-and-uncertain, open."
      ) { $0.keys },
      .texts("statuses", "The statuses that occur in them.") { $0.statuses },
    ])

  private var keys: [String] {
    ChartLane.Key.allCases.filter { key in lanes.contains { $0.lane.keys.contains(key) } }.map(\.rawValue)
  }

  private var statuses: [String] {
    EventStatus.allCases.map(\.rawValue).filter { status in lanes.contains { $0.event.status == status } }
  }

  /// Ten-thousandths as hundredths, without zeros at the end.
  static func hundredths(_ number: Int) -> String {
    let (whole, rest) = number.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
