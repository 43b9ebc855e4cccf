internal import CLibYAML
internal import Diagnostics

/// Builds nodes from libyaml's events with a stack of its own, so that depth and size are bounded.
struct YAMLTreeBuilder {
  private struct Anchored {
    let node: MetadataNode
    let weight: Int
  }

  /// A collection that is still open.
  private struct Frame {
    let isMapping: Bool
    let start: SourcePosition
    let anchor: String?
    var nodes: [MetadataNode] = []
    var pairs: [MetadataMapping.Pair] = []
    /// The line on which each key first stands.
    var keyLines: [String: Int] = [:]
    var pendingKey: (text: String, range: SourceRange)?
    var dropsNextValue = false
    var weight = 1
  }

  private let path: SourcePath
  private let firstLine: Int
  private let limits: YAMLReader.Limits
  private var stack: [Frame] = []
  private var anchors: [String: Anchored] = [:]
  private var root: MetadataNode?
  private var documents = 0
  private var nodeCount = 0
  private var diagnostics: [Diagnostic] = []
  private(set) var hasFailed = false

  init(path: SourcePath, firstLine: Int, limits: YAMLReader.Limits) {
    self.path = path
    self.firstLine = firstLine
    self.limits = limits
  }

  mutating func fail(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    hasFailed = true
  }

  func result() -> (mapping: MetadataMapping?, diagnostics: [Diagnostic]) {
    guard !hasFailed else { return (nil, diagnostics) }
    switch root?.content {
    case nil: return (MetadataMapping(), diagnostics)
    case .mapping(let mapping): return (mapping, diagnostics)
    case .scalar(let scalar) where scalar.isAbsent: return (MetadataMapping(), diagnostics)
    case .scalar, .sequence:
      let diagnostic = Diagnostic(
        .wrongType, at: SourceLocation(path, root?.range),
        "metadata is a mapping of keys to values, and this is \(root!.kindName)",
        help: ["write “key: value” lines"])
      return (nil, diagnostics + [diagnostic])
    }
  }

  mutating func take(_ event: yaml_event_t) {
    let range = SourceRange(start: position(event.start_mark), end: position(event.end_mark))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 {
        fail(Diagnostic(.yamlSyntax, at: at(range), "a second YAML document begins here; metadata is one"))
      }
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      check(tag: scalar.tag, range)
      complete(
        MetadataNode(.scalar(MetadataScalar(text: text, isPlain: isPlain)), range: range), weight: 1,
        anchor: Self.text(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      check(tag: event.data.sequence_start.tag, range)
      open(isMapping: false, range, anchor: Self.text(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      check(tag: event.data.mapping_start.tag, range)
      open(isMapping: true, range, anchor: Self.text(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      close(end: range.end)
    case YAML_ALIAS_EVENT:
      expand(Self.text(event.data.alias.anchor) ?? "", range)
    default:
      break
    }
  }

  private mutating func open(isMapping: Bool, _ range: SourceRange, anchor: String?) {
    guard stack.count < limits.depth else {
      return fail(
        Diagnostic(
          .yamlTooComplex, at: at(range),
          "metadata may be nested \(limits.depth) deep, and this goes deeper"))
    }
    stack.append(Frame(isMapping: isMapping, start: range.start, anchor: anchor))
  }

  private mutating func close(end: SourcePosition) {
    guard let frame = stack.popLast() else { return }
    let content: MetadataNode.Content =
      frame.isMapping ? .mapping(MetadataMapping(frame.pairs)) : .sequence(frame.nodes)
    let range = SourceRange(start: frame.start, end: end)
    complete(MetadataNode(content, range: range), weight: frame.weight, anchor: frame.anchor)
  }

  private mutating func expand(_ name: String, _ range: SourceRange) {
    guard let anchored = anchors[name] else {
      return fail(
        Diagnostic(
          .yamlSyntax, at: at(range),
          "the alias “*\(name)” stands for no finished value above it",
          help: ["put a value that begins with * in quotes"]))
    }
    complete(MetadataNode(anchored.node.content, range: range), weight: anchored.weight, anchor: nil)
  }

  private mutating func complete(_ node: MetadataNode, weight: Int, anchor: String?) {
    nodeCount += 1
    if let anchor { anchors[anchor] = Anchored(node: node, weight: weight) }
    guard !stack.isEmpty else {
      root = root ?? node
      return
    }
    stack[stack.count - 1].weight += weight
    guard nodeCount <= limits.nodes, stack[stack.count - 1].weight <= limits.nodes else {
      return fail(
        Diagnostic(
          .yamlTooComplex, at: at(node.range),
          "metadata may have \(limits.nodes) values, aliases expanded, and this has more"))
    }
    if stack[stack.count - 1].isMapping {
      addToMapping(node)
    } else {
      stack[stack.count - 1].nodes.append(node)
    }
  }

  private mutating func addToMapping(_ node: MetadataNode) {
    let top = stack.count - 1
    guard let key = stack[top].pendingKey else { return takeKey(node) }
    stack[top].pendingKey = nil
    if stack[top].dropsNextValue {
      stack[top].dropsNextValue = false
    } else {
      stack[top].pairs.append(.init(key: key.text, keyRange: key.range, value: node))
    }
  }

  private mutating func takeKey(_ node: MetadataNode) {
    let top = stack.count - 1
    guard case .scalar(let scalar) = node.content else {
      return fail(
        Diagnostic(
          .wrongType, at: at(node.range), "a key is text, and this is \(node.kindName)",
          help: ["put a key that begins with [ or { in quotes"]))
    }
    stack[top].pendingKey = (scalar.text, node.range)
    if let first = stack[top].keyLines[scalar.text] {
      diagnostics.append(
        Diagnostic(
          .duplicateKey, at: at(node.range), "the key “\(scalar.text)” stands twice in one mapping",
          help: ["the first is on line \(first)"]))
      stack[top].dropsNextValue = true
    } else {
      stack[top].keyLines[scalar.text] = node.range.start.line
    }
  }

  private mutating func check(tag: UnsafeMutablePointer<UInt8>?, _ range: SourceRange) {
    guard let tag = Self.text(tag), tag != "tag:yaml.org,2002:str", tag != "!" else { return }
    fail(
      Diagnostic(
        .yamlSyntax, at: at(range), "YAML tags such as “\(tag)” have no meaning in metadata",
        help: ["put a value that begins with ! in quotes"]))
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
  }

  private func at(_ range: SourceRange) -> SourceLocation { SourceLocation(path, range) }

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
