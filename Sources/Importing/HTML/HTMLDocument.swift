/// HTML as a tree of blocks. The first is the document.
struct HTMLDocument: Sendable {
  /// How blank lines and line ends of the text count.
  enum Newlines: Sendable {
    /// As spaces.
    case none
    /// Blank lines part paragraphs; others stay line ends.
    case paragraphs
    /// Blank lines part paragraphs; others are breaks.
    case breaks
  }

  var blocks = [HTMLBlock(.document)]
  var notes = HTMLNotes()
}
