internal import ArchiveModel
internal import Chronology

/// Events as iCalendar (RFC 5545), in whole days.
///
/// A day of which nothing is known has no place in a calendar, so that an event without one is a journal entry, which needs
/// none. A date that may mean several days covers them all, and the description says what it is.
struct CalendarEvents {
  let export: EventExport

  static func head(title: String) -> [UInt8] {
    var output: [UInt8] = []
    append("BEGIN:VCALENDAR", to: &output)
    append("VERSION:2.0", to: &output)
    append("PRODID:-//Regesta//Regesta//EN", to: &output)
    append("NAME:\(escaped(title))", to: &output)
    append("X-WR-CALNAME:\(escaped(title))", to: &output)
    return output
  }

  static let foot = Array("END:VCALENDAR\r\n".utf8)

  func append(_ event: Event, to output: inout [UInt8]) {
    let days = Self.days(of: event.date)
    let component = days == nil ? "VJOURNAL" : "VEVENT"
    Self.append("BEGIN:\(component)", to: &output)
    Self.append("UID:\(Self.escaped(identifier(of: event)))", to: &output)
    let article = export.archive[event.articles[0]]
    Self.append("DTSTAMP:\(Self.digits(article.updated ?? article.date) ?? "19700101")T000000Z", to: &output)
    if let days {
      Self.append("DTSTART;VALUE=DATE:\(days.first)", to: &output)
      Self.append("DTEND;VALUE=DATE:\(days.end)", to: &output)
      Self.append("TRANSP:TRANSPARENT", to: &output)
    }
    Self.append("SUMMARY:\(Self.escaped(export.text(event.title, of: event)))", to: &output)
    Self.append("DESCRIPTION:\(Self.escaped(description(of: event)))", to: &output)
    if days != nil, let place = event.place.map({ export.text($0, of: event) }) ?? regions(of: event) {
      Self.append("LOCATION:\(Self.escaped(place))", to: &output)
    }
    // A calendar's place is a point; an area would pass for one.
    if days != nil, let location = export.location(of: event), location.location.radius == nil {
      Self.append("GEO:\(location.latitude);\(location.longitude)", to: &output)
    }
    Self.append("STATUS:\(status(of: event, isJournal: days == nil))", to: &output)
    // A URL must be absolute.
    if export.archive.configuration.baseURL != nil {
      Self.append("URL:\(export.url(of: event))", to: &output)
    }
    Self.append("END:\(component)", to: &output)
  }

  /// The same in every release, wherever that is published and in whatever languages.
  private func identifier(of event: Event) -> String {
    [export.archive.configuration.id, event.id].compactMap { $0 }.joined(separator: ":")
  }

  private func status(of event: Event, isJournal: Bool) -> String {
    switch event.status {
    case .confirmed: isJournal ? "FINAL" : "CONFIRMED"
    case .reported, .disputed: isJournal ? "DRAFT" : "TENTATIVE"
    case .retracted: "CANCELLED"
    }
  }

  private func regions(of event: Event) -> String? {
    let language = export.archive.configuration.defaultLanguage
    let names = event.entities.filter { export.archive[$0].id.kind == .region }.map {
      export.archive[$0].name.text(in: language, fallback: language)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func description(of event: Event) -> String {
    let words = export.wording.map { "\($0.words(for: event.date)) " } ?? ""
    return "\(words)(EDTF \(event.date)); \(event.status.rawValue)"
  }

  /// The first day that the date may mean, and the one after the last; of a span open on one side, the known one alone.
  private static func days(of date: EDTFDate) -> (first: String, end: String)? {
    guard let known = date.earliest ?? date.latest else { return nil }
    let last = date.earliest == nil ? known : date.latest ?? known
    guard let first = digits(known), let end = CalendarDay(ordinal: last.ordinal + 1).flatMap(digits) else {
      return nil
    }
    return (first, end)
  }

  /// The day as RFC 5545 writes it; nil for years that it can't write.
  private static func digits(_ day: CalendarDay) -> String? {
    guard (1...9999).contains(day.year) else { return nil }
    return day.iso8601.filter { $0 != "-" }
  }

  /// RFC 5545, 3.3.11. Other controls aren't allowed at all.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default: if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A line of at most 75 bytes, going on in others where it is longer (RFC 5545, 3.1); no character is cut.
  private static func append(_ line: String, to output: inout [UInt8]) {
    var room = 75
    for scalar in line.unicodeScalars {
      let bytes = UTF8.encode(scalar)!
      if bytes.count > room {
        output.append(contentsOf: "\r\n ".utf8)
        room = 74
      }
      output.append(contentsOf: bytes)
      room -= bytes.count
    }
    output.append(contentsOf: "\r\n".utf8)
  }
}
