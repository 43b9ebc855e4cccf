import Diagnostics

/// Turns a template, with its layouts and everything it includes, into one program for one kind of page.
struct PageCompiler {
  static let depthLimit = 64
  static let layerLimit = 8
  static let groupLimit = 8
  static let diagnosticLimit = 500

  /// A block as one layer defines it.
  struct BlockDefinition {
    let layer: Int
    let block: TemplateNode.Block
  }

  /// An included template for one combination of types; compiled once, called from many places.
  struct IncludeKey: Hashable {
    let template: String
    let names: [String]
    let types: [ValueType]
    let present: Set<Reference>
    let state: HTMLState
  }

  struct Subroutine {
    let entry: UInt32
    let registers: [UInt16]
  }

  /// What the type of a group depends on.
  struct GroupKey: Hashable {
    let element: ValueType
    let key: ValueType
  }

  let library: TemplateLibrary
  let root: RecordType
  var builder = ProgramBuilder()
  private(set) var diagnostics: [Diagnostic] = []
  /// The files that were read.
  private(set) var paths: Set<SourcePath> = []
  /// The page's template, its layout, and so on.
  private var layers: [ParsedTemplate] = []
  private var layerChains: [[ChainLink]] = []
  private var definitions: [String: [BlockDefinition]] = [:]
  private var activeBlocks: Set<String> = []
  var activeTemplates: [String] = []
  var subroutines: [IncludeKey: Subroutine] = [:]
  /// The numbers of the strings used so far, by key.
  var messageNumbers: [String: UInt32] = [:]
  /// The types of groups made so far: two lists grouped in one way are of one type.
  var groupTypes: [GroupKey: RecordType] = [:]
  /// How many groupings lie in each of them.
  var groupLevels: [RecordType: Int] = [:]
  private var hasReportedSize = false

  init(library: TemplateLibrary, root: RecordType) {
    self.library = library
    self.root = root
  }

  /// Compiles the template `name` and all that belongs to it.
  mutating func compilePage(_ name: String) {
    guard let template = library.templates[name] else {
      add(missingTemplate(name, at: SourceLocation(SourcePath(name)), help: []))
      return
    }
    collectLayers(from: template, name)
    guard let base = layers.last, let chain = layerChains.last else { return }
    for (number, layer) in layers.enumerated() {
      for block in layer.blocks {
        definitions[block.name.text, default: []].append(BlockDefinition(layer: number, block: block))
      }
    }
    for number in layers.indices.dropLast() { checkLayer(number) }
    var frame = Frame(template: base, chain: chain)
    compile(base.nodes, in: &frame)
    if frame.state != .text {
      let end = base.source.bytes.count
      report(.templateType, end..<end, "the page ends \(frame.state)", in: frame)
    }
    builder.add(.stop)
  }

  private mutating func collectLayers(from template: ParsedTemplate, _ name: String) {
    var template = template
    var chain: [ChainLink] = []
    activeTemplates = [name]
    while true {
      layers.append(template)
      layerChains.append(chain)
      let frame = Frame(template: template, chain: chain)
      open(frame)
      guard let parent = template.parent else { return }
      guard let next = library.templates[parent.text] else {
        add(
          missingTemplate(parent.text, at: template.source.location(of: parent.span), help: chain.map(\.text))
        )
        return
      }
      guard !activeTemplates.contains(parent.text), layers.count < Self.layerLimit else {
        reportCycle(to: parent, in: frame)
        return
      }
      activeTemplates.append(parent.text)
      chain.insert(ChainLink(words: "extended by", source: template.source, span: parent.span), at: 0)
      template = next
    }
  }

  /// Outside of its blocks a template that extends another shows nothing; and its blocks need a place.
  private mutating func checkLayer(_ number: Int) {
    let layer = layers[number]
    let frame = Frame(template: layer, chain: layerChains[number])
    let known = Set(layers[(number + 1)...].flatMap { $0.blocks.map(\.name.text) })
    for node in layer.nodes {
      if case .block(let block) = node {
        guard !known.contains(block.name.text) else { continue }
        report(
          .unknownBlock, block.name.span, "no layout has a block “\(block.name.text)”",
          nearest: block.name.text, among: known.sorted(), in: frame)
        place(block.name, definition: 0, in: frame)
      } else if let span = node.visibleSpan(in: layer.source.bytes) {
        report(
          .templateSyntax, span, "a template that extends another shows only its blocks, and this is in none",
          in: frame)
      }
    }
  }

