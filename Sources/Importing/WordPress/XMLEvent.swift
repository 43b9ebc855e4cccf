/// What XML consists of, as it comes.
enum XMLEvent {
  case start(name: String, attributes: [String: String])
  case end(name: String)
  /// A piece of text: how it is cut means nothing.
  case text(UnsafeBufferPointer<UInt8>)
}
