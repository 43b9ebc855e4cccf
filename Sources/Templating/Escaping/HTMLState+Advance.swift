/// Reading literal bytes.
extension HTMLState {
  /// Goes on by one literal byte.
  mutating func advance(_ byte: UInt8) -> Event {
    switch mode {
    case .text:
      if byte == UInt8(ascii: "<") { mode = .tagOpen }
    case .tagOpen: openTag(byte)
    case .tagName: return inTagName(byte)
    case .tagBody: return inTagBody(byte)
    case .tagGap:
      guard byte.isTemplateSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") else {
        mode = .tagBody
        return .problem("a space is needed here: on some ways through the template a name ends just before")
      }
      mode = .tagBody
      return inTagBody(byte)
    case .attributeName, .afterAttributeName: return afterName(byte)
    case .beforeValue: return beforeValue(byte)
    case .doubleQuoted: return inQuoted(byte, UInt8(ascii: "\""))
    case .singleQuoted: return inQuoted(byte, UInt8(ascii: "'"))
    case .unquoted: return inUnquoted(byte)
    case .endTag, .declaration:
      if byte == UInt8(ascii: ">") { self = .text }
    case .declarationOpen: openDeclaration(byte)
    case .comment: inComment(byte)
    case .rawText, .rawTextLess, .rawTextEndName: return inRawText(byte)
    }
    return .none
  }

  private mutating func openTag(_ byte: UInt8) {
    name = ""
    switch byte {
    case _ where byte.isLetter:
      mode = .tagName
      extendName(byte)
    case UInt8(ascii: "/"): mode = .endTag
    case UInt8(ascii: "!"): mode = .declarationOpen
    case UInt8(ascii: "?"): mode = .declaration
    case UInt8(ascii: "<"): break
    default: mode = .text
    }
  }

  /// Adds a byte to the name under way, in lower case.
  mutating func extendName(_ byte: UInt8) {
    guard name.utf8.count < Self.nameLimit else { return }
    name.unicodeScalars.append(Unicode.Scalar(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
  }

  private mutating func inTagName(_ byte: UInt8) -> Event {
    if byte.isTemplateSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      element = name
      name = ""
      mode = .tagBody
      return inTagBody(byte)
    }
    extendName(byte)
    return .none
  }

  private mutating func inTagBody(_ byte: UInt8) -> Event {
    if byte.isTemplateSpace || byte == UInt8(ascii: "/") { return .none }
    if byte == UInt8(ascii: ">") {
      endStartTag()
      return .none
    }
    name = ""
    extendName(byte)
    mode = .attributeName
    return byte == UInt8(ascii: "=") ? .problem("an attribute's name is missing before “=”") : .none
  }

  private mutating func endStartTag() {
    var next = HTMLState()
    switch element {
    case "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext", "title", "textarea":
      next.mode = .rawText
      next.element = element
      next.json = element == "script" && isDataScript ? .value : .none
    default: break
    }
    self = next
  }

  private mutating func afterName(_ byte: UInt8) -> Event {
    if byte == UInt8(ascii: "=") {
      attribute = HTMLAttributeKind(name: name, element: element, refreshes: hasHTTPEquiv)
      mode = .beforeValue
      value = ""
      guard attribute == .refreshSwitch else { return .none }
      hasHTTPEquiv = true
      return hasDynamicContent
        ? .problem("“http-equiv” must stand before the “content” that depends on it") : .none
    }
    if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
      mode = .tagBody
      return inTagBody(byte)
    }
    if byte.isTemplateSpace {
      mode = .afterAttributeName
    } else if mode == .afterAttributeName {
      mode = .tagBody
      return inTagBody(byte)
    } else {
      extendName(byte)
    }
    return .none
  }

  private mutating func beforeValue(_ byte: UInt8) -> Event {
    switch byte {
    case _ where byte.isTemplateSpace: return .none
    case UInt8(ascii: "\""): mode = .doubleQuoted
    case UInt8(ascii: "'"): mode = .singleQuoted
    case UInt8(ascii: ">"):
      endStartTag()
      return .none
    default:
      mode = .unquoted
      return inUnquoted(byte)
    }
    return attribute.isAddress ? .addressBegins : .none
  }

  private mutating func inQuoted(_ byte: UInt8, _ quote: UInt8) -> Event {
    guard byte == quote else {
      extendValue(byte)
      return .none
    }
    let ended = attribute
    endValue()
    // Another attribute may follow without a space; browsers read it so, too.
    mode = .tagBody
    return ended.isAddress ? .addressEnds(ended) : .none
  }

  private mutating func inUnquoted(_ byte: UInt8) -> Event {
    if byte.isTemplateSpace || byte == UInt8(ascii: ">") {
      endValue()
      mode = .tagBody
      return inTagBody(byte)
    }
    extendValue(byte)
    return .none
  }

  private mutating func extendValue(_ byte: UInt8) {
    guard attribute == .scriptType || attribute == .refreshSwitch, value.utf8.count < Self.nameLimit else {
      return
    }
    value.unicodeScalars.append(Unicode.Scalar(byte))
  }

  private mutating func endValue() {
    if attribute == .scriptType {
      isDataScript = value == "application/ld+json" || value == "application/json"
    }
    // A policy's content is no address, and sends nobody anywhere.
    if attribute == .refreshSwitch, value.lowercased() == "content-security-policy" { hasHTTPEquiv = false }
    value = ""
    name = ""
    attribute = .plain
  }
}
