/// The HTML elements that an archive lets its authors write. All mark words within a line; none can load, link, style or run anything.
package enum AllowedElement: String, CaseIterable, Sendable {
  case abbr, b, bdi, bdo, br, cite, del, dfn, em, i, ins, kbd, mark, q, rp, rt, ruby, s, samp, small, span,
    strong, sub
  case sup, time, u
  case `var`
  case wbr

  /// Whether it has neither content nor an end tag.
  var isVoid: Bool { self == .br || self == .wbr }

  /// Whether it may have an attribute with a value. None takes an address, a style, an id or a script.
  func mayHave(_ attribute: [UInt8], _ value: [UInt8]) -> Bool {
    switch String(decoding: attribute, as: UTF8.self) {
    case "title": true
    case "lang":
      !value.isEmpty && value.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    case "dir": ["ltr", "rtl", "auto"].contains(String(decoding: value, as: UTF8.self))
    case "datetime":
      [.time, .del, .ins].contains(self) && !value.isEmpty
        && value.allSatisfy { $0.isASCIIDigit || "-:.+TZPWYMDHS ".utf8.contains($0) }
    default: false
    }
  }
}

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

/// Which tags belong together, among the children of one node each: what has no partner there is shown as text, so that no
/// element ends outside of what it began in.
struct PairedTags {
  private var paired: Set<OpaquePointer> = []
  private var parents: Set<OpaquePointer> = []

  /// Whether a tag has its partner, or needs none. The siblings of each node are looked at once.
  mutating func contains(_ node: MarkdownNode, _ types: ExtensionTypes, allowing allowed: Set<AllowedElement>)
    -> Bool
  {
    if let parent = node.parent, parents.insert(parent.pointer).inserted {
      pair(childrenOf: parent, types, allowing: allowed)
    }
    return paired.contains(node.pointer)
  }

  private mutating func pair(
    childrenOf parent: MarkdownNode, _ types: ExtensionTypes, allowing allowed: Set<AllowedElement>
  ) {
    var open: [(pointer: OpaquePointer, element: AllowedElement)] = []
    var counts: [AllowedElement: Int] = [:]
    var node = parent.firstChild
    while let child = node {
      node = child.next
      guard child.kind(types) == .htmlInline, let tag = AllowedTag(child.literal, allowing: allowed) else {
        continue
      }
      if tag.element.isVoid {
        paired.insert(child.pointer)
      } else if !tag.isEnd {
        open.append((child.pointer, tag.element))
        counts[tag.element, default: 0] += 1
      } else if counts[tag.element, default: 0] > 0 {
        // What began in between and didn't end stays text.
        while let last = open.popLast() {
          counts[last.element, default: 0] -= 1
          guard last.element == tag.element else { continue }
          paired.insert(last.pointer)
          break
        }
        paired.insert(child.pointer)
      }
    }
  }
}

extension MarkdownRenderer {
  /// Writes a tag that the archive allows; false for all others.
  mutating func writeAllowedTag(_ node: MarkdownNode) -> Bool {
    guard !allowedHTML.isEmpty, imageDepth == 0, let tag = AllowedTag(node.literal, allowing: allowedHTML),
      pairedTags.contains(node, types, allowing: allowedHTML)
    else { return false }
    write(tag.isEnd ? "</" : "<")
    html.append(contentsOf: tag.element.rawValue.utf8)
    for (name, value) in tag.attributes {
      html.append(UInt8(ascii: " "))
      html.append(contentsOf: name)
      write("=\"")
      // The value is HTML already, but for the quotes around it.
      for byte in value {
        switch byte {
        case UInt8(ascii: "\""): write("&quot;")
        case UInt8(ascii: ">"): write("&gt;")
        default: html.append(byte)
        }
      }
      write("\"")
    }
    write(">")
    return true
  }
}
