/// A name as it stands in a template.
struct Name: Sendable {
  let text: String
  let span: Range<Int>
}

/// An expression given under a name: an argument, or a variable for an included template.
struct NamedExpression: Sendable {
  let name: Name
  let value: Expression
}

/// What stands inside `{{ }}`, and what tags ask and pass on.
struct Expression: Sendable {
  enum Comparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  indirect enum Kind: Sendable {
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case variable(Name)
    case member(Expression, Name)
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case compare(Comparison, Expression, Expression)
    case contains(Expression, in: Expression)
    case filter(Expression, Name, [Expression])
    /// An interface string: `t("key", name=value)`.
    case translation(Name, [NamedExpression])
    /// `super()`: the block that this one stands in place of.
    case inheritedBlock
    /// Could not be read; a diagnostic says why.
    case faulty
  }

  let kind: Kind
  let span: Range<Int>
  /// How many levels lie below: bounded, so that nothing which walks expressions can run out of stack.
  let depth: Int

  static let depthLimit = 32

  init(_ kind: Kind, _ span: Range<Int>, depth: Int = 0) {
    self.kind = kind
    self.span = span
    self.depth = depth
  }
}
