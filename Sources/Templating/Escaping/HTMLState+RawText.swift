/// Comments, declarations and raw text.
extension HTMLState {
  /// After `<!`: a comment, or something that ends at the next `>`.
  mutating func openDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      self = .text
    } else if byte != UInt8(ascii: "-") {
      mode = .declaration
    } else if name == "-" {
      name = ""
      mode = .comment
      // A comment may end at once: `<!-->`.
      dashes = 2
    } else {
      name = "-"
    }
  }

  /// Ends at `-->`, and at what browsers take for it.
  mutating func inComment(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"): dashes = min(dashes + 1, 2)
    case UInt8(ascii: ">") where dashes == 2: self = .text
    // `--!>` ends a comment as well.
    case UInt8(ascii: "!") where dashes == 2: break
    default: dashes = 0
    }
  }

  /// Ends only at the element's own end tag.
  mutating func inRawText(_ byte: UInt8) -> Event {
    switch mode {
    case .rawTextLess where byte == UInt8(ascii: "/"):
      mode = .rawTextEndName
      name = ""
      return .none
    case .rawTextLess where byte == UInt8(ascii: "!") && element == "script":
      mode = .rawText
      return .problem("“<!” inside a script changes where the script ends")
    case .rawTextEndName:
      if byte.isLetter {
        extendName(byte)
        return .none
      }
      let ends = byte.isTemplateSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      if ends, name == element {
        self = HTMLState()
        if byte != UInt8(ascii: ">") { mode = .endTag }
        return .none
      }
      name = ""
    default: break
    }
    mode = byte == UInt8(ascii: "<") ? .rawTextLess : .rawText
    inJSON(byte)
    return .none
  }

  private mutating func inJSON(_ byte: UInt8) {
    switch json {
    case .none: break
    case .value: if byte == UInt8(ascii: "\"") { json = .string }
    case .string:
      if byte == UInt8(ascii: "\"") { json = .value }
      if byte == UInt8(ascii: "\\") { json = .escape }
    case .escape: json = .string
    }
  }
}
