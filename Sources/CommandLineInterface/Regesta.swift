package import ArgumentParser

/// The `regesta` command.
package struct Regesta: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "regesta",
    abstract: "Turns a folder of Markdown articles into a static, cross-linked briefing archive.",
    discussion: """
      The archive's folder holds content/ with its articles, regions, people, organisations, topics and pages, \
      seeds/ with its sources, and, where it wants a look of its own, templates/.
      """,
    version: version,
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self, ListCommand.self,
      StatsCommand.self, MentionsCommand.self, AddressesCommand.self,
      ImagesCommand.self, ImportCommand.self, PackCommand.self, ReleaseDiffCommand.self, RenameCommand.self,
      SchemaCommand.self,
      ServeCommand.self, SignCommand.self, TranslationsCommand.self, VerifyCommand.self, WatchCommand.self,
      WhyCommand.self,
    ],
    defaultSubcommand: nil)

  static let version = "0.1.0"

  package init() {}

  /// Runs the command line and ends the process: 0 fine, 1 errors in the archive, 2 wrong usage or environment.
  package static func run() -> Never {
    do {
      var command = try parseAsRoot()
      try command.run()
      exit()
    } catch {
      let code = exitCode(for: error)
      guard code != .success, !(error is ExitCode) else { exit(withError: error) }
      let message = fullMessage(for: error)
      // Errors in archives begin with a small letter, too.
      Terminal.standardError.write(
        (message.hasPrefix("Error: ") ? "e" + message.dropFirst() : message) + "\n")
      exit(withError: ExitCode(2))
    }
  }
}
