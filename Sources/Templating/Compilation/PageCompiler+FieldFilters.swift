import Diagnostics

/// Filters that go by a field of a list's records.
extension PageCompiler {
  /// A field that a text in a template names, as seen from a record.
  private struct FoundField {
    let path: SlotPath
    let type: ValueType
  }

  mutating func fieldFilter(
    _ filter: BuiltinFilter, _ name: Name, of operand: Operand, _ arguments: [Expression], in frame: Frame
  ) -> Operand {
    let most = filter == .sortBy || filter == .where ? 2 : 1
    do throws(BuiltinFilter.Mismatch) {
      try BuiltinFilter.checkCount(arguments.count, within: 1...most, of: name.text)
    } catch {
      report(.templateType, name.span, error.message, in: frame)
      for argument in arguments { _ = evaluate(argument, in: frame) }
      return .unknown
    }
    let field = field(filter, arguments[0], of: operand.type, name, in: frame)
    let step: FieldFilter.Step?
    let result: ValueType
    switch filter {
    case .sortBy:
      step = sortStep(field, arguments, in: frame)
      result = operand.type.present
    case .groupBy:
      step = isPlain(field, filter, arguments[0], in: frame) ? .group : nil
      let group = field.flatMap { groupType(of: operand.type.present, by: $0.type, name, in: frame) }
      guard let group else { return .unknown }
      result = .list(.record(group))
    case .where:
      step = whereStep(field, arguments, in: frame)
      result = operand.type.present
    default:
      step = .map
      result = field.map { .list($0.type.present) } ?? .unknown
    }
    guard let field, let step else { return .unknown }
    var count = 0
    if case .keepEqual = step { count = 1 }
    builder.addFilter(
      FilterCall(function: .field(FieldFilter(step: step, path: field.path)), argumentCount: count))
    return Operand(type: operand.type.isOptional ? result.orNothing : result)
  }

  private mutating func sortStep(
    _ field: FoundField?, _ arguments: [Expression], in frame: Frame
  ) -> FieldFilter.Step? {
    let isPlain = isPlain(field, .sortBy, arguments[0], in: frame)
    guard arguments.count == 2 else { return isPlain ? .sort(descending: false) : nil }
    guard case .text("desc") = arguments[1].kind else {
      report(
        .templateType, arguments[1].span, "the order of “sort_by” is “desc” in quotes, or left out", in: frame
      )
      _ = evaluate(arguments[1], in: frame)
      return nil
    }
    return isPlain ? .sort(descending: true) : nil
  }

  private mutating func whereStep(
    _ field: FoundField?, _ arguments: [Expression], in frame: Frame
  ) -> FieldFilter.Step? {
    if arguments.count == 2 {
      let value = evaluate(arguments[1], in: frame)
      push(value)
      guard let field else { return nil }
      if Self.areComparable(field.type, value.type, inOrder: false) { return .keepEqual }
      report(
        .templateType, arguments[1].span, "“where” can't compare \(field.type) with \(value.type)", in: frame)
      return nil
    }
    guard field?.type == .integer else { return .keepPresent }
    report(
      .templateType, arguments[0].span, "an integer is always there: give “where” a number to compare with",
      in: frame)
    return nil
  }

  /// Whether elements can be told apart and put into order by the field.
  private mutating func isPlain(
    _ field: FoundField?, _ filter: BuiltinFilter, _ argument: Expression, in frame: Frame
  ) -> Bool {
    guard let field else { return false }
    switch field.type.present {
    case .text, .url, .integer, .boolean, .unknown: return true
    default:
      report(
        .templateType, argument.span,
        "“\(filter.rawValue)” goes by a text, url, integer or boolean, and this field is of type \(field.type)",
        in: frame)
      return false
    }
  }

  /// The type of groups of a list's elements. Groups of groups have an end, as all that walks types must.
  private mutating func groupType(
    of list: ValueType, by key: ValueType, _ name: Name, in frame: Frame
  ) -> RecordType? {
    guard case .list(let element) = list else { return nil }
    let wanted = GroupKey(element: element, key: key)
    if let known = groupTypes[wanted] { return known }
    var level = 1
    if case .record(let type) = element, let below = groupLevels[type] { level = below + 1 }
    guard level <= Self.groupLimit else {
      report(
        .templateType, name.span, "groups are grouped again more than \(Self.groupLimit) deep", in: frame)
      return nil
    }
    let type = ListGroup.type(of: element, by: key)
    groupTypes[wanted] = type
    groupLevels[type] = level
    return type
  }

  /// The field that `argument` names, in the records of a list.
  private mutating func field(
    _ filter: BuiltinFilter, _ argument: Expression, of list: ValueType, _ name: Name, in frame: Frame
  ) -> FoundField? {
    guard case .text(let path) = argument.kind else {
      report(.templateType, argument.span, "“\(name.text)” takes the name of a field in quotes", in: frame)
      _ = evaluate(argument, in: frame)
      return nil
    }
    switch list.present {
    case .unknown, .list(.unknown): return nil
    case .list(.record(let record)): return field(path, argument.span, of: record, in: frame)
    default:
      report(
        .templateType, name.span, "“\(name.text)” works on a list of records, not on a value of type \(list)",
        in: frame)
      return nil
    }
  }

  private mutating func field(
    _ path: String, _ span: Range<Int>, of record: RecordType, in frame: Frame
  ) -> FoundField? {
    // Where the text has a backslash, its characters aren't the template's, and the whole of it is shown.
    let isVerbatim = span.count == path.utf8.count + 2
    var start = span.lowerBound + 1
    var found = FoundField(path: .empty, type: .record(record))
    var mayBeMissing = false
    for part in path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      let name = Name(text: String(Substring(part)), span: isVerbatim ? start..<start + part.count : span)
      start += part.count + 1
      guard case .record(let type) = found.type.present else {
        report(
          .unknownField, name.span, "a value of type \(found.type) has no field “\(name.text)”", in: frame)
        return nil
      }
      guard let slot = type.slot(of: name.text) else {
        report(
          .unknownField, name.span, "\(type.name) has no field “\(name.text)”", nearest: name.text,
          among: type.fields.map(\.name), hint: type.hint, in: frame)
        return nil
      }
      guard let next = found.path.appending(slot) else {
        report(
          .templateSyntax, name.span, "a path has at most \(SlotPath.longest) steps: “set” can divide it",
          in: frame)
        return nil
      }
      // What lies in something that may be missing may be missing as well.
      mayBeMissing = mayBeMissing || found.type.isOptional
      let own = library.type(of: type.fields[slot])
      found = FoundField(path: next, type: mayBeMissing ? own.orNothing : own)
    }
    return found
  }
}
