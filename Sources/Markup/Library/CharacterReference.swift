import CMarkGFM

/// HTML's names of characters, of which cmark-gfm knows all.
package enum CharacterReference {
  /// What `&name;` stands for; nil where it stands for nothing.
  package static func text(named name: String) -> String? {
    guard !name.isEmpty, name.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }) else { return nil }
    // What stands around it keeps spaces from being trimmed.
    let written = Array("+&\(name);+".utf8)
    let read = written.withUnsafeBufferPointer { bytes in
      CMarkLibrary().withDocument(bytes) { text(in: $0) }
    }
    let inner = read.unicodeScalars.dropFirst().dropLast()
    return inner.isEmpty || String(inner) == "&\(name);" ? nil : String(inner)
  }

  private static func text(in document: MarkdownNode) -> String {
    var text = ""
    var node = cmark_node_first_child(document.pointer).flatMap { cmark_node_first_child($0) }
    while let piece = node {
      if let literal = cmark_node_get_literal(piece) { text += String(cString: literal) }
      node = cmark_node_next(piece)
    }
    return text
  }
}
