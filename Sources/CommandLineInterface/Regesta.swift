package import ArgumentParser

/// The `regesta` command.
package struct Regesta: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "regesta",
    abstract: "Turns a folder of Markdown articles into a static, cross-linked briefing archive.",
    discussion: """
      The archive's folder holds content/ with its articles, regions, people, organisations, topics and pages, \
      seeds/ with its sources, and, where it wants a look of its own, templates/.

      Begin with:
        regesta init my-archive      make an archive with an example of each thing
        regesta watch my-archive     see its pages while you write
        regesta build my-archive     build the pages for readers
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Writing",
        subcommands: [
          InitCommand.self, NewCommand.self, WatchCommand.self, ServeCommand.self, RenameCommand.self,
          TranslationsCommand.self, ImportCommand.self, SchemaCommand.self,
        ]),
      CommandGroup(
        name: "Checking",
        subcommands: [CheckCommand.self, ListCommand.self, StatsCommand.self, MentionsCommand.self]),
      CommandGroup(
        name: "Publishing",
        subcommands: [
          BuildCommand.self, WhyCommand.self, ImagesCommand.self, SignCommand.self, VerifyCommand.self,
          PackCommand.self, AddressesCommand.self, ReleaseDiffCommand.self,
        ]),
    ],
    defaultSubcommand: nil)

  static let version = "0.1.0"

  package init() {}

  /// Runs the command line and ends the process: 0 fine, 1 errors in the archive, 2 wrong usage or environment.
  package static func run() -> Never {
    if let problem = problem(ofCommand: CommandLine.arguments.dropFirst().first) {
      Terminal.standardError.write(problem)
      exit(withError: ExitCode(2))
    }
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
