internal import ArchiveBuild
internal import ArgumentParser

/// `regesta check`: finds what a build would refuse.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the archive without building it.")

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let report = try ArchiveBuilder(options.buildOptions).check()
    try options.finish(report) { report in
      guard let counts = report.counts else { return "" }
      return ArchiveOptions.plural(counts.articles, "article") + " and "
        + ArchiveOptions.plural(counts.events, "event") + " checked: nothing is wrong\n"
    }
  }
}
