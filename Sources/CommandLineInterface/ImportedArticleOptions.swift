internal import ArchiveBuild
internal import ArgumentParser
internal import Importing

/// What imports take that make articles.
struct ImportedArticleOptions: ParsableArguments {
  @Flag(help: "Make the articles published ones, and not drafts.")
  var publish = false

  @Option(help: ArgumentHelp("The date of the articles that are made; today's by default.", valueName: "day"))
  var date: String?

  func validate() throws {
    if let date, !ImportSettings.isDay(date) {
      throw ValidationError("--date takes a day such as 2022-09-25")
    }
  }

  var settings: ImportSettings {
    var settings = ImportSettings()
    settings.publishes = publish
    settings.date = date ?? BuildOptions.day(ofInstant: Moment.now.seconds)
    return settings
  }
}
