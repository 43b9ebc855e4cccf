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

  /// The id of an event that the table gives none: its day and its title. With two hyphens it can't be that of a heading, which
  /// has the title, too.
  var madeID: String {
    let day = date.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "-" }
    return "\(day)--\(Self.id(from: title) ?? "event")"
  }

  /// The id of an event that is called so.
  static func id(from text: String) -> String? {
    // Numbers that aren't digits may stand in names of files, and letters in both.
    DocumentName.name(from: text)
  }
}
