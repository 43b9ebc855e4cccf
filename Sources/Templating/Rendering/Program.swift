/// A compiled template: steps, and the tables that they point into. Never changes, so any number of threads may run it.
final class Program: Sendable {
  let operations: [Operation]
  let literals: [UInt8]
  let constants: [Value]
  let filters: [FilterCall]
  let messages: [MessageCall]
  let registerCount: Int
  let loopCount: Int

  init(_ builder: ProgramBuilder) {
    operations = builder.operations
    literals = builder.literals
    constants = builder.constants
    filters = builder.filters
    messages = builder.messages
    registerCount = builder.registerCount
    loopCount = builder.loopCount
  }
}

/// An interface string, its placeholders replaced by the numbers of arguments.
struct MessageCall: Sendable {
  enum Part: Sendable {
    /// Bytes of the program's literals, escaped, and the same as text.
    case literal(start: UInt32, count: UInt32, text: String)
    case argument(Int)
  }

  enum Form: Sendable {
    case plain([Part])
    /// By the category's place in ``PluralCategory/allCases``; gaps are filled.
    case plural(PluralRule, count: Int, [[Part]])
  }

  /// By the number of the language.
  let forms: [Form]
  let argumentCount: Int

  /// The text to be written in `language` for `arguments`.
  func parts(language: Int, arguments: ArraySlice<Value>) -> [Part] {
    guard !forms.isEmpty else { return [] }
    switch forms[forms.indices.contains(language) ? language : 0] {
    case .plain(let parts): return parts
    case .plural(let rule, let count, let table):
      let number = arguments[arguments.startIndex + count].number
      let category = rule.category(of: number)
      return table[PluralCategory.allCases.firstIndex(of: category) ?? 0]
    }
  }
}
