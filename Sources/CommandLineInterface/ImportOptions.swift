internal import ArchiveBuild
internal import ArgumentParser
internal import Importing

/// What all imports of others' files take.
struct ImportOptions: ParsableArguments {
  @Argument(help: "The archive's folder: one that holds content/, or will.")
  var archive = "."

  @Option(
    help: ArgumentHelp(
      "The title of a new archive; by default that of the site, or its folder's name.", valueName: "title"))
  var title: String?

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp("A language of a new archive; may be given several times. English by default."))
  var languages: [String] = []

  @Flag(help: "Report what would be written, and write nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Print nothing but what keeps the files from being imported.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print all that was skipped or noted, and not just the first twenty.")
  var verbose = false

  @Option(help: ResultFormat.importHelp)
  var format = ResultFormat.text

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose don't go together") }
  }

  /// Imports what stands at a path, and reports it.
  func run(_ kind: ImportFormat, from path: String, settings: ImportSettings = ImportSettings()) throws {
    try report { try $0.run(kind, from: path, settings: settings) }
  }

  /// Imports the site whose folder is at a path, and reports it.
  func run(_ kind: SiteFormat, from path: String, settings: ImportSettings) throws {
    try report { try $0.run(kind, from: path, settings: settings) }
  }

  /// Imports an export of WordPress, and reports it.
  func runWordPress(from path: String, media: String?, settings: ImportSettings) throws {
    try report { try $0.runWordPress(from: path, media: media, settings: settings) }
  }

  private func report(_ work: (FormatImporter) throws -> ImportOutcome) throws {
    var importer = FormatImporter(into: archive, title: title, languages: languages, isDryRun: dryRun)
    let bar = quiet ? nil : ProgressBar()
    if let bar { importer.progress = { bar.show($0, $1, of: $2) } }
    defer { bar?.end() }
    let outcome = try work(importer)
    bar?.end()
    let terminal = Terminal.standardError
    if format == .json { format.write(text: "", json: outcome.json) }
    guard outcome.isFine else {
      for problem in outcome.problems { terminal.write("error: \(problem)\n") }
      terminal.write(outcome.diagnostics)
      terminal.write("nothing was written\n")
      throw ExitCode(1)
    }
    guard !quiet else { return }
    if format == .text { terminal.write(outcome.text(tellingAll: verbose)) }
    let files = ArchiveOptions.plural(outcome.count, "file")
    guard outcome.isWritten else { return terminal.write("\(files) would be written\n") }
    terminal.write("\(files) written; look at it with: regesta watch\(ShellWord.argument(archive))\n")
  }
}

extension ResultFormat {
  fileprivate static let importHelp = ArgumentHelp(
    "How the report is written: text for people, to standard error; json to standard output.",
    valueName: "text|json")
}
