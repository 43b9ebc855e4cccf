/// The filters of the language itself; their result types follow from what they are given.
package enum BuiltinFilter: String, CaseIterable, Sendable {
  case concat
  case `default`
  case first
  case groupBy = "group_by"
  case join
  case json
  case last
  case length
  case lower
  case map
  case number
  case plural
  case replace
  case reverse
  case slice
  case sortBy = "sort_by"
  case split
  case trim
  case truncate
  case unique
  case upper
  case url
  case urlEncode = "url_encode"
  case `where`

  /// Why a filter doesn't fit what it is given.
  struct Mismatch: Error {
    let message: String
  }

  /// Whether the first argument is the path of a field, which the compiler looks up.
  var takesField: Bool {
    switch self {
    case .groupBy, .map, .sortBy, .where: true
    default: false
    }
  }

  /// The type of the result for an input that is there, and arguments, of the given types. The compiler itself checks
  /// the filters that take a field, and `plural`.
  func result(of input: ValueType, _ arguments: [ValueType]) throws(Mismatch) -> ValueType {
    switch (self, input) {
    case (_, .unknown): return .unknown
    case (.default, .text), (.default, .url), (.default, .html), (.default, .integer), (.default, .boolean),
      (.default, .json), (.default, .record), (.default, .list):
      try check(arguments, against: [input])
      return input
    case (.number, .integer):
      try check(arguments, against: [])
      return .text
    case (_, .list(let element)): return try result(ofListOf: element, arguments)
    case (_, .text), (_, .url): return try result(ofText: input, arguments)
    case (.json, .integer), (.json, .boolean):
      try check(arguments, against: [])
      return .json
    default: throw meaningless(for: input)
    }
  }

  private func result(
    ofListOf element: ValueType, _ arguments: [ValueType]
  ) throws(Mismatch) -> ValueType {
    let list = ValueType.list(element)
    switch (self, element) {
    case (.concat, _):
      try check(arguments, against: [list])
      return list
    case (.first, _), (.last, _):
      try check(arguments, against: [])
      return element.orNothing
    case (.join, _) where ValueType.text.accepts(element):
      try check(arguments, against: [.text], required: 0)
      return .text
    case (.json, .text), (.json, .url), (.json, .integer), (.json, .boolean):
      try check(arguments, against: [])
      return .json
    case (.length, _):
      try check(arguments, against: [])
      return .integer
    case (.reverse, _), (.unique, .text), (.unique, .url), (.unique, .integer), (.unique, .unknown):
      try check(arguments, against: [])
      return list
    case (.slice, _):
      try check(arguments, against: [.integer, .integer], required: 1)
      return list
    default: throw meaningless(for: list)
    }
  }

  private func result(ofText text: ValueType, _ arguments: [ValueType]) throws(Mismatch) -> ValueType {
    switch self {
    case .json:
      try check(arguments, against: [])
      return .json
    case .length:
      try check(arguments, against: [])
      return .integer
    case .lower, .trim, .upper, .urlEncode:
      try check(arguments, against: [])
      return .text
    case .replace:
      try check(arguments, against: [.text, .text])
      return .text
    case .split:
      try check(arguments, against: [.text])
      return .list(.text)
    case .truncate:
      try check(arguments, against: [.integer])
      return .text
    case .url where text == .text:
      try check(arguments, against: [])
      return .url
    default: throw meaningless(for: text)
    }
  }

  func meaningless(for input: ValueType) -> Mismatch {
    Mismatch(message: "“\(rawValue)” has no meaning for a value of type \(input)")
  }

  private func check(
    _ arguments: [ValueType], against parameters: [ValueType], required: Int? = nil
  ) throws(Mismatch) {
    try Self.checkCount(
      arguments.count, within: (required ?? parameters.count)...parameters.count, of: rawValue)
    for (index, (argument, parameter)) in zip(arguments, parameters).enumerated() {
      try Self.check(argument, at: index, against: parameter, of: rawValue)
    }
  }

  /// Compares the number of a call's arguments with what the filter `name` asks for.
  static func checkCount(
    _ count: Int, within wanted: ClosedRange<Int>, of name: String
  ) throws(Mismatch) {
    if wanted.contains(count) { return }
    let words = wanted.count == 1 ? "\(wanted.lowerBound)" : "\(wanted.lowerBound) to \(wanted.upperBound)"
    throw Mismatch(
      message:
        "“\(name)” takes \(words) argument\(words == "1" ? "" : "s"), and \(count) \(count == 1 ? "is" : "are") given"
    )
  }

  /// Compares the argument of number `index` with what the filter `name` asks for.
  static func check(
    _ argument: ValueType, at index: Int, against parameter: ValueType, of name: String
  ) throws(Mismatch) {
    guard !parameter.accepts(argument) else { return }
    throw Mismatch(
      message: "argument \(index + 1) of “\(name)” must be of type \(parameter), not \(argument)")
  }
}
