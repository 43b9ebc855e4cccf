internal import ArchiveBuild
internal import ArgumentParser

/// `regesta import`: makes an archive of what others have written, or adds to one.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring what others have written into an archive.",
    discussion: """
      Files are added, and none is changed; where there is no archive, one is made. The archive is checked with the new \
      files first, and what would bring errors isn't written. A report tells of each field what became of it.

        regesta import csl library.json border-watch --dry-run
      """,
    subcommands: [
      ImportBibTeXCommand.self, ImportCSLCommand.self, ImportDataCommand.self, ImportEventsCommand.self,
      ImportHugoCommand.self, ImportJekyllCommand.self, ImportObsidianCommand.self, ImportRISCommand.self,
      ImportTextCommand.self, ImportWordPressCommand.self,
    ])
}

/// `regesta import data`: the archive whose data a site has.
struct ImportDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Make an archive of the data that a site of Regesta has.",
    discussion: """
      With the templates/ that the site was built with, the new archive \
      gives the same site, byte for byte. What the site never had, such as drafts, comments and the originals of \
      sources, isn't in it. Nothing is replaced: an archive that has content/ or seeds/ already is refused.
      """)

  @Argument(help: "The folder of a site, or its data/.")
  var data: String

  @Argument(help: "The folder that will hold content/ and seeds/.")
  var archive = "."

  func run() throws {
    let report = try ArchiveImporter(into: archive).importData(from: data)
    let terminal = Terminal.standardError
    guard report.isFine else {
      for problem in report.problems { terminal.write("error: \(problem)\n") }
      terminal.write(report.diagnostics)
      terminal.write("these data make no archive: nothing was written\n")
      throw ExitCode(1)
    }
    terminal.write("\(ArchiveOptions.plural(report.files, "file")) written; build the site with\n")
    Terminal.standardOutput.write("regesta build \(ShellWord.path(archive))\n")
  }
}
