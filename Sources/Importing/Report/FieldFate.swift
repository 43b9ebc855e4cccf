/// What became of one field of the input.
package enum FieldFate: Hashable, Sendable {
  /// It stands under a key of the archive as it was.
  case kept(key: String)
  /// It stands under a key, or in the text, in another form.
  case mapped(key: String, how: String)
  /// It stands nowhere in the archive.
  case dropped(why: String)

  /// The word for it in reports.
  package var word: String {
    switch self {
    case .kept: "kept"
    case .mapped: "mapped"
    case .dropped: "dropped"
    }
  }

  /// Where it stands now; nil where it was dropped.
  package var key: String? {
    switch self {
    case .kept(let key), .mapped(let key, _): key
    case .dropped: nil
    }
  }

  /// How it was changed, or why it was dropped; nil where it is as it was.
  package var reason: String? {
    switch self {
    case .kept: nil
    case .mapped(_, let how): how
    case .dropped(let why): why
    }
  }
}
