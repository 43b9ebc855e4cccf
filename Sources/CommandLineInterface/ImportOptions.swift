internal import ArchiveBuild
internal import ArgumentParser
internal import Importing

/// What all imports of others' files take.
struct ImportOptions: ParsableArguments {
  @Argument(help: "The archive's folder: one that holds content/, or will.")
  var archive = "."

  @Option(help: ArgumentHelp("The title of a new archive; its folder's name by default.", valueName: "title"))
  var title: String?

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp("A language of a new archive; may be given several times. English by default."))
  var languages: [String] = []

  @Flag(help: "Report what would be written, and write nothing.")
  var dryRun = false

  @Option(help: ResultFormat.importHelp)
  var format = ResultFormat.text

  /// Imports what stands at a path, and reports it.
  func run(_ kind: ImportFormat, from path: String, settings: ImportSettings = ImportSettings()) throws {
    try report(try importer.run(kind, from: path, settings: settings))
  }

  /// Imports the site whose folder is at a path, and reports it.
  func run(_ kind: SiteFormat, from path: String, settings: ImportSettings) throws {
    try report(try importer.run(kind, from: path, settings: settings))
  }

  /// Imports an export of WordPress, and reports it.
  func runWordPress(from path: String, media: String?, settings: ImportSettings) throws {
    try report(try importer.runWordPress(from: path, media: media, settings: settings))
  }

  private var importer: FormatImporter {
    FormatImporter(into: archive, title: title, languages: languages, isDryRun: dryRun)
  }

  private func report(_ outcome: ImportOutcome) throws {
    let terminal = Terminal.standardError
    if format == .json { format.write(text: "", json: outcome.json) }
    guard outcome.isFine else {
      for problem in outcome.problems { terminal.write("error: \(problem)\n") }
      terminal.write(outcome.diagnostics)
      terminal.write("nothing was written\n")
      throw ExitCode(1)
    }
    if format == .text { terminal.write(outcome.text) }
    let files = ArchiveOptions.plural(outcome.count, "file")
    terminal.write(outcome.isWritten ? "\(files) written\n" : "\(files) would be written\n")
  }
}

extension ResultFormat {
  fileprivate static let importHelp = ArgumentHelp(
    "How the report is written: text for people, to standard error; json to standard output.",
    valueName: "text|json")
}
