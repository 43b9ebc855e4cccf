/// Whose columns a table of events has.
package enum EventTableKind: String, CaseIterable, Sendable {
  /// The spreadsheet of TimelineJS.
  case timelinejs
  /// An export of the Armed Conflict Location & Event Data.
  case acled
  /// Any table with a date in each row.
  case generic

  /// The kind that the names of the columns tell; nil where they tell none.
  init?(header: [String]) {
    let names = Set(header.map { $0.lowercased() })
    if names.isSuperset(of: ["year", "headline"]) {
      self = .timelinejs
    } else if names.contains("event_id_cnty") || names.isSuperset(of: ["event_date", "sub_event_type"]) {
      self = .acled
    } else if !names.isDisjoint(with: GenericEventReader.dates) {
      self = .generic
    } else {
      return nil
    }
  }
}
