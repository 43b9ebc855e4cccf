internal import Diagnostics

/// Turns libyaml's terse problems into what a writer can act on.
struct YAMLSyntaxAdvice {
  let message: String
  let help: [String]

  init(problem: String, offending: UInt8?) {
    switch (problem, offending) {
    case (_, UInt8(ascii: "\t")):
      message = "a tab stands where only spaces may"
      help = ["indent with spaces"]
    case ("mapping values are not allowed in this context", _):
      message = "a second “: ” stands in one value"
      help = ["put a value that contains “: ” in quotes"]
    case ("found character that cannot start any token", _):
      message = "no value may begin with this character"
      help = ["put a value that begins with @, `, % or | in quotes"]
    case ("found undefined alias", _):
      message = "“*” begins an alias, and no anchor has its name"
      help = ["put a value that begins with * in quotes"]
    case ("control characters are not allowed", _):
      message = "an invisible control character stands here"
      help = ["delete it, or write it as an escape in double quotes"]
    case ("could not find expected ':'", _):
      message = "a key without “:” stands here or in the line before"
      help = ["write “key: value”"]
    case ("did not find expected ',' or ']'", _):
      message = "a list opened with “[” isn't closed"
      help = []
    case ("did not find expected ',' or '}'", _):
      message = "a mapping opened with “{” isn't closed"
      help = []
    case ("found unexpected end of stream", _):
      message = "a quoted value isn't closed"
      help = []
    case ("did not find expected key", _):
      message = "a key was expected here, as deep as the keys above it"
      help = ["give keys of one mapping the same indentation"]
    default:
      message = problem
      help = []
    }
  }

  /// The place of a byte, for problems that libyaml reports by offset alone.
  static func range(
    ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> SourceRange {
    var line = firstLine
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourceRange(line: line, column: column)
  }
}
