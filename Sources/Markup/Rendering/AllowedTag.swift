/// A tag in a text, as far as it is one that may be written.
struct AllowedTag {
  let element: AllowedElement
  let isEnd: Bool
  /// Names in small letters and values as they are written, which may have character references.
  let attributes: [(name: [UInt8], value: [UInt8])]

  /// Nil for all that isn't a tag of an allowed element with attributes that it may have, each once and with its value in quotes.
  init?(_ literal: UnsafeBufferPointer<UInt8>, allowing allowed: Set<AllowedElement>) {
    var rest = literal[...]
    guard rest.popFirst() == UInt8(ascii: "<"), rest.popLast() == UInt8(ascii: ">") else { return nil }
    isEnd = rest.first == UInt8(ascii: "/")
    if isEnd { rest.removeFirst() }
    let name = rest.prefix { $0.isASCIILetter }
    guard let element = AllowedElement(rawValue: String(decoding: name, as: UTF8.self).lowercased()),
      allowed.contains(element)
    else { return nil }
    self.element = element
    rest = rest.dropFirst(name.count)
    var attributes: [(name: [UInt8], value: [UInt8])] = []
    while let attribute = Self.attribute(&rest) {
      guard !isEnd, element.mayHave(attribute.name, attribute.value),
        !attributes.contains(where: { $0.name == attribute.name })
      else { return nil }
      attributes.append(attribute)
    }
    self.attributes = attributes
    if rest.last == UInt8(ascii: "/"), !isEnd, element.isVoid { rest.removeLast() }
    guard rest.allSatisfy(\.isASCIISpace), !(isEnd && element.isVoid) else { return nil }
  }

  /// Takes ` name="value"` off the front; nil where something else stands.
  private static func attribute(
    _ rest: inout UnsafeBufferPointer<UInt8>.SubSequence
  ) -> (name: [UInt8], value: [UInt8])? {
    var ahead = rest
    guard ahead.first?.isASCIISpace == true else { return nil }
    ahead = ahead.drop(while: \.isASCIISpace)
    let name = ahead.prefix { $0.isASCIILetter }
    ahead = ahead.dropFirst(name.count)
    guard !name.isEmpty, ahead.popFirst() == UInt8(ascii: "="), let quote = ahead.popFirst(),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    let value = ahead.prefix { $0 != quote }
    guard value.count < ahead.count, !value.contains(where: { $0 == UInt8(ascii: "<") }) else { return nil }
    rest = ahead.dropFirst(value.count + 1)
    return (name.map { $0 | 0x20 }, Array(value))
  }
}
