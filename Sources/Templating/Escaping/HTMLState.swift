/// Where in an HTML document the next byte of a template will stand: what a browser's tokenizer would know there.
///
/// Two ways through a template may meet only where their states agree.
struct HTMLState: Hashable, Sendable {
  enum Mode: UInt8, Sendable {
    case text
    case tagOpen
    case tagName
    /// Between attributes.
    case tagBody
    /// Between attributes, where one way came from the end of a name: only a space or the tag's end may follow.
    case tagGap
    case attributeName
    case afterAttributeName
    case beforeValue
    case doubleQuoted
    case singleQuoted
    case unquoted
    case endTag
    /// After `<!`, until it is known whether a comment begins.
    case declarationOpen
    case declaration
    case comment
    /// Inside an element that holds no other elements: script, style, title, textarea.
    case rawText
    case rawTextLess
    case rawTextEndName
  }

  /// Where in a JSON data script.
  enum JSONPlace: UInt8, Sendable {
    case none
    case value
    case string
    case escape
  }

  private(set) var mode = Mode.text
  /// The element whose tag or raw text this is, in lower case.
  private(set) var element = ""
  /// The name under way: of a tag, an attribute, or a declaration's start.
  private(set) var name = ""
  private(set) var attribute = HTMLAttributeKind.plain
  /// The value under way, of the few attributes whose value decides how others are read.
  private var value = ""
  private var isDataScript = false
  private var hasHTTPEquiv = false
  private var hasDynamicContent = false
  private var json = JSONPlace.none
  private var dashes: UInt8 = 0

  /// What a byte did that the compiler must know.
  enum Event {
    case none
    case addressBegins
    case addressEnds(HTMLAttributeKind)
    case problem(String)
  }

  static let text = HTMLState()

  private static let nameLimit = 32
}

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

  private mutating func extendName(_ byte: UInt8) {
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
    guard attribute == .scriptType, value.utf8.count < Self.nameLimit else { return }
    value.unicodeScalars.append(Unicode.Scalar(byte))
  }

  private mutating func endValue() {
    if attribute == .scriptType {
      isDataScript = value == "application/ld+json" || value == "application/json"
    }
    value = ""
    name = ""
    attribute = .plain
  }
}

/// Comments, declarations and raw text.
extension HTMLState {
  private mutating func openDeclaration(_ byte: UInt8) {
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

  private mutating func inComment(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"): dashes = min(dashes + 1, 2)
    case UInt8(ascii: ">") where dashes == 2: self = .text
    // `--!>` ends a comment as well.
    case UInt8(ascii: "!") where dashes == 2: break
    default: dashes = 0
    }
  }

  private mutating func inRawText(_ byte: UInt8) -> Event {
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

/// Values and meeting ways.
extension HTMLState {
  /// What a value may be where it is written.
  enum Placement: Equatable {
    case element
    case escapableText
    case attribute
    case json
    case forbidden(String)
  }

  /// What may be written here.
  var placement: Placement {
    switch mode {
    case .text: .element
    case .doubleQuoted, .singleQuoted: attribute.forbiddance.map(Placement.forbidden) ?? .attribute
    case .beforeValue, .unquoted: .forbidden("an attribute's value without quotes")
    case .tagOpen, .tagName, .endTag: .forbidden("the name of a tag")
    case .tagBody, .tagGap, .attributeName, .afterAttributeName: .forbidden("a tag, outside a quoted value")
    case .declarationOpen, .declaration: .forbidden("a declaration")
    case .comment: .forbidden("an HTML comment, which hides text from readers")
    case .rawText where element == "title" || element == "textarea": .escapableText
    case .rawText where json == .value: .json
    case .rawText where json != .none: .forbidden("a JSON text's quotes; “json” writes its own")
    case .rawText, .rawTextLess, .rawTextEndName:
      .forbidden("a “\(element.isEmpty ? "raw" : element)” element")
    }
  }

  /// Goes on over a value that was written here.
  mutating func passValue() {
    switch mode {
    case .tagOpen: mode = .text
    case .beforeValue: mode = .unquoted
    case .doubleQuoted, .singleQuoted: if attribute == .metaContent { hasDynamicContent = true }
    case .rawTextLess, .rawTextEndName: mode = .rawText
    default: break
    }
    dashes = 0
  }

  /// The state before the body of a loop, whose end must be able to come back to it.
  var atLoopStart: HTMLState { inTag ?? self }

  /// The state where two ways meet, or nil where they disagree.
  func joined(with other: HTMLState) -> HTMLState? {
    var (left, right) = (self, other)
    left.hasDynamicContent = hasDynamicContent || other.hasDynamicContent
    right.hasDynamicContent = left.hasDynamicContent
    if left == right { return left }
    guard var left = left.inTag, var right = right.inTag else { return nil }
    if left.mode == .tagGap { right.mode = .tagGap } else { left.mode = right.mode }
    return left == right ? left : nil
  }

  /// This state as one between attributes, if it is one or the end of a name.
  private var inTag: HTMLState? {
    var state = self
    switch mode {
    case .tagName:
      state.element = name
      state.mode = .tagGap
    case .attributeName, .tagGap: state.mode = .tagGap
    case .tagBody, .afterAttributeName: state.mode = .tagBody
    default: return nil
    }
    state.name = ""
    return state
  }
}

extension HTMLState: CustomStringConvertible {
  /// The place in words, for messages.
  var description: String {
    switch mode {
    case .text: "between elements"
    case .tagOpen, .tagName, .endTag: "in the name of a tag"
    case .tagBody, .tagGap, .attributeName, .afterAttributeName, .beforeValue: "inside a tag"
    case .doubleQuoted, .singleQuoted: "inside the value of “\(name)”"
    case .unquoted: "inside a value without quotes"
    case .declarationOpen, .declaration: "inside a declaration"
    case .comment: "inside a comment"
    case .rawText, .rawTextLess, .rawTextEndName: "inside “\(element)”"
    }
  }
}
