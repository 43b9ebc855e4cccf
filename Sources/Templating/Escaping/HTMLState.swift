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

  var mode = Mode.text
  /// The element whose tag or raw text this is, in lower case.
  var element = ""
  /// The name under way: of a tag, an attribute, or a declaration's start.
  var name = ""
  var attribute = HTMLAttributeKind.plain
  /// The value under way, of the few attributes whose value decides how others are read.
  var value = ""
  var isDataScript = false
  var hasHTTPEquiv = false
  var hasDynamicContent = false
  var json = JSONPlace.none
  var dashes: UInt8 = 0

  /// What a byte did that the compiler must know.
  enum Event {
    case none
    case addressBegins
    case addressEnds(HTMLAttributeKind)
    case problem(String)
  }

  static let text = HTMLState()

  static let nameLimit = 32
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
