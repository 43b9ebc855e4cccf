import Diagnostics

/// Conditions and comparisons.
extension PageCompiler {
  /// Adds a jump that is taken if `expression` is false; gives its place, and what is known on both ways.
  mutating func jumpUnless(_ expression: Expression, in frame: Frame) -> (jump: Int, facts: Facts) {
    switch expression.kind {
    case .variable, .member:
      let operand = evaluate(expression, in: frame)
      checkTestable(operand, expression.span, in: frame)
      guard let reference = operand.reference else {
        builder.add(.test)
        return (builder.addJump(.jumpUnless(0)), operand.facts)
      }
      let jump = builder.addJump(
        .jumpUnlessPresent(register: reference.register, target: 0, path: reference.path))
      return (jump, operand.facts)
    default:
      let facts = condition(expression, in: frame)
      return (builder.addJump(.jumpUnless(0)), facts)
    }
  }

  /// Puts whether `expression` is true on the stack.
  mutating func condition(_ expression: Expression, in frame: Frame) -> Facts {
    switch expression.kind {
    case .not(let operand):
      let facts = condition(operand, in: frame)
      builder.add(.not)
      return Facts(whenTrue: facts.whenFalse, whenFalse: facts.whenTrue)
    case .and(let left, let right):
      let first = condition(left, in: frame)
      let jump = builder.addJump(.jumpIfFalseKeeping(0))
      var inner = frame
      inner.present.formUnion(first.whenTrue)
      let second = condition(right, in: inner)
      builder.land(jump)
      return Facts(
        whenTrue: first.whenTrue.union(second.whenTrue),
        whenFalse: first.whenFalse.intersection(second.whenFalse))
    case .or(let left, let right):
      let first = condition(left, in: frame)
      let jump = builder.addJump(.jumpIfTrueKeeping(0))
      var inner = frame
      inner.present.formUnion(first.whenFalse)
      let second = condition(right, in: inner)
      builder.land(jump)
      return Facts(
        whenTrue: first.whenTrue.intersection(second.whenTrue),
        whenFalse: first.whenFalse.union(second.whenFalse))
    default:
      let operand = evaluate(expression, in: frame)
      checkTestable(operand, expression.span, in: frame)
      if let reference = operand.reference {
        builder.add(.loadTest(register: reference.register, path: reference.path))
      } else {
        builder.add(.test)
      }
      return operand.facts
    }
  }

  /// A number is always there: whoever asks for it means something else.
  private mutating func checkTestable(_ operand: Operand, _ span: Range<Int>, in frame: Frame) {
    let wasOptional = operand.reference.map(frame.present.contains) ?? false
    guard operand.type == .integer, !wasOptional else { return }
    report(.templateType, span, "an integer is no condition: compare it, as in “> 0”", in: frame)
  }

  mutating func compare(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, _ span: Range<Int>,
    in frame: Frame
  ) -> Operand {
    let first = evaluate(left, in: frame)
    push(first)
    let second = evaluate(right, in: frame)
    push(second)
    let isOrder = comparison != .equal && comparison != .unequal
    if !Self.areComparable(first.type, second.type, inOrder: isOrder) {
      report(
        .templateType, span, "“\(comparison.rawValue)” can't compare \(first.type) with \(second.type)",
        in: frame)
    }
    builder.add(.compare(comparison.operation))
    // What equals something that is there is there as well.
    var known: Set<Reference> = []
    if first.type.isOptional, !second.type.isOptional, let reference = first.reference {
      known.insert(reference)
    }
    if second.type.isOptional, !first.type.isOptional, let reference = second.reference {
      known.insert(reference)
    }
    return switch comparison {
    case .equal: Operand(type: .boolean, facts: Facts(whenTrue: known))
    case .unequal: Operand(type: .boolean, facts: Facts(whenFalse: known))
    default: Operand(type: .boolean)
    }
  }

  static func areComparable(_ left: ValueType, _ right: ValueType, inOrder: Bool) -> Bool {
    if left == .unknown || right == .unknown { return true }
    if inOrder { return left == .integer && right == .integer }
    switch left.present {
    case .text, .url: return ValueType.text.accepts(right.present)
    case .integer, .boolean: return left.present == right.present
    default: return false
    }
  }

  mutating func contains(_ element: Expression, in list: Expression, _ frame: Frame) -> Operand {
    let first = evaluate(element, in: frame)
    push(first)
    let second = evaluate(list, in: frame)
    push(second)
    builder.add(.contains)
    var facts = Facts()
    switch second.type.present {
    case .unknown: break
    case .list(let type) where ValueType.text.accepts(type) && type.accepts(first.type.present): break
    case .text where ValueType.text.accepts(first.type), .url where ValueType.text.accepts(first.type):
      // What has a part is there.
      if second.type.isOptional, let reference = second.reference { facts.whenTrue = [reference] }
    default:
      report(
        .templateType, list.span,
        "“in” looks for a text in a text or a list of text, not for \(first.type) in \(second.type)",
        in: frame)
    }
    return Operand(type: .boolean, facts: facts)
  }
}

extension Expression.Comparison {
  fileprivate var operation: ComparisonOperation {
    switch self {
    case .equal: .equal
    case .unequal: .unequal
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}
