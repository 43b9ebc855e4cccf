package import ArchiveModel

/// Some of the archive's events in a format, each written once: most stand in the files of several regions.
package struct EventRows: Sendable {
  private let format: EventExportFormat
  private var bytes: [UInt8] = []
  /// Where each event's row ends; the first event is that of handle 0.
  private var ends: [Int] = []

  /// The rows of all events, from those of parts in the order of their events.
  ///
  /// - Parameter parts: at least one, of one format.
  package init(joining parts: [EventRows]) {
    format = parts[0].format
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    for part in parts {
      ends += part.ends.map { $0 + bytes.count }
      bytes += part.bytes
    }
  }

  /// The rows of the events in a range of handles.
  init(_ events: Range<Int>, of export: EventExport, as format: EventExportFormat) {
    self.format = format
    let csv = CSVEvents(export: export)
    let json = JSONEvents(export: export)
    let calendar = CalendarEvents(export: export)
    for index in events {
      let event = export.archive[Handle<Event>(index)]
      switch format {
      case .csv: csv.append(event, to: &bytes)
      case .json: bytes += json.event(event).bytes(indented: false)
      case .geojson: bytes += json.feature(event).bytes(indented: false)
      case .ics: calendar.append(event, to: &bytes)
      }
      ends.append(bytes.count)
    }
  }

  /// A file of the events given, in that order.
  ///
  /// - Parameter title: what the events are of, in words.
  package func file(_ events: [Handle<Event>], title: String, of export: EventExport) -> [UInt8] {
    var output: [UInt8] = []
    let (head, separator, foot) = frame(count: events.count, title: title, of: export)
    output.reserveCapacity(head.count + foot.count + events.reduce(0) { $0 + range(of: $1).count + 1 })
    output += head
    for (position, event) in events.enumerated() {
      if position > 0 { output += separator }
      output += bytes[range(of: event)]
    }
    return output + foot
  }

  private func range(of event: Handle<Event>) -> Range<Int> {
    (event.index == 0 ? 0 : ends[event.index - 1])..<ends[event.index]
  }

  private func frame(
    count: Int, title: String, of export: EventExport
  ) -> (head: [UInt8], separator: [UInt8], foot: [UInt8]) {
    switch format {
    case .csv: (CSVEvents(export: export).head, [], [])
    case .json: (JSONEvents.head(count: count, title: title), Array(",".utf8), Array("]}".utf8))
    case .geojson: (JSONEvents.featureHead(title: title), Array(",".utf8), Array("]}".utf8))
    case .ics: (CalendarEvents.head(title: title), [], CalendarEvents.foot)
    }
  }
}
