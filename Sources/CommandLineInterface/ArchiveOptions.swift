internal import ArchiveBuild
internal import ArgumentParser
internal import Diagnostics

/// What all commands that read an archive take.
struct ArchiveOptions: ParsableArguments {
  @Argument(help: "The archive's folder, which holds content/; the current one if left out.")
  var archive = "."

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Release what is under embargo up to a moment, such as 2022-10-01T06:00+02:00 or now.",
      valueName: "time"))
  var asOf: Moment?

  @Flag(help: "Treat warnings as errors, so that they end it with status 1.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print nothing but diagnostics.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: "Name each file that is held back, with the reason, and each that a build writes or removes.")
  var verbose = false

  @Option(help: ArgumentHelp("How many threads to use; all cores by default.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Print how long each stage took, and what the slowest pages and each template cost.")
  var timings = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1") }
    if quiet, verbose { throw ValidationError("--quiet and --verbose don't go together") }
  }

  var buildOptions: BuildOptions {
    var options = BuildOptions(archive: archive)
    options.strict = strict
    options.jobs = jobs
    options.asOf = asOf?.seconds
    options.now = Moment.now.seconds
    return options
  }

  /// Has a builder work, and shows on a terminal how far it is.
  func building<Result>(
    _ change: (inout BuildOptions) -> Void = { _ in }, _ work: (ArchiveBuilder) throws -> Result
  ) throws -> Result {
    var build = buildOptions
    change(&build)
    let bar = quiet ? nil : ProgressBar()
    if let bar { build.progress = { bar.show($0, $1, of: $2) } }
    defer { bar?.end() }
    return try work(ArchiveBuilder(build))
  }

  /// Prints diagnostics with the lines that they are about.
  func write(_ diagnostics: [Diagnostic]) { Terminal.standardError.write(diagnostics, of: archive) }

  /// Prints what a run found, and ends with status 1 where it isn't fine.
  func finish(_ report: BuildReport, isBuild: Bool = false, summary: (BuildReport) -> String) throws {
    let terminal = Terminal.standardError
    write(report.diagnostics)
    for warning in report.output?.warnings ?? [] { terminal.write("warning: \(warning)\n") }
    for exclusion in report.exclusions where exclusion.isOver {
      terminal.write(
        "note: \(exclusion.path) is held back although its embargo has ended; --as-of now releases it\n")
    }
    if verbose { terminal.write(Self.details(report)) }
    if timings { terminal.write(Timings.text(report)) }
    if !report.isFine(strict: strict) {
      let reason = report.errorCount == 0 ? ", which --strict takes for errors" : ""
      terminal.write(Self.count(report) + reason + (isBuild ? "; nothing was changed\n" : "\n"))
      throw ExitCode(1)
    }
    if !quiet { terminal.write(summary(report)) }
  }

  /// Each file that is held back, written or removed.
  private static func details(_ report: BuildReport) -> String {
    let held = report.exclusions.map { "held back: \($0.path), \($0.reason)\n" }
    let changes = (report.output?.changes ?? []).map { "\($0.kind.rawValue): \($0.path)\n" }
    return (held + changes).joined()
  }

  private static func count(_ report: BuildReport) -> String {
    let errors = plural(report.errorCount, "error")
    if report.errorCount == 0 { return plural(report.warningCount, "warning") }
    return report.warningCount == 0 ? errors : "\(errors), \(plural(report.warningCount, "warning"))"
  }

  static func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Seconds with two decimals, whatever the host's locale.
  static func seconds(_ duration: Duration) -> String {
    let hundredths =
      (duration.components.attoseconds / 10_000_000_000_000_000) + duration.components.seconds * 100
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
