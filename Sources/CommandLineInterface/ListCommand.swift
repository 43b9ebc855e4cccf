internal import ArchiveBuild
internal import ArgumentParser

/// `regesta list`: what is in the archive, or what isn't published.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the files that aren't published, with reasons.")

  @OptionGroup var options: ArchiveOptions

  @Flag(help: "List what isn't published: drafts, what is under embargo, and translations of these.")
  var excluded = false

  func validate() throws {
    if !excluded { throw ValidationError("regesta list needs --excluded; it lists nothing else yet") }
  }

  func run() throws {
    let report = try ArchiveBuilder(options.buildOptions).check()
    for exclusion in report.exclusions {
      Terminal.standardOutput.write("\(exclusion.path): \(exclusion.reason)\n")
    }
    try options.finish(report) { _ in "" }
  }
}
