internal import ArgumentParser
internal import JSONWriting

/// How a command writes its result.
enum ResultFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json

  static let help = ArgumentHelp("How the result is written.", valueName: "text|json")

  /// Writes the result to standard output.
  func write(text: @autoclosure () -> String, json: @autoclosure () -> JSONValue) {
    switch self {
    case .text: Terminal.standardOutput.write(text())
    case .json:
      Terminal.standardOutput.write(String(decoding: json().bytes(indented: true), as: UTF8.self) + "\n")
    }
  }
}
