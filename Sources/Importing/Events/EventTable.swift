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
