/// The filters of the language itself; their result types follow from what they are given.
package enum BuiltinFilter: String, CaseIterable, Sendable {
  case `default`
  case first
  case join
  case json
  case last
  case length
  case reverse
  case slice
  case truncate
  case urlEncode = "url_encode"

  /// The filter's line in the reference of the templates.
  package var description: FilterDescription {
    let (signature, documentation) =
      switch self {
      case .default: ("optional T | default(T) → T", "The value, or another where it is missing or empty.")
      case .first: ("list of T | first → optional T", "The first element, if there is one.")
      case .join:
        ("list of text | join(text = \", \") → text", "All texts in one, with a separator between them.")
      case .json: ("text, integer, boolean or list of text | json → json", "A JSON text for a data script.")
      case .last: ("list of T | last → optional T", "The last element, if there is one.")
      case .length: ("list or text | length → integer", "The number of elements, or of a text's characters.")
      case .reverse: ("list of T | reverse → list of T", "The elements from last to first.")
      case .slice:
        (
          "list of T | slice(integer, integer = all) → list of T",
          "Elements from a place on (from 0), at most so many."
        )
      case .truncate:
        ("text | truncate(integer) → text", "At most so many characters, cut between words and ended by “…”.")
      case .urlEncode: ("text | url_encode → text", "Percent-encoded, for one part of an address.")
      }
    return FilterDescription(name: rawValue, signature: signature, documentation: documentation)
  }

  /// Why a filter doesn't fit what it is given.
  struct Mismatch: Error {
    let message: String
  }

  /// The type of the result for an input that is there, and arguments, of the given types.
  func result(of input: ValueType, _ arguments: [ValueType]) throws(Mismatch) -> ValueType {
    switch (self, input) {
    case (_, .unknown): return .unknown
    case (.default, .text), (.default, .url), (.default, .html), (.default, .integer), (.default, .record):
      try check(arguments, against: [input])
      return input
    case (.first, .list(let element)), (.last, .list(let element)):
      try check(arguments, against: [])
      return element.orNothing
    case (.join, .list(let element)) where ValueType.text.accepts(element):
      try check(arguments, against: [.text], required: 0)
      return .text
    case (.json, .text), (.json, .url), (.json, .integer), (.json, .boolean), (.json, .list(.text)):
      try check(arguments, against: [])
      return .json
    case (.length, .list), (.length, .text), (.length, .url):
      try check(arguments, against: [])
      return .integer
    case (.reverse, .list):
      try check(arguments, against: [])
      return input
    case (.slice, .list):
      try check(arguments, against: [.integer, .integer], required: 1)
      return input
    case (.truncate, .text), (.truncate, .url):
      try check(arguments, against: [.integer])
      return .text
    case (.urlEncode, .text), (.urlEncode, .url):
      try check(arguments, against: [])
      return .text
    default:
      throw Mismatch(message: "“\(rawValue)” has no meaning for a value of type \(input)")
    }
  }

  private func check(
    _ arguments: [ValueType], against parameters: [ValueType], required: Int? = nil
  ) throws(Mismatch) {
    try Self.check(arguments, against: parameters, required: required ?? parameters.count, of: rawValue)
  }

  /// Compares a call's arguments with what the filter `name` asks for.
  static func check(
    _ arguments: [ValueType], against parameters: [ValueType], required: Int, of name: String
  ) throws(Mismatch) {
    guard (required...parameters.count).contains(arguments.count) else {
      let wanted = required == parameters.count ? "\(required)" : "\(required) to \(parameters.count)"
      throw Mismatch(
        message:
          "“\(name)” takes \(wanted) argument\(wanted == "1" ? "" : "s"), and \(arguments.count) are given")
    }
    for (index, (argument, parameter)) in zip(arguments, parameters).enumerated()
    where !parameter.accepts(argument) {
      throw Mismatch(
        message: "argument \(index + 1) of “\(name)” must be of type \(parameter), not \(argument)")
    }
  }
}
