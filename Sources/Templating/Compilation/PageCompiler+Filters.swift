import Diagnostics

/// Filters.
extension PageCompiler {
  mutating func filter(
    _ name: Name, of input: Expression, _ arguments: [Expression], in frame: Frame
  ) -> Operand {
    let builtin = BuiltinFilter(rawValue: name.text)
    let operand = evaluate(input, in: frame)
    push(operand)
    if let builtin, builtin.takesField {
      return fieldFilter(builtin, name, of: operand, arguments, in: frame)
    }
    if builtin == nil, let host = library.filters[name.text] {
      return hostFilter(host, name, of: operand, arguments, in: frame)
    }
    var types: [ValueType] = []
    for argument in arguments { types.append(pushed(argument, in: frame)) }
    guard let builtin else {
      report(
        .unknownFilter, name.span, "there is no filter “\(name.text)”", nearest: name.text,
        among: library.filterReference.map(\.name), in: frame)
      return .unknown
    }
    if builtin == .url { checkAsset(input, in: frame) }
    do throws(BuiltinFilter.Mismatch) {
      let result = try builtin.result(of: operand.type.present, types)
      builder.addFilter(FilterCall(function: function(of: builtin), argumentCount: types.count))
      let fillsGaps = builtin == .default || builtin == .json
      return Operand(type: operand.type.isOptional && !fillsGaps ? result.orNothing : result)
    } catch {
      report(.templateType, name.span, error.message, in: frame)
      return .unknown
    }
  }

  /// Puts the value of `expression` on the stack.
  private mutating func pushed(_ expression: Expression, in frame: Frame) -> ValueType {
    let operand = evaluate(expression, in: frame)
    push(operand)
    return operand.type
  }

  private func function(of builtin: BuiltinFilter) -> FilterCall.Function {
    guard builtin == .number else { return .builtin(builtin) }
    return .number(library.languages.map { DigitGrouping(language: $0) })
  }

  /// A path that stands in the template itself can be looked up now.
  private mutating func checkAsset(_ path: Expression, in frame: Frame) {
    guard case .text(let text) = path.kind, !library.assets.contains(text) else { return }
    report(
      .unknownAsset, path.span, "the theme has no asset “\(text)”", nearest: text,
      among: library.assets.sorted(), in: frame)
  }
}

/// Filters of the host.
extension PageCompiler {
  private mutating func hostFilter(
    _ host: Filter, _ name: Name, of operand: Operand, _ arguments: [Expression], in frame: Frame
  ) -> Operand {
    let countsMatch = arguments.count == host.parameters.count
    for (index, argument) in arguments.enumerated() {
      if countsMatch, case .choice(let texts) = host.parameters[index] {
        choose(argument, at: index, from: texts, of: name, in: frame)
        continue
      }
      let type = pushed(argument, in: frame)
      guard countsMatch, case .value(let parameter) = host.parameters[index] else { continue }
      do throws(BuiltinFilter.Mismatch) {
        try BuiltinFilter.check(type, at: index, against: parameter, of: name.text)
      } catch {
        report(.templateType, name.span, error.message, in: frame)
      }
    }
    do throws(BuiltinFilter.Mismatch) {
      let count = host.parameters.count
      try BuiltinFilter.checkCount(arguments.count, within: count...count, of: name.text)
      guard host.input.accepts(operand.type.present) else {
        throw BuiltinFilter.Mismatch(
          message: "“\(name.text)” works on a value of type \(host.input), not \(operand.type)")
      }
    } catch {
      report(.templateType, name.span, error.message, in: frame)
      return .unknown
    }
    builder.addFilter(FilterCall(function: .host(host.apply), argumentCount: arguments.count))
    return Operand(type: operand.type.isOptional ? host.result.orNothing : host.result)
  }

  /// Puts the number of the chosen text on the stack.
  private mutating func choose(
    _ argument: Expression, at index: Int, from texts: [String], of filter: Name, in frame: Frame
  ) {
    guard case .text(let text) = argument.kind else {
      let known = texts.map { "“\($0)”" }.joined(separator: ", ")
      report(
        .templateType, argument.span,
        "argument \(index + 1) of “\(filter.text)” is one of \(known), in quotes", in: frame)
      _ = evaluate(argument, in: frame)
      return
    }
    guard let number = texts.firstIndex(of: text) else {
      report(
        .templateType, argument.span, "“\(filter.text)” knows no “\(text)”", nearest: text, among: texts,
        in: frame)
      return
    }
    builder.addConstant(.integer(number))
  }
}
