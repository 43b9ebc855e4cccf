/// A piece of a block as cmark-gfm gives it, to find in the file what stands in the block's plain text.
struct TextPiece {
  /// What a piece is.
  enum Kind {
    /// Bytes that live as long as the block is rendered.
    case text(UnsafeBufferPointer<UInt8>)
    /// What is written in the file and isn't in the plain text.
    case hidden(UnsafeBufferPointer<UInt8>)
    case lineEnd
    /// The end of a link or image that leads to an address.
    case linkEnd(UnsafeBufferPointer<UInt8>)
    case footnote
  }

  let kind: Kind
  /// Where in the plain text the piece begins.
  let place: Int
}