  /// Writes the block `name`, as the most derived layer from `definition` on has it; returns the state behind it.
  @discardableResult
  mutating func place(_ name: Name, definition: Int, in frame: Frame) -> HTMLState {
    guard let all = definitions[name.text], definition < all.count else { return frame.state }
    let chosen = all[definition]
    let template = layers[chosen.layer]
    guard definition > 0 || activeBlocks.insert(name.text).inserted else {
      report(.includeCycle, name.span, "the block “\(name.text)” would stand inside itself", in: frame)
      return frame.state
    }
    var inner = frame.entering(template, chain: layerChains[chosen.layer])
    inner.block = (name.text, definition)
    compile(chosen.block.body, in: &inner)
    if inner.state != frame.state {
      report(
        .templateType, chosen.block.name.span,
        "the block “\(name.text)” begins \(frame.state) and ends \(inner.state)", in: inner)
    }
    if definition == 0 { activeBlocks.remove(name.text) }
    return frame.state
  }

  /// Whether the block `name` has so many definitions that there is one of number `definition`.
  func hasDefinition(_ name: String, _ definition: Int) -> Bool {
    definition < definitions[name, default: []].count
  }

  /// Notes a template as read, with what its parser found.
  mutating func open(_ frame: Frame) {
    paths.insert(frame.template.source.path)
    for problem in frame.template.problems {
      report(.templateSyntax, problem.span, problem.message, in: frame)
    }
  }
}

/// Diagnostics.
extension PageCompiler {
  private mutating func add(_ diagnostic: Diagnostic) {
    if diagnostics.count < Self.diagnosticLimit { diagnostics.append(diagnostic) }
  }

  /// Reports on the bytes in `span` of the frame's template.
  mutating func report(
    _ id: DiagnosticID, _ span: Range<Int>, _ message: String, help: [String] = [], in frame: Frame
  ) {
    guard diagnostics.count < Self.diagnosticLimit else { return }
    let location = frame.template.source.location(of: span)
    add(Diagnostic(id, at: location, message, help: help + frame.chain.map(\.text)))
  }

  /// Reports an unknown name with the nearest known one, or else with all, if they are few.
  mutating func report(
    _ id: DiagnosticID, _ span: Range<Int>, _ message: String, nearest name: String, among known: [String],
    hint: String? = nil, in frame: Frame
  ) {
    var help: [String] = []
    if let nearest = Suggestion.nearest(to: name, in: known) {
      help = ["did you mean “\(nearest)”?"]
    } else if !known.isEmpty, known.count <= 30 {
      help = ["known here: \(known.joined(separator: ", "))"]
    }
    if let hint { help.append(hint) }
    report(id, span, message, help: help, in: frame)
  }

  private func missingTemplate(_ name: String, at location: SourceLocation, help: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, in: library.templates.keys.sorted())
    return Diagnostic(
      .missingTemplate, at: location, "there is no template “\(name)”",
      help: (nearest.map { ["did you mean “\($0)”?"] } ?? []) + help)
  }

  mutating func reportMissingTemplate(_ name: Name, in frame: Frame) {
    let location = frame.template.source.location(of: name.span)
    add(missingTemplate(name.text, at: location, help: frame.chain.map(\.text)))
  }

  mutating func reportCycle(to name: Name, in frame: Frame) {
    let way = (activeTemplates + [name.text]).map { "“\($0)”" }.joined(separator: " → ")
    let message =
      activeTemplates.contains(name.text)
      ? "“\(name.text)” would come to stand inside itself"
      : "templates extend each other more than \(Self.layerLimit) deep"
    report(.includeCycle, name.span, message, help: [way], in: frame)
  }

  /// Whether there is room for more; says once that there isn't.
  mutating func hasRoom(for span: Range<Int>, in frame: Frame) -> Bool {
    if builder.isFull {
      if !hasReportedSize {
        report(.templateSyntax, span, "with all it includes the page's template is too large", in: frame)
      }
      hasReportedSize = true
      return false
    }
    if frame.depth > Self.depthLimit {
      report(
        .templateSyntax, span, "templates and tags stand in each other more than \(Self.depthLimit) deep",
        in: frame)
      return false
    }
    return true
  }
}

extension TemplateNode {
  /// What of the node a reader would miss if it weren't shown; nil for white space.
  fileprivate func visibleSpan(in bytes: [UInt8]) -> Range<Int>? {
    switch self {
    case .text(let span):
      guard let start = span.first(where: { !bytes[$0].isTemplateSpace }) else { return nil }
      return start..<(span.first { $0 > start && bytes[$0] == UInt8(ascii: "\n") } ?? span.upperBound)
    case .output(let expression): return expression.span
    case .conditional(_, _, let span): return span
    case .loop(let loop): return loop.span
    case .include(let include): return include.template.span
    case .block(let block): return block.name.span
    case .set(let name, _): return name.span
    }
  }
}
