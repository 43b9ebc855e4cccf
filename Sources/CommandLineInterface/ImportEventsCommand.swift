internal import ArgumentParser
internal import Importing

/// `regesta import events`: events of a table, in articles.
struct ImportEventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "Add events from a table of comma-separated values.",
    discussion: """
      A spreadsheet of TimelineJS becomes one article with all its slides; exports of ACLED and other tables become an \
      article for each month, with regions for the places that the archive has none for. The articles are drafts. Events \
      that the archive has already are left as they are.
      """)

  @Argument(help: "The file.")
  var path: String

  @OptionGroup var options: ImportOptions

  @OptionGroup var articles: ImportedArticleOptions

  @Option(
    help: ArgumentHelp(
      "Whose columns the table has; its header tells by default.", valueName: "timelinejs|acled|generic"))
  var kind: EventTableKind?

  func run() throws {
    var settings = articles.settings
    settings.eventKind = kind
    try options.run(.events, from: path, settings: settings)
  }
}

extension EventTableKind: ExpressibleByArgument {}
