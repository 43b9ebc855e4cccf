/// A block of a document, by its number in ``HTMLDocument/blocks``.
struct HTMLBlock: Sendable {
  enum Kind: Hashable, Sendable {
    case document
    /// Explicit where an element says so, and not just words that stand there.
    case paragraph(isExplicit: Bool)
    case heading(Int)
    case list(start: Int?)
    /// Nil where it is no task.
    case item(isDone: Bool?)
    case quote(source: String?)
    case code(String, language: String)
    case rule
    case table
    case row(isHeader: Bool)
    case cell(isHeader: Bool, alignment: String?)
    case figure
    case caption
    case definitions
    case term
    case definition
    case comment(String)
  }

  var kind: Kind
  var children: [Int] = []
  var runs: [HTMLRun] = []
  /// Where it stands among the bytes that were read; kept of tables only.
  var range = 0..<0
  /// Of tables: something in it that a table in Markdown can't have.
  var isComplex = false

  init(_ kind: Kind) {
    self.kind = kind
  }
}
