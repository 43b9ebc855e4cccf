/// The words that a rendered body needs in the language of its text. In labels for numbered things, `{number}` stands
/// for the number.
package struct MarkupLabels: Hashable, Sendable {
  /// The name of the region around a wide table.
  package var table = "Table {number}"
  /// The name of a task's ticked box.
  package var taskDone = "done"
  /// The name of a task's empty box.
  package var taskToDo = "to do"
  /// The name of the section with the footnotes.
  package var footnotes = "Footnotes"
  /// The name of the link from a footnote back to the text.
  package var footnoteBackReference = "Back to reference {number}"
  /// The name of a citation, to which its locator is added.
  package var citation = "Source {number}"
  /// What stands between the parts of a citation.
  package var comma = ", "
  /// What stands between citations in one pair of brackets.
  package var semicolon = "; "
  /// What opens an image that not everybody wants to see.
  package var graphicImage = "Graphic image: show"

  /// English.
  package init() {}
}
