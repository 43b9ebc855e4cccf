/// Reads expressions: `or`, `and`, `not`, comparisons, filters and members, from loosest to tightest.
extension TokenReader {
  mutating func expression(nesting: Int = 0) throws(Failure) -> Expression {
    var left = try conjunction(nesting)
    while takeWord("or") {
      let right = try conjunction(nesting)
      left = try joined(.or(left, right), left, right)
    }
    return left
  }

  private mutating func conjunction(_ nesting: Int) throws(Failure) -> Expression {
    var left = try negation(nesting)
    while takeWord("and") {
      let right = try negation(nesting)
      left = try joined(.and(left, right), left, right)
    }
    return left
  }

  private mutating func negation(_ nesting: Int) throws(Failure) -> Expression {
    let start = current.span.lowerBound
    guard takeWord("not") else { return try comparison(nesting) }
    guard nesting < Expression.depthLimit else { throw tooDeep(start) }
    let operand = try negation(nesting + 1)
    return try checked(.not(operand), start..<operand.span.upperBound, above: operand.depth)
  }

  private mutating func comparison(_ nesting: Int) throws(Failure) -> Expression {
    let left = try filtered(nesting)
    if takeWord("in") {
      let right = try filtered(nesting)
      return try joined(.contains(left, in: right), left, right)
    }
    if isWord("not") {
      throw unmet("the end of the comparison (“not a in b” is written with “not” in front)")
    }
    guard current.kind == .symbol, let comparison = Expression.Comparison(rawValue: text(of: current)) else {
      return left
    }
    advance()
    let right = try filtered(nesting)
    return try joined(.compare(comparison, left, right), left, right)
  }

  private mutating func filtered(_ nesting: Int) throws(Failure) -> Expression {
    var value = try primary(nesting)
    while takeSymbol("|") {
      let name = try expectName("the name of a filter")
      var arguments: [Expression] = []
      if takeSymbol("(") {
        guard nesting < Expression.depthLimit else { throw tooDeep(name.span.lowerBound) }
        while !isSymbol(")") {
          arguments.append(try expression(nesting: nesting + 1))
          if !takeSymbol(",") { break }
        }
        try expectSymbol(")")
      }
      let below = arguments.reduce(value.depth) { max($0, $1.depth) }
      value = try checked(
        .filter(value, name, arguments), value.span.lowerBound..<previousEnd, above: below)
    }
    return value
  }

  private mutating func primary(_ nesting: Int) throws(Failure) -> Expression {
    var value = try operand(nesting)
    while takeSymbol(".") {
      // After the point even words of the language are members' names.
      guard current.kind == .identifier else { throw unmet("the name of a member") }
      let name = Name(text: text(of: current), span: current.span)
      advance()
      value = try checked(
        .member(value, name), value.span.lowerBound..<name.span.upperBound, above: value.depth)
    }
    return value
  }

  private mutating func operand(_ nesting: Int) throws(Failure) -> Expression {
    let token = current
    switch token.kind {
    case .string:
      advance()
      return Expression(.text(string(of: token)), token.span)
    case .integer:
      guard let number = Int(text(of: token)) else {
        throw Failure(span: token.span, message: "“\(text(of: token))” is no whole number of 64 bits")
      }
      advance()
      return Expression(.integer(number), token.span)
    case .identifier:
      if takeWord("true") { return Expression(.boolean(true), token.span) }
      if takeWord("false") { return Expression(.boolean(false), token.span) }
      let name = try expectName("a value")
      return isSymbol("(") ? try call(name, nesting) : Expression(.variable(name), name.span)
    case .symbol where isSymbol("("):
      guard nesting < Expression.depthLimit else { throw tooDeep(token.span.lowerBound) }
      advance()
      let inner = try expression(nesting: nesting + 1)
      try expectSymbol(")")
      return Expression(inner.kind, token.span.lowerBound..<previousEnd, depth: inner.depth)
    default:
      throw unmet("a value")
    }
  }

  private mutating func call(_ name: Name, _ nesting: Int) throws(Failure) -> Expression {
    guard nesting < Expression.depthLimit else { throw tooDeep(name.span.lowerBound) }
    advance()
    switch name.text {
    case "super":
      try expectSymbol(")")
      return Expression(.inheritedBlock, name.span.lowerBound..<previousEnd)
    case "t":
      let key = try expectString("the key of an interface string")
      let arguments = takeSymbol(",") ? try namedExpressions(nesting: nesting + 1) : []
      try expectSymbol(")")
      let below = arguments.reduce(0) { max($0, $1.value.depth) }
      return try checked(.translation(key, arguments), name.span.lowerBound..<previousEnd, above: below)
    default:
      throw Failure(
        span: name.span,
        message: "“\(name.text)” can't be called: the functions are “t” and “super”, all else is a filter")
    }
  }

  /// Reads `name=value, …`.
  mutating func namedExpressions(nesting: Int = 0) throws(Failure) -> [NamedExpression] {
    var all: [NamedExpression] = []
    repeat {
      let name = try expectName("the name of an argument")
      try expectSymbol("=")
      if all.contains(where: { $0.name.text == name.text }) {
        throw Failure(span: name.span, message: "“\(name.text)” is given twice")
      }
      guard all.count < 32 else { throw Failure(span: name.span, message: "more than 32 arguments") }
      all.append(NamedExpression(name: name, value: try expression(nesting: nesting)))
    } while takeSymbol(",")
    return all
  }

  private func joined(
    _ kind: Expression.Kind, _ left: Expression, _ right: Expression
  ) throws(Failure) -> Expression {
    try checked(kind, left.span.lowerBound..<right.span.upperBound, above: max(left.depth, right.depth))
  }

  private func checked(
    _ kind: Expression.Kind, _ span: Range<Int>, above depth: Int
  ) throws(Failure) -> Expression {
    guard depth < Expression.depthLimit else { throw tooDeep(span.lowerBound) }
    return Expression(kind, span, depth: depth + 1)
  }

  private func tooDeep(_ start: Int) -> Failure {
    Failure(
      span: start..<max(start, previousEnd),
      message: "the expression has more than \(Expression.depthLimit) levels")
  }
}
