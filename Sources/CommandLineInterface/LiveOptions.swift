internal import ArchiveBuild
internal import ArgumentParser

/// What the commands take that follow an archive.
struct LiveOptions: ParsableArguments {
  @Argument(help: "The archive's folder, which holds content/; the current one if left out.")
  var archive = "."

  @Flag(name: .shortAndLong, help: "Print nothing but diagnostics and where the preview is.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Name each page that a save changes.")
  var verbose = false

  @Option(help: ArgumentHelp("How many threads to use; all cores by default.", valueName: "n"))
  var jobs: Int?

  @Flag(
    help: ArgumentHelp(
      "List the files again and again to find changes, as network disks need that tell of none."))
  var poll = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1") }
    if quiet, verbose { throw ValidationError("--quiet and --verbose don't go together") }
  }

  var buildOptions: BuildOptions {
    var options = BuildOptions(archive: archive)
    options.jobs = jobs
    return options
  }
}
