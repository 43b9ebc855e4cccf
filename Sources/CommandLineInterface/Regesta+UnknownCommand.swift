internal import ArgumentParser
internal import Diagnostics

extension Regesta {
  /// What is wrong with the first word of a command line, and the likely fix; nil where it is a command or an option.
  static func problem(ofCommand word: String?) -> String? {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !commands.contains(word) else { return nil }
    let fix = Suggestion.nearest(to: word, in: commands).map { "; did you mean “\($0)”?" } ?? ""
    return "error: there is no command “\(word)”\(fix)\n  See 'regesta help' for all commands.\n"
  }
}
