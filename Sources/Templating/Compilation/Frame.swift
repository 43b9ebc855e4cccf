import Diagnostics

/// Where the value of an expression is found while a page is rendered.
struct Reference: Hashable {
  let register: UInt16
  let path: SlotPath

  /// The register of the page's root.
  static let rootRegister: UInt16 = 0
}

/// What a name in a template stands for.
enum Binding {
  case value(Reference, ValueType)
  case loop(UInt16)
}

/// How a template came to be compiled: who includes or extends it, and where.
struct ChainLink {
  let words: String
  let source: TemplateSource
  let span: Range<Int>

  var text: String {
    let location = source.location(of: span)
    let place = location.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return "\(words) \(location.path)\(place)"
  }
}

/// What holds at a point of a template: the names, the values known to be there, the place in the HTML.
struct Frame {
  let template: ParsedTemplate
  /// From the nearest link outwards.
  let chain: [ChainLink]
  var locals: [String: Binding] = [:]
  var present: Set<Reference> = []
  var state = HTMLState.text
  /// The block being compiled, and the number of its definition, the most derived being 0.
  var block: (name: String, definition: Int)?
  var isIncluded = false
  var depth = 0

  init(template: ParsedTemplate, chain: [ChainLink]) {
    self.template = template
    self.chain = chain
  }

  /// A frame for another template or block at this place: it sees the page's variables only.
  func entering(_ template: ParsedTemplate, chain: [ChainLink]) -> Frame {
    var frame = Frame(template: template, chain: chain)
    frame.present = present.filter { $0.register == Reference.rootRegister }
    frame.state = state
    frame.isIncluded = isIncluded
    frame.depth = depth + 1
    return frame
  }

  /// A frame for the body of a tag; what it sets isn't seen outside.
  func nested() -> Frame {
    var frame = self
    frame.depth += 1
    return frame
  }
}
