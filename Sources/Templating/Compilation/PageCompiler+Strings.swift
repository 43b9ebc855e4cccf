import Diagnostics

/// Interface strings.
extension PageCompiler {
  /// Puts the arguments of `t("key", …)`, or of `n | plural("key")`, on the stack; gives the string's number, and its
  /// type: html if an argument is. Nil for other expressions.
  mutating func interfaceString(
    _ expression: Expression, in frame: Frame
  ) -> (message: UInt32?, type: ValueType)? {
    switch expression.kind {
    case .translation(let key, let arguments): return translation(key, arguments, in: frame)
    case .filter(let count, let name, let arguments) where name.text == BuiltinFilter.plural.rawValue:
      guard arguments.count == 1, case .text(let key) = arguments[0].kind else {
        report(
          .templateType, name.span, "“plural” takes one argument: the key of an interface string in quotes",
          in: frame)
        _ = evaluate(count, in: frame)
        for argument in arguments { _ = evaluate(argument, in: frame) }
        return (nil, .unknown)
      }
      let argument = NamedExpression(name: Name(text: "count", span: name.span), value: count)
      return translation(Name(text: key, span: arguments[0].span), [argument], in: frame)
    default: return nil
    }
  }

  /// Puts an interface string on the stack, as text.
  mutating func loadedString(_ expression: Expression, in frame: Frame) -> Operand {
    guard let (message, type) = interfaceString(expression, in: frame) else { return .unknown }
    if type == .html {
      report(.templateType, expression.span, "a string with markup in it can only be written", in: frame)
    }
    if let message { builder.add(.loadMessage(message)) }
    return Operand(type: type == .unknown ? .unknown : .text)
  }

  private mutating func translation(
    _ key: Name, _ arguments: [NamedExpression], in frame: Frame
  ) -> (message: UInt32?, type: ValueType) {
    guard let entry = library.catalog.entries[key.text] else {
      report(
        .unknownString, key.span, "no language has a string “\(key.text)”", nearest: key.text,
        among: library.catalog.entries.keys.sorted(), in: frame)
      for argument in arguments { _ = evaluate(argument.value, in: frame) }
      return (nil, .unknown)
    }
    for argument in arguments where !entry.placeholders.contains(argument.name.text) {
      report(
        .templateType, argument.name.span,
        "the string “\(key.text)” has no placeholder “\(argument.name.text)”",
        nearest: argument.name.text, among: entry.placeholders, in: frame)
      _ = evaluate(argument.value, in: frame)
    }
    var type = ValueType.text
    for placeholder in entry.placeholders {
      guard let argument = arguments.first(where: { $0.name.text == placeholder }) else {
        report(
          .templateType, key.span, "the string “\(key.text)” needs a value for “\(placeholder)”", in: frame)
        continue
      }
      let operand = evaluate(argument.value, in: frame)
      push(operand)
      if operand.type.present == .html { type = .html }
      let isCount = placeholder == "count" && entry.isPlural
      check(operand.type, isCount: isCount, argument, in: frame)
    }
    return (message(key.text, entry), type)
  }

  private mutating func check(_ type: ValueType, isCount: Bool, _ argument: NamedExpression, in frame: Frame)
  {
    switch type {
    case .unknown, .integer: return
    case _ where isCount:
      report(
        .templateType, argument.value.span, "“count” decides the plural: it must be an integer, not \(type)",
        in: frame)
    case .text, .url, .html, .optional(.text), .optional(.url), .optional(.html), .optional(.integer): return
    default:
      report(
        .templateType, argument.value.span, "a value of type \(type) can't stand in a string", in: frame)
    }
  }

  private mutating func message(_ key: String, _ entry: StringCatalog.Entry) -> UInt32 {
    if let known = messageNumbers[key] { return known }
    let number = builder.makeMessage(entry, languages: library.languages)
    messageNumbers[key] = number
    return number
  }
}
