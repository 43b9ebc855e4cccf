/// A piece of a template: literal text, or one word or sign inside a tag.
struct Token {
  enum Kind {
    case text
    case openOutput
    case closeOutput
    case openTag
    case closeTag
    case identifier
    case string
    case integer
    case symbol
    case end
  }

  let kind: Kind
  /// The bytes in the source; for text, without what `-` trims.
  let span: Range<Int>
}
