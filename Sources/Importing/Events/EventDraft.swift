internal import JSONWriting

/// An event on its way into an article.
struct EventDraft {
  let place: ImportPlace
  /// The id that it has in the table, as ids of events are written.
  var ownID: String?
  var date: String
  var title: String
  var location: String?
  var coordinates: JSONValue?
  /// Names of the regions that it lies in, the largest first.
  var regions: [RegionName] = []
  /// Addresses or names of what it rests on.
  var sources: [String] = []
  /// Markdown.
  var text = ""
  /// Lines of plain text, with their labels.
  var lines: [(label: String, text: String)] = []
  var notes: [String] = []
  var fates: [(name: String, fate: FieldFate)] = []

  /// The id of an event that is called so.
  static func id(from text: String) -> String? {
    // Numbers that aren't digits may stand in names of files, and letters in both.
    DocumentName.name(from: text)
  }
}

/// The name of a region, as a table has it.
struct RegionName {
  let name: String
  let isCountry: Bool
  /// Where it is, if the table says that of the region itself.
  var coordinates: JSONValue?
}

/// What a table of events is read to.
struct EventTable {
  /// The title of the article that has all of them; nil where each month has an article of its own.
  var title: String?
  /// Markdown before the events.
  var introduction = ""
  /// Markdown behind them.
  var ending = ""
  var events: [EventDraft] = []
  /// Of rows that are no events.
  var fates: [(name: String, fate: FieldFate, place: ImportPlace)] = []
  var notes: [ImportReport.Note] = []
  var problems: [ImportProblem] = []
  /// Who made the data, where the kind of table tells.
  var publisher: String?
  var rows = 0
}

/// Reads the rows of one kind of table.
protocol EventRowReader {
  mutating func read(_ row: inout EventRow, into table: inout EventTable)
}
