/// What a Markdown body may have at most, so that cmark-gfm 0.29 needs no more than about a second per 100 KB, whatever
/// the text. No limit is near what people write; each is there because of inputs whose cost grows with the square of
/// their size.
///
/// A *block* here is a run of lines that aren't blank, a *word* a run of bytes without white space. Limits of two things
/// multiplied follow the library's own work, which grows with their product.
enum MarkdownLimits {
  /// Bytes of a body.
  static let bodySize = 2 << 20
  /// Block quotes and lists in each other (`>>>…`, `- - -…`); two columns of indentation count as one.
  static let nesting = 100
  /// Cells in one row of a table.
  static let tableColumns = 1_000
  /// Columns × rows of a table, the cells that short rows leave out included.
  static let tableCells = 200_000
  /// Lines that may be the second of a table × bytes, in a block: each makes the library read the block again.
  static let delimiterWork = 1_000_000
  /// Addresses without brackets and closing brackets × bytes, in a word (`www.a))))…`, `www.a_www.a_…`).
  static let addressWork = 1_000_000
  /// `@` × bytes, in a line (`a@b.c a@b.c …`).
  static let mailWork = 200_000_000
  /// `<?` and `<!` × bytes, in a block (`<?<?<?…`).
  static let declarationWork = 20_000_000
  /// `[` × `](`, in a block (`![[]()![[]()…`).
  static let bracketWork = 100_000_000
  /// `]` × `*`, `_` and `~`, in a block (`~[^a]~[^a]…`).
  static let emphasisWork = 10_000_000
  /// `*`, `_` and `~`, in a block (`*a *a … _a*_ _a*_ …`): each may be compared with each.
  static let emphases = 25_000
  /// Bytes of the longest link reference definition × `]` in the body: each use repeats the address and title.
  static let definitionWork = 16_000_000
}

/// A limit that a body breaks, and where.
struct MarkdownExcess: Equatable {
  /// In bytes.
  let offset: Int
  let message: String
  let help: [String]

  init(at offset: Int, _ what: String, help: String = "split the text, or put a blank line between its parts")
  {
    self.offset = offset
    message = "the Markdown is too complex: \(what)"
    self.help = [help]
  }
}
