import Diagnostics

/// Text, values, and tags that choose or repeat.
extension PageCompiler {
  /// Compiles `nodes` one after the other; afterwards the frame has the state behind them.
  mutating func compile(_ nodes: [TemplateNode], in frame: inout Frame) {
    for node in nodes {
      switch node {
      case .text(let span):
        guard hasRoom(for: span.lowerBound..<span.lowerBound, in: frame) else { return }
        literal(span, in: &frame)
      case .output(let expression):
        guard hasRoom(for: expression.span, in: frame) else { return }
        output(expression, in: &frame)
      case .conditional(let branches, let otherwise, let span):
        guard hasRoom(for: span, in: frame) else { return }
        conditional(branches, otherwise: otherwise, span, in: &frame)
      case .loop(let loop):
        guard hasRoom(for: loop.span, in: frame) else { return }
        self.loop(loop, in: &frame)
      case .include(let include):
        guard hasRoom(for: include.template.span, in: frame) else { return }
        self.include(include, in: &frame)
      case .block(let block):
        guard hasRoom(for: block.name.span, in: frame) else { return }
        if frame.isIncluded {
          report(.templateSyntax, block.name.span, "an included template can't have blocks", in: frame)
        } else {
          frame.state = place(block.name, definition: 0, in: frame)
        }
      case .set(let name, let expression):
        guard hasRoom(for: name.span, in: frame) else { return }
        set(name, to: expression, in: &frame)
      }
    }
  }

  /// Adds literal bytes, and the steps around addresses that are not wholly literal.
  private mutating func literal(_ span: Range<Int>, in frame: inout Frame) {
    let bytes = frame.template.source.bytes
    var start = span.lowerBound
    var addressStart: Int?
    for index in span {
      switch frame.state.advance(bytes[index]) {
      case .none: continue
      case .addressBegins: addressStart = index + 1
      case .addressEnds(let kind):
        if addressStart == nil {
          builder.addLiteral(bytes[start..<index])
          builder.add(.endAddress(kind))
          start = index
        }
        addressStart = nil
      case .problem(let message): report(.templateType, index..<index + 1, message, in: frame)
      }
    }
    if let addressStart {
      builder.addLiteral(bytes[start..<addressStart])
      builder.add(.beginAddress)
      start = addressStart
    }
    builder.addLiteral(bytes[start..<span.upperBound])
  }

  private mutating func output(_ expression: Expression, in frame: inout Frame) {
    if case .inheritedBlock = expression.kind {
      inheritedBlock(expression.span, in: &frame)
      return
    }
    let placement = frame.state.placement
    let type: ValueType
    if let (message, result) = interfaceString(expression, in: frame) {
      if let message { builder.add(.writeMessage(message)) }
      type = result
    } else {
      let operand = evaluate(expression, in: frame)
      if let reference = operand.reference {
        builder.add(.writePath(register: reference.register, path: reference.path))
      } else {
        builder.add(.write)
      }
      type = operand.type.present
    }
    if let message = Self.objection(to: type, at: placement) {
      report(.templateType, expression.span, message, in: frame)
    }
    frame.state.passValue()
  }

  /// Why a value of `type` can't be written at `placement`.
  private static func objection(to type: ValueType, at placement: HTMLState.Placement) -> String? {
    if case .forbidden(let place) = placement { return "no value can be written safely in \(place)" }
    switch (type, placement) {
    case (.unknown, _), (.json, .json), (.html, .element): return nil
    case (.record, _): return "a value of type \(type) can't be written: name one of its fields"
    case (.list, _): return "a \(type) can't be written: go through it with “for”, or use “join”"
    case (.json, _): return "a json value may stand in a data script only"
    case (_, .json): return "in a data script only a json value may stand: use “| json”"
    case (.html, _):
      return "markup may stand between elements only, not in an attribute, a title or a text area"
    default: return nil
    }
  }

