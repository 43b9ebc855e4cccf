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
