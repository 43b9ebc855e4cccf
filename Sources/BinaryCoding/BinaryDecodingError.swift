/// Why bytes aren't a whole value. They are never shown to people: what can't be decoded is made again.
@usableFromInline package enum BinaryDecodingError: Error, Hashable, Sendable {
  /// The bytes end within a value, or a length leads past their end.
  case truncated
  /// A number has more bits than its type.
  case numberTooLarge
  /// A text isn't UTF-8.
  case notUTF8
  /// A value is whole and one that its type doesn't have.
  case impossibleValue
  /// Bytes are left behind the value.
  case excess
}
