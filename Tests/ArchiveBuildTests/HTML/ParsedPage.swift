import CGumbo

/// A page as a browser understands it: the tree that HTML's own rules make of its bytes, in the order of the document.
struct ParsedPage {
  struct Attribute: Hashable {
    /// With the prefix of its namespace where it has one, as in `xlink:href`.
    let name: String
    let value: String
  }

  struct Element {
    /// In foreign content with the namespace before it, as in `svg:rect`.
    let name: String
    let attributes: [Attribute]
    /// Nil for the root.
    let parent: Int?

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  struct Text {
    let parent: Int
    let text: String
  }

  private(set) var elements: [Element] = []
  /// Without those that are white space alone.
  private(set) var texts: [Text] = []
  /// What sound markup doesn't have: errors, comments, and elements that nobody wrote or closed.
  private(set) var problems: [String] = []

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        guard let output = cgumbo_parse(text.baseAddress, text.count) else {
          problems.append("the page can't be parsed")
          return
        }
        defer { cgumbo_free(output) }
        walk(output.pointee.document)
        if output.pointee.errors.length > 0 { Self.errors(in: bytes).map { problems.append($0) } }
      }
    }
  }

  /// The errors of the markup. A control character is an error too, whatever stands around it, and isn't counted.
  private static func errors(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !$0.isRefusedByHTML }
    let text = String(String.UnicodeScalarView(scalars))
    let count = text.withCString { pointer -> UInt32 in
      guard let output = cgumbo_parse(pointer, text.utf8.count) else { return 1 }
      defer { cgumbo_free(output) }
      return output.pointee.errors.length
    }
    return count > 0 ? "\(count) parse errors" : nil
  }

  /// Goes through the tree with a stack of its own, as hostile markup may be deep.
  private mutating func walk(_ document: UnsafeMutablePointer<GumboNode>) {
    if !document.pointee.v.document.has_doctype { problems.append("no doctype") }
    var pending: [(node: UnsafeMutablePointer<GumboNode>, parent: Int?)] = []
    for child in Self.nodes(document.pointee.v.document.children).reversed() { pending.append((child, nil)) }
    while let (node, parent) = pending.popLast() {
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT:
        let index = elements.count
        take(node, parent)
        for child in Self.nodes(node.pointee.v.element.children).reversed() { pending.append((child, index)) }
      case GUMBO_NODE_TEXT:
        guard let parent else { continue }
        texts.append(Text(parent: parent, text: String(cString: node.pointee.v.text.text)))
      case GUMBO_NODE_WHITESPACE: break
      case GUMBO_NODE_COMMENT: problems.append("a comment")
      case GUMBO_NODE_CDATA: problems.append("a CDATA section")
      default: problems.append("a template")
      }
    }
  }

  private mutating func take(_ node: UnsafeMutablePointer<GumboNode>, _ parent: Int?) {
    let element = node.pointee.v.element
    var name = String(cString: gumbo_normalized_tagname(element.tag))
    if name.isEmpty {
      // Not among the elements of HTML, so that only the page itself knows it.
      var tag = element.original_tag
      gumbo_tag_from_original_text(&tag)
      name = String(decoding: UnsafeRawBufferPointer(start: tag.data, count: tag.length), as: UTF8.self)
        .lowercased()
    }
    if element.tag_namespace == GUMBO_NAMESPACE_SVG { name = "svg:" + name }
    if element.tag_namespace == GUMBO_NAMESPACE_MATHML { name = "math:" + name }
    // The end tags of foreign content aren't noted.
    let mayLackEnd = Self.isVoid(name) || element.tag_namespace != GUMBO_NAMESPACE_HTML
    let flags =
      node.pointee.parse_flags.rawValue & ~(mayLackEnd ? GUMBO_INSERTION_IMPLICIT_END_TAG.rawValue : 0)
    if flags != 0 {
      problems.append("<\(name)> stands or ends where the page doesn't say so")
    }
    var attributes: [Attribute] = []
    attributes.reserveCapacity(Int(element.attributes.length))
    for index in 0..<Int(element.attributes.length) {
      guard let pointer = element.attributes.data[index] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      let name = String(cString: attribute.name)
      attributes.append(
        Attribute(
          name: attribute.attr_namespace == GUMBO_ATTR_NAMESPACE_NONE ? name : "xlink:" + name,
          value: String(cString: attribute.value)))
    }
    elements.append(Element(name: name, attributes: attributes, parent: parent))
  }

  private static func isVoid(_ name: String) -> Bool {
    ["br", "hr", "img", "input", "link", "meta"].contains(name)
  }

  private static func nodes(_ vector: GumboVector) -> [UnsafeMutablePointer<GumboNode>] {
    (0..<Int(vector.length)).compactMap {
      vector.data[$0]?.assumingMemoryBound(to: GumboNode.self)
    }
  }
}

extension ParsedPage {
  /// How often each kind of element occurs; a kind is a name with the names of the attributes.
  var structure: [String: Int] {
    var counts: [String: Int] = [:]
    for element in elements {
      counts["\(element.name) \(element.attributes.map(\.name).joined(separator: " "))", default: 0] += 1
    }
    return counts
  }
}

extension Unicode.Scalar {
  /// A control character or noncharacter, which HTML doesn't let stand in a page, be it as text.
  var isRefusedByHTML: Bool {
    switch value {
    case 0...8, 0xB, 0xE...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
