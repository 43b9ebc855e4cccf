/// A filter that the host adds: a typed function from a value, and arguments, to a value.
package struct Filter: Sendable {
  /// What an argument must be.
  package enum Parameter: Hashable, Sendable {
    case value(ValueType)
    /// One of these texts, written in quotes. The filter is given its number, from 0, as an integer.
    case choice([String])
  }

  package let name: String
  /// One line.
  package let documentation: String
  package let input: ValueType
  package let parameters: [Parameter]
  package let result: ValueType
  /// Called only with values of the declared types; a missing optional input never gets here.
  package let apply: @Sendable (Value, [Value], RenderContext) -> Value

  package init(
    _ name: String, _ documentation: String, input: ValueType, parameters: [Parameter] = [],
    result: ValueType, apply: @escaping @Sendable (Value, [Value], RenderContext) -> Value
  ) {
    self.name = name
    self.documentation = documentation
    self.input = input
    self.parameters = parameters
    self.result = result
    self.apply = apply
  }

  /// The filter's line in the reference of the templates.
  package var description: FilterDescription {
    let list = parameters.map(\.description).joined(separator: ", ")
    let call = parameters.isEmpty ? name : "\(name)(\(list))"
    return FilterDescription(
      name: name, signature: "\(input) | \(call) → \(result)", documentation: documentation)
  }
}

extension Filter.Parameter: CustomStringConvertible {
  package var description: String {
    switch self {
    case .value(let type): type.description
    case .choice(let texts): texts.map { "\"\($0)\"" }.joined(separator: " or ")
    }
  }
}

/// What the reference of the templates says about a filter.
package struct FilterDescription: Hashable, Sendable {
  package let name: String
  package let signature: String
  package let documentation: String
}