  private mutating func inheritedBlock(_ span: Range<Int>, in frame: inout Frame) {
    guard let block = frame.block, !frame.isIncluded else {
      report(.templateSyntax, span, "“super()” has a meaning inside a block only", in: frame)
      return
    }
    let name = Name(text: block.name, span: span)
    guard hasDefinition(block.name, block.definition + 1) else {
      report(.unknownBlock, span, "no layout has a block “\(block.name)” for “super()” to show", in: frame)
      return
    }
    frame.state = place(name, definition: block.definition + 1, in: frame)
  }

  private mutating func set(_ name: Name, to expression: Expression, in frame: inout Frame) {
    let operand = evaluate(expression, in: frame)
    push(operand)
    let register = builder.makeRegister()
    builder.add(.store(register: register))
    frame.locals[name.text] = .value(Reference(register: register, path: .empty), operand.type)
  }
}

/// `if` and `for`.
extension PageCompiler {
  private mutating func conditional(
    _ branches: [TemplateNode.Branch], otherwise: [TemplateNode], _ span: Range<Int>, in frame: inout Frame
  ) {
    var ends: [Int] = []
    var states: [HTMLState] = []
    // What is known grows from branch to branch: the earlier conditions were false.
    var asking = frame.nested()
    for branch in branches {
      let (jump, facts) = jumpUnless(branch.condition, in: asking)
      var inner = asking
      inner.present.formUnion(facts.whenTrue)
      compile(branch.body, in: &inner)
      states.append(inner.state)
      ends.append(builder.addJump(.jump(0)))
      builder.land(jump)
      asking.present.formUnion(facts.whenFalse)
    }
    compile(otherwise, in: &asking)
    states.append(asking.state)
    for end in ends { builder.land(end) }
    frame.state = meeting(states, of: "if", span, in: frame)
  }

  private mutating func loop(_ loop: TemplateNode.Loop, in frame: inout Frame) {
    let list = evaluate(loop.list, in: frame)
    push(list)
    let register = builder.makeRegister()
    let number = builder.makeLoop()
    let begin = builder.addJump(.beginLoop(loop: number, register: register, ifEmpty: 0))
    let body = builder.label()
    var inner = frame.nested()
    inner.state = frame.state.atLoopStart
    let element = elementType(of: list.type, loop.list.span, in: frame)
    inner.locals[loop.variable.text] = .value(Reference(register: register, path: .empty), element)
    inner.locals["loop"] = .loop(number)
    let start = inner.state
    compile(loop.body, in: &inner)
    builder.add(.nextElement(loop: number, register: register, body: body))
    if let state = start.joined(with: inner.state), state.mode == start.mode {
      inner.state = state
    } else {
      report(
        .templateType, loop.span, "the loop's body begins \(start) and ends \(inner.state)", in: frame)
      inner.state = start
    }
    let end = builder.addJump(.jump(0))
    builder.land(begin)
    var empty = frame.nested()
    compile(loop.otherwise, in: &empty)
    builder.land(end)
    frame.state = meeting([inner.state, empty.state], of: "for", loop.span, in: frame)
  }

  private mutating func elementType(of type: ValueType, _ span: Range<Int>, in frame: Frame) -> ValueType {
    switch type {
    case .list(let element): return element
    case .unknown: return .unknown
    default:
      report(.templateType, span, "“for” goes through lists, and this is of type \(type)", in: frame)
      return .unknown
    }
  }

  /// The state behind ways that end in `states`; a diagnostic where they disagree.
  private mutating func meeting(
    _ states: [HTMLState], of tag: String, _ span: Range<Int>, in frame: Frame
  ) -> HTMLState {
    var state = states[0]
    for other in states.dropFirst() {
      guard let joined = state.joined(with: other) else {
        report(
          .templateType, span,
          "the ways through “\(tag)” end at different places: one \(state), one \(other)",
          in: frame)
        return state
      }
      state = joined
    }
    return state
  }
}
