internal import ArchiveBuild
internal import ArgumentParser

/// `regesta stats`: how much is in the archive, and what is missing.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count what is in the archive, and what it lacks.",
    discussion: """
      Articles, words and translations of drafts are counted, too; events, links and mentions are those that are \
      published. Of what is missing a few examples are named, with the command that lists all.
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(help: ResultFormat.help)
  var format = ResultFormat.text

  func run() throws {
    let (report, list) = try options.building { try $0.statistics() }
    format.write(text: list.text, json: list.json)
    try options.finish(report) { _ in "" }
  }
}
