import Diagnostics

/// What is known of a compiled expression. With a reference nothing was added to the program yet; otherwise the value
/// is on the stack.
struct Operand {
  var type: ValueType
  var reference: Reference?
  /// What must be there if the expression is true, or false.
  var facts = Facts()

  static let unknown = Operand(type: .unknown)
}

/// References known to be there.
struct Facts {
  var whenTrue: Set<Reference> = []
  var whenFalse: Set<Reference> = []
}

/// Expressions.
extension PageCompiler {
  /// Puts the operand's value on the stack, unless it is there.
  mutating func push(_ operand: Operand) {
    guard let reference = operand.reference else { return }
    builder.add(.load(register: reference.register, path: reference.path))
  }

  /// Compiles `expression`.
  mutating func evaluate(_ expression: Expression, in frame: Frame) -> Operand {
    switch expression.kind {
    case .text(let text): return constant(.text(text), .text)
    case .integer(let number): return constant(.integer(number), .integer)
    case .boolean(let boolean): return constant(.boolean(boolean), .boolean)
    case .variable(let name): return variable(name, in: frame)
    case .member(let base, let name): return member(name, of: base, in: frame)
    case .not, .and, .or: return Operand(type: .boolean, facts: condition(expression, in: frame))
    case .compare(let comparison, let left, let right):
      return compare(comparison, left, right, expression.span, in: frame)
    case .contains(let element, let list): return contains(element, in: list, frame)
    case .filter(let input, let name, let arguments):
      if name.text == BuiltinFilter.plural.rawValue { return loadedString(expression, in: frame) }
      return filter(name, of: input, arguments, in: frame)
    case .translation: return loadedString(expression, in: frame)
    case .inheritedBlock:
      report(.templateSyntax, expression.span, "“super()” must stand alone in its tag", in: frame)
      return constant(.nothing, .unknown)
    case .faulty: return constant(.nothing, .unknown)
    }
  }

  mutating func constant(_ value: Value, _ type: ValueType) -> Operand {
    builder.addConstant(value)
    return Operand(type: type)
  }

  private mutating func variable(_ name: Name, in frame: Frame) -> Operand {
    switch frame.locals[name.text] {
    case .value(let reference, let type): return located(reference, type, in: frame)
    case .loop:
      let members = LoopMember.allCases.map(\.rawValue).joined(separator: ", ")
      report(.templateType, name.span, "“loop” is no value: ask for one of \(members)", in: frame)
      return constant(.nothing, .unknown)
    case nil: break
    }
    if let slot = root.slot(of: name.text), let path = SlotPath.empty.appending(slot) {
      return located(
        Reference(register: Reference.rootRegister, path: path), library.type(of: root.fields[slot]),
        in: frame)
    }
    report(
      .unknownField, name.span, "there is no variable “\(name.text)” here", nearest: name.text,
      among: (root.fields.map(\.name) + frame.locals.keys.filter { !$0.isEmpty }).sorted(), in: frame)
    return constant(.nothing, .unknown)
  }

  private func located(_ reference: Reference, _ type: ValueType, in frame: Frame) -> Operand {
    let known = frame.present.contains(reference)
    return Operand(
      type: known ? type.present : type, reference: reference,
      facts: Facts(whenTrue: type.isOptional ? [reference] : []))
  }

  private mutating func member(_ name: Name, of base: Expression, in frame: Frame) -> Operand {
    if case .variable(let variable) = base.kind, case .loop(let loop)? = frame.locals[variable.text] {
      return loopMember(name, loop, in: frame)
    }
    let operand = evaluate(base, in: frame)
    guard case .record(let record) = operand.type.present else {
      if operand.type != .unknown {
        report(
          .unknownField, name.span, "a value of type \(operand.type) has no field “\(name.text)”", in: frame)
      }
      return Operand(type: .unknown, reference: operand.reference)
    }
    if operand.type.isOptional {
      let path = String(decoding: frame.template.source.bytes[base.span], as: UTF8.self)
      report(
        .templateType, base.span, "“\(path)” may be missing, and here that isn't known",
        help: ["ask first: {% if \(path) %}, or name another with “default”"], in: frame)
    }
    guard let slot = record.slot(of: name.text) else {
      report(
        .unknownField, name.span, "\(record.name) has no field “\(name.text)”", nearest: name.text,
        among: record.fields.map(\.name), hint: record.hint, in: frame)
      return Operand(type: .unknown, reference: operand.reference)
    }
    let type = library.type(of: record.fields[slot])
    guard let path = (operand.reference?.path ?? .empty).appending(slot) else {
      report(
        .templateSyntax, name.span, "a path has at most \(SlotPath.longest) steps: “set” can divide it",
        in: frame)
      return Operand(type: .unknown, reference: operand.reference)
    }
    if let reference = operand.reference {
      return located(Reference(register: reference.register, path: path), type, in: frame)
    }
    builder.add(.member(path))
    return Operand(type: type)
  }

  private mutating func loopMember(_ name: Name, _ loop: UInt16, in frame: Frame) -> Operand {
    guard let member = LoopMember(rawValue: name.text) else {
      report(
        .unknownField, name.span, "“loop” has no field “\(name.text)”", nearest: name.text,
        among: LoopMember.allCases.map(\.rawValue), in: frame)
      return constant(.nothing, .unknown)
    }
    builder.add(.loopState(loop: loop, member))
    return Operand(type: member.type)
  }
}
