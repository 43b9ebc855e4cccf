import Diagnostics

/// Included templates, compiled once for each combination of types, and called.
extension PageCompiler {
  mutating func include(_ include: TemplateNode.Include, in frame: inout Frame) {
    var types: [ValueType] = []
    for argument in include.arguments {
      let operand = evaluate(argument.value, in: frame)
      push(operand)
      types.append(operand.type)
    }
    let name = include.template
    guard let template = library.templates[name.text] else {
      reportMissingTemplate(name, in: frame)
      return
    }
    guard !activeTemplates.contains(name.text) else {
      reportCycle(to: name, in: frame)
      return
    }
    var inner = frame.entering(
      template,
      chain: [ChainLink(words: "included from", source: frame.template.source, span: name.span)] + frame.chain
    )
    inner.isIncluded = true
    let names = include.arguments.map(\.name.text)
    let key = IncludeKey(
      template: name.text, names: names, types: types, present: inner.present, state: inner.state)
    let subroutine = subroutines[key] ?? compileSubroutine(key, in: &inner, from: frame, name)
    for register in subroutine.registers.reversed() { builder.add(.store(register: register)) }
    builder.add(.call(subroutine.entry))
  }

  private mutating func compileSubroutine(
    _ key: IncludeKey, in inner: inout Frame, from frame: Frame, _ name: Name
  ) -> Subroutine {
    open(inner)
    if let parent = inner.template.parent {
      report(.templateSyntax, parent.span, "an included template can't extend another", in: inner)
    }
    let over = builder.addJump(.jump(0))
    let registers = key.names.map { _ in builder.makeRegister() }
    for (argument, register) in zip(zip(key.names, key.types), registers) {
      inner.locals[argument.0] = .value(Reference(register: register, path: .empty), argument.1)
    }
    let subroutine = Subroutine(entry: builder.label(), registers: registers)
    activeTemplates.append(name.text)
    compile(inner.template.nodes, in: &inner)
    activeTemplates.removeLast()
    builder.add(.return)
    builder.land(over)
    if inner.state != key.state {
      report(
        .templateType, name.span, "“\(name.text)” begins \(key.state) and ends \(inner.state)", in: frame)
    }
    subroutines[key] = subroutine
    return subroutine
  }
}
