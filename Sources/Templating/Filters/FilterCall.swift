/// A filter as a program has it: what is to be done, and with how many arguments from the stack.
struct FilterCall: Sendable {
  enum Function: Sendable {
    case builtin(BuiltinFilter)
    case field(FieldFilter)
    /// By the number of the language.
    case number([DigitGrouping])
    case host(@Sendable (Value, [Value], RenderContext) -> Value)
  }

  let function: Function
  let argumentCount: Int

  /// What the filter makes of `input`; a missing value stays missing, unless the filter is there to fill the gap.
  func apply(
    to input: Value, _ arguments: [Value], in context: RenderContext, paying budget: inout RenderBudget
  ) throws(RenderError) -> Value {
    var result: Value
    switch (function, input) {
    case (.builtin(let filter), _):
      result = try filter.apply(to: input, arguments, in: context, paying: &budget)
    case (_, .nothing): return .nothing
    case (.field(let filter), .list(let list)): return try filter.apply(to: list, arguments, paying: &budget)
    case (.number(let groupings), .integer(let number)):
      guard let grouping = groupings.indices.contains(context.language) ? groupings[context.language] : nil
      else { return .text(String(number)) }
      return .text(grouping.text(of: number))
    case (.host(let apply), _):
      for argument in arguments { try budget.spend(rounds: argument.workload) }
      try budget.spend(rounds: input.workload)
      result = apply(input, arguments, context)
    case (.field, _), (.number, _): return .nothing
    }
    if case .text(let text) = result { try budget.check(size: text.utf8.count) }
    if case .json(let json) = result { try budget.check(size: json.utf8.count) }
    return result
  }
}

extension Value {
  /// What going through the whole value costs, in rounds.
  var workload: Int {
    switch self {
    case .list(let list): list.count
    case .text(let text), .url(let text), .json(let text): text.utf8.count / RenderBudget.bytesPerRound
    case .nothing, .html, .integer, .boolean, .record: 0
    }
  }
}
