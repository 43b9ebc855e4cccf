import Diagnostics

/// Interface strings.
extension PageCompiler {
  /// Puts the arguments of `t("key", …)` on the stack; gives the string's number, and its type: html if an argument is.
  mutating func translation(
    _ key: Name, _ arguments: [NamedExpression], _ span: Range<Int>, in frame: Frame
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
